import { readTrace } from '../../src/conformance/trace/read.js'
import { stateBefore } from '../../src/conformance/trace/state-at.js'
import type { TraceDocument } from '../../src/index.js'
import { createMockCore, type MockCore } from '../../src/mock/mock.js'
import { playStory, services, vendorBases, type Stage } from './mixed-story.js'

/** A request that a story sent, and what it was answered with; no answer if the connection broke. */
export interface SentRequest {
  readonly url: string
  readonly init: RequestInit
  readonly answer: string
}

/** What a mock answers: status, headers but Date, and bytes. */
export async function answerOf(
  fetch: Stage['fetch'],
  url: string,
  init: RequestInit,
): Promise<readonly [string, Response | undefined]> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    return [`no response: ${(error as Error).name}`, undefined]
  }
  const bytes = await bytesOf(response)
  const { status, headers } = response
  const shown = [...headers].filter(([name]) => name !== 'date')
  return [
    JSON.stringify([status, shown, bytes.toString('base64')]),
    new Response(status === 204 ? null : Uint8Array.from(bytes), { status, headers }),
  ]
}

/** The bytes of a body, up to where it breaks off. */
async function bytesOf({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  try {
    const stream = body as unknown as AsyncIterable<Uint8Array> | null
    for await (const chunk of stream ?? []) chunks.push(chunk)
  } catch {
    chunks.push(Buffer.from('broken off'))
  }
  return Buffer.concat(chunks)
}

/** Plays a story in some scopes of a traced mock. */
export async function traceStory(
  seed: string,
  steps: number,
  prepare: (mock: MockCore) => void = () => {},
): Promise<{ sent: SentRequest[]; trace: TraceDocument }> {
  const mock = createMockCore(services, { trace: true }) as unknown as MockCore
  prepare(mock)
  const sent: SentRequest[] = []
  const fetch: Stage['fetch'] = async (url, given) => {
    const scopes = [{}, {}, { 'x-mock-scope': 'other' }]
    const headers = { ...(given.headers as object), ...scopes[sent.length % scopes.length] }
    const init = { ...given, headers }
    const [answer, response] = await answerOf(mock.fetch, url, init)
    sent.push({ url, init, answer })
    return response ?? new Response(null, { status: 599 })
  }
  await playStory({ fetch, bases: vendorBases, scope: mock }, seed, steps)
  return { sent, trace: throughJson(mock.trace()) }
}

/** A trace as it is read from a file. */
export function throughJson(trace: TraceDocument): TraceDocument {
  return readTrace(JSON.parse(JSON.stringify(trace)), 'the trace')
}

/** The numbers of the calls that are answered otherwise from the states of a trace. */
export async function otherAnswers(
  trace: TraceDocument,
  sent: readonly SentRequest[],
): Promise<string[]> {
  const found: string[] = []
  for (const [index, { url, init, answer }] of sent.entries()) {
    const mock = createMockCore(services) as unknown as MockCore
    mock.scopes.replace(stateBefore(trace, index + 1).state)
    const [again] = await answerOf(mock.fetch, url, init)
    if (again !== answer) found.push(`${String(index + 1)} ${url}: ${again}, expected ${answer}`)
  }
  return found
}
