/** What of a trace is shown. */
interface TracePlace {
  /** The index of the call. */
  readonly index: number
  /** The id of a tab. */
  readonly tab: string
}

/**
 * What the hash of the page names, such as `#3/world`: the third call. Without a hash, the last call:
 * a failure is near the end.
 */
export function placeInHash(count: number): TracePlace {
  const [number = '', tab = ''] = location.hash.slice(1).split('/')
  const index = /^\d+$/.test(number) ? Number(number) - 1 : count - 1
  return { index: Math.max(0, Math.min(count - 1, index)), tab: tab || 'exchange' }
}

/** Names what is shown in the hash, so that a link to it can be given. */
export function setHash({ index, tab }: TracePlace): void {
  const hash = `#${String(index + 1)}${tab === 'exchange' ? '' : `/${tab}`}`
  if (location.hash !== hash) history.replaceState(null, '', hash)
}
