import type { ContractOperation } from '../../core/contract/contract.js'
import type { EngineOptions } from '../../core/engine.js'
import type { PlainRequest, PlainResponse } from '../../core/http/plain-message.js'
import { digestOf } from '../../core/learned/digest.js'
import type { Params } from '../../core/pipeline/router.js'
import type { Service } from '../../core/service/service.js'
import { isRecord } from '../../core/util/is-record.js'
import { parseJson } from '../../core/util/parse-json.js'
import { readHttpDate, readTime } from '../../core/util/time.js'
import { isFormBody } from '../check/captured-body.js'
import { CheckTargets } from '../check/target.js'
import {
  entryProblem,
  isEntry,
  isUnanswered,
  type RawHarEntry,
  type RawHarParam,
} from '../har/parse.js'
import { replyOf, requestOf, type Recorded } from '../har/read-message.js'

/** A recorded exchange of an operation. */
export interface RecordedExchange {
  /** The name of the file. */
  readonly file: string
  /** Its index in `log.entries`, from 0. */
  readonly entry: number
  /** When the request was sent by the clock of the service, in ms since 1970. */
  readonly time: number
  readonly digest: string
  readonly service: Service
  readonly operation: ContractOperation
  readonly params: Params
  readonly request: Recorded<PlainRequest>
  /** The parts of a form whose text was not recorded as a whole. */
  readonly form: readonly RawHarParam[] | undefined
  readonly response: Recorded<PlainResponse>
  /** The JSON of the response; undefined when it is none, or was not recorded. */
  readonly json: unknown
}

// The header `Date` has whole seconds, so a smaller offset is no evidence of another clock.
const MIN_OFFSET_MS = 2000

/** Reads the entries of recordings that belong to an operation of a service. */
export class ExchangeReader {
  private readonly targets: CheckTargets

  constructor(
    private readonly services: readonly Service[],
    baseUrls?: EngineOptions['baseUrls'],
  ) {
    this.targets = new CheckTargets({ services, ...(baseUrls && { baseUrls }) })
  }

  /** Returns the exchange of an item of `log.entries`, or why there is none. */
  read(entry: unknown, index: number, file: string): RecordedExchange | string {
    if (!isEntry(entry)) return entryProblem(entry) ?? 'it is no exchange'
    if (isUnanswered(entry)) return 'it has no response'
    if (wasFaulted(entry)) return 'a planned fault answered it'
    const found = this.operationOf(entry)
    if (!found) return 'it belongs to no operation of a service'
    const [request, response] = [requestOf(entry), replyOf(entry)]
    const time = timeOf(entry, response.message)
    if (time === undefined) return 'startedDateTime is not a time'
    return {
      ...{ file, entry: index, time, ...found, request, response },
      digest: digestOf(textsOf(entry)),
      form: isFormBody(request.body.body) ? partsOf(entry) : undefined,
      json: jsonOf(response),
    }
  }

  /** The operation that the URL tells or, for one of `verify`, that the recording names. */
  private operationOf(
    entry: RawHarEntry,
  ): Pick<RecordedExchange, 'service' | 'operation' | 'params'> | undefined {
    const { method, url } = entry.request
    const notes = isRecord(entry._quayside) ? entry._quayside : undefined
    if (!/^https?:/i.test(url) || !(this.targets.isServiceUrl(url) || notes)) return undefined
    const { route } = this.targets.resolve(method, url, {}, null)
    if (route.kind !== 'operation') return undefined
    const { service, operation, params } = route
    // Several services may have the same path on one server.
    if (notes && typeof notes['service'] === 'string' && notes['service'] !== service.name) {
      return undefined
    }
    return this.services.includes(service) ? { service, operation, params } : undefined
  }
}

function partsOf({ request: { postData } }: RawHarEntry): readonly RawHarParam[] {
  const params: unknown = postData?.params
  return Array.isArray(params) ? (params as RawHarParam[]).filter(isRecord) : []
}

/** Whether a fault of a mock made the response: it shows nothing of a service. */
function wasFaulted({ _quayside: notes }: RawHarEntry): boolean {
  return isRecord(notes) && typeof notes['fault'] === 'string'
}

/** The time at the service, whose header `Date` counts where the recorder's clock differs from it. */
function timeOf({ startedDateTime }: RawHarEntry, { headers }: PlainResponse): number | undefined {
  const started = readTime(startedDateTime)
  const date = readHttpDate((headers as Readonly<Record<string, string>>)['date'])
  if (started === undefined || date === undefined) return started ?? date
  return Math.abs(date - started) < MIN_OFFSET_MS ? started : date
}

function jsonOf({ message, body }: Recorded<PlainResponse>): unknown {
  const type = (message.headers as Readonly<Record<string, string>>)['content-type'] ?? ''
  if (body.state !== 'whole' || body.body === null || !/\bjson\b/i.test(type)) return undefined
  if (isFormBody(body.body)) return undefined
  const text = typeof body.body === 'string' ? body.body : new TextDecoder().decode(body.body)
  const { value, reason } = parseJson(text)
  return reason === undefined ? value : undefined
}

/** What of an entry is the exchange itself, and not how it was recorded. */
function textsOf({ startedDateTime, request, response }: RawHarEntry): unknown {
  const { method, url, postData } = request
  const { status, content } = response
  const bodyOf = (body: unknown) => {
    const { text, params } = isRecord(body) ? body : {}
    // Bytes where whoever has read the file has decoded them.
    return { text: ArrayBuffer.isView(text) ? new TextDecoder().decode(text) : text, params }
  }
  return JSON.parse(
    JSON.stringify({
      ...{ startedDateTime, method, url, status },
      request: bodyOf(postData),
      response: bodyOf(content),
    }),
  ) as unknown
}
