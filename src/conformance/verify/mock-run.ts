import type { EngineOptions } from '../../core/engine.js'
import type { Exchange } from '../../core/journal/exchange.js'
import type { RuleValue } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { Book } from './id-aliases.js'
import { sentOf, type Received, type Sent, type Target } from './request.js'
import { UnavailableValue } from '../../core/service/verify-steps.js'
import { askedBy, isSuccess, jsonOf, keepIds, type Outcome, type Telling } from './step-result.js'

/** What is needed of a mock to tell it a story. */
export interface Mock {
  fetch(url: string, init: RequestInit): Promise<Response>
  readonly clock: { set(time: number): void }
  readonly journal: { exchanges(): Exchange[] }
}

export type NewMock = (service: Service, options: EngineOptions) => Mock

/** A step as the mock was told it, and what it leaned on. */
export interface Mocked extends Telling {
  readonly rules: readonly string[]
  /** The rule because of which it refused. */
  readonly ruledBy: string | undefined
}

export interface TwinOptions {
  readonly newMock: NewMock
  readonly target: Target
  readonly nonce: string
  /** What the provider's clock is ahead of that of who tells, in ms. */
  readonly ahead: number
}

export interface Twin {
  readonly book: Book
  readonly tellings: readonly Mocked[]
}

export type Rules = Readonly<Record<string, RuleValue>>

/** Tells a fresh mock what a provider was told, each step at the time at which that was sent. */
export async function tellTwin(
  service: Service,
  told: readonly Telling[],
  { newMock, target: live, nonce, ahead }: TwinOptions,
  rules: Rules = {},
): Promise<Twin> {
  // A mock lets anybody in: the token stays where it belongs.
  const target = { ...live, token: 'quayside-verify' }
  const baseUrls = baseUrlsFor(service, target)
  const now = (told[0]?.sentAt ?? 0) + ahead
  const mock = newMock(service, { rules, now, ...(baseUrls && { baseUrls }) })
  const book = new Book(nonce, target.settings)
  const tellings: Telling[] = []
  for (const { step, sentAt, outcome } of told) {
    mock.clock.set(sentAt + ahead)
    const asked = outcome.kind === 'reply' ? askedBy(step, book) : new UnavailableValue('reply')
    if (asked instanceof UnavailableValue) {
      const why = asked.what
      tellings.push({ step, sentAt, outcome: { kind: 'untold', why }, reused: [] })
      continue
    }
    const sent = sentOf(service.contract.operation(step.operation), asked, target)
    const reply = await ask(mock, sent)
    const json = jsonOf(reply)
    const reused = isSuccess(reply) ? keepIds(step, json, book, sent) : []
    const answered: Outcome = { kind: 'reply', sent, reply, json }
    tellings.push({ step, sentAt, outcome: answered, reused })
  }
  return { book, tellings: withRules(tellings, mock.journal.exchanges()) }
}

/** At a path under which a server of ours has it, the mock is such a server, too. */
function baseUrlsFor({ name, prefixes }: Service, { baseUrl, isVendor }: Target) {
  const { pathname } = new URL(baseUrl)
  const isServed = prefixes.includes(pathname.replace(/\/$/, ''))
  return isServed || isVendor ? undefined : { [name]: baseUrl }
}

async function ask(mock: Mock, { method, url, headers, body }: Sent): Promise<Received> {
  const reply = await mock.fetch(url, { method, headers: { ...headers }, body })
  return receivedOf(reply)
}

/** A reply as it came in, whoever sent it. */
export async function receivedOf(reply: Response): Promise<Received> {
  const headers: Record<string, string> = {}
  reply.headers.forEach((value, name) => {
    headers[name] = value
  })
  return { status: reply.status, headers, body: new Uint8Array(await reply.arrayBuffer()) }
}

function withRules(tellings: readonly Telling[], exchanges: readonly Exchange[]): Mocked[] {
  let next = 0
  return tellings.map((telling) => {
    const exchange = telling.outcome.kind === 'reply' ? exchanges[next++] : undefined
    const ruledBy = exchange?.violations.find(({ rule }) => rule !== undefined)?.rule
    return { ...telling, rules: exchange?.rules ?? [], ruledBy }
  })
}
