import { api, messageOf } from './api.js'
import { toast } from './toasts.js'
import { readTime } from '../../core/util/time.js'
import { dateText } from '../ui/time-text.js'

type Move = { readonly now: string } | { readonly advance: Readonly<Record<string, number>> }

/** Moves the clock of the scope; work that is due by then runs. */
export function moveClock(move: Move, after?: () => void): void {
  api.post<{ readonly now: string }>('/clock', move).then(
    ({ now }) => {
      toast(`The clock is at ${dateText(readTime(now) ?? 0)}.`)
      after?.()
    },
    (error: unknown) => toast(messageOf(error), { isError: true }),
  )
}
