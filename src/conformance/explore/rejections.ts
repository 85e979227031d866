type Listener = (reason: unknown, promise: Promise<unknown>) => void

/** The part of Node's process that tells of rejections. */
interface NodeProcess {
  listeners(event: 'unhandledRejection'): Listener[]
  on(event: 'unhandledRejection', listener: Listener): void
  removeAllListeners(event: 'unhandledRejection'): void
  removeListener(event: 'unhandledRejection', listener: Listener): void
}

type Claim = (reason: unknown) => boolean

// Of the process, as its rejections are.
const claims = new Set<Claim>()
let others: Listener[] = []

const listener: Listener = (reason, promise) => {
  if ([...claims].some((claim) => claim(reason))) return
  for (const other of others) other.call(globalThis.process, reason, promise)
  // As Node does when nobody listens.
  if (others.length === 0) throw reason
}

/**
 * Takes rejections that nobody handled and that `claim` returns true for; the others reach whoever
 * listened before. Outside of Node it takes none. Returns a function that stops it.
 *
 * Node calls the listener in the asynchronous context of the promise, so that `claim` can tell whose
 * it is.
 */
export function takeRejections(claim: Claim): () => void {
  const { process } = globalThis as { readonly process?: Partial<NodeProcess> }
  if (!process?.listeners || !process.on) return () => undefined
  const node = process as NodeProcess
  if (claims.size === 0) {
    others = node.listeners('unhandledRejection')
    node.removeAllListeners('unhandledRejection')
    node.on('unhandledRejection', listener)
  }
  claims.add(claim)
  return () => {
    if (!claims.delete(claim) || claims.size > 0) return
    node.removeListener('unhandledRejection', listener)
    for (const other of others) node.on('unhandledRejection', other)
    others = []
  }
}
