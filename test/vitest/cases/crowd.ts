import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, byHttp, byXhr, CONTAINERS, wait } from './client.js'

/** Fifty tests at once; every fifth one is guilty, in one of three ways. */
export function crowd(): void {
  const mock = useMock(openai)
  const ways = typeof XMLHttpRequest === 'undefined' ? [byFetch, byHttp] : [byFetch, byHttp, byXhr]

  for (let index = 0; index < 50; index++) {
    const isGuilty = index % 5 === 4
    const send = ways[index % ways.length]!
    test.concurrent(`${isGuilty ? 'guilty' : 'innocent'} ${String(index)}`, async () => {
      const name = `container ${String(index)}`
      const made = await send('POST', CONTAINERS, { name })
      await wait((index * 7) % 13)
      if (isGuilty) await offend(index, send)
      mock.clock.advance({ minutes: index })
      const page = await send('GET', CONTAINERS)
      // Neither another one's container nor another one's time is seen here.
      // From msw 3 on, the preflights of a page's XMLHttpRequest arrive as well.
      const own = mock.journal.exchanges().filter(({ request }) => request.method !== 'OPTIONS')
      const [start] = own
      expect(mock.clock.now().getTime() - Date.parse(start!.time)).toBe(index * 60_000)
      expect(page).toMatchObject({ data: [{ name, id: (made as { id: string }).id }] })
      expect(own).toHaveLength(isGuilty ? 3 : 2)
    })
  }
}

function offend(index: number, send: typeof byFetch) {
  if (index % 3 === 0) return send('POST', CONTAINERS, { name: '' })
  if (index % 3 === 1) return send('GET', `${CONTAINERS}?order=up`)
  return send('GET', `${CONTAINERS}s`)
}
