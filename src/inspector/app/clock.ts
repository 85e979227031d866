import { useEffect, useState } from 'preact/hooks'
import { readTime } from '../../core/util/time.js'
import type { LiveEvent, TimelineView } from '../api/types.js'
import { useLoad } from './use-load.js'

/** Whether an event may have moved the clock of its scope. */
const movesClock = ({ type }: LiveEvent) => type === 'world' || type === 'due'

/**
 * Returns the time of the mock's clock in the scope of the page, in ms since 1970; it ticks each second
 * while the clock runs by itself. Undefined until it is known.
 */
export function useNow(): number | undefined {
  const { data } = useLoad<TimelineView>('/timeline', {
    query: { limit: 1 },
    refreshOn: movesClock,
  })
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    setElapsed(0)
    if (data?.runs !== true) return
    // The clock of the machine measures what has passed since the answer, and nothing else.
    const start = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - start), 1000)
    return () => clearInterval(timer)
  }, [data])
  const now = data && readTime(data.now)
  return now === undefined ? undefined : now + elapsed
}
