import { byteLength } from '../util/bytes.js'
import type { Basis, ConformReply, ConformRun } from './conform-checks.js'
import { textIn, valueOf } from './conform-reply.js'
import type { Step } from './verify-steps.js'

// What checks of several services demand alike.

/** A member of the body of a successful response of an operation. */
export function member(operation: string, pointer: string, status = 200): Basis {
  return { operation, status, pointer }
}

/** Notes a deviation for each member whose value is not the same in two bodies. */
export function equalMembers(
  run: ConformRun,
  names: readonly string[],
  reply: ConformReply,
  expected: ConformReply,
): void {
  for (const name of names) {
    run.equal(`body /${name}`, valueOf(reply, name), valueOf(expected, name))
  }
}

/** Sends a request, and notes a deviation unless it is refused. */
export async function expectRefusal(run: ConformRun, step: Step): Promise<void> {
  const { status } = await run.attempt(step)
  run.hold('status', status >= 400, 'an error', status)
}

/** Notes a deviation unless a list, which stands at a place, has an id. */
export function expectListed(
  run: ConformRun,
  at: string,
  ids: readonly unknown[],
  id: string,
): void {
  run.hold(at, ids.includes(id), `an item with the id ${id}`, ids)
}

/** Notes a deviation if a list, which stands at a place, has an id. */
export function expectUnlisted(
  run: ConformRun,
  at: string,
  ids: readonly unknown[],
  id: string,
): void {
  run.hold(at, !ids.includes(id), `no item with the id ${id}`, ids)
}

/** The range of a content that `expectPart` looks for. */
export const PART = { range: 'bytes=2-5' }

/** Notes deviations unless a response is the part of a content that `PART` asks for. */
export function expectPart(run: ConformRun, reply: ConformReply, content: string): void {
  run.equal('status', reply.status, 206)
  const place = `bytes 2-5/${String(byteLength(content))}`
  run.equal('header content-range', reply.headers['content-range'], place)
  run.equal('body', textIn(reply), content.slice(2, 6))
}
