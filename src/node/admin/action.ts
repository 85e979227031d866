import type { ServerResponse } from 'node:http'
import type { MockCore, MockScope } from '../../mock/mock.js'
import type { Saved } from '../files/state-file.js'

/** One call of the admin API. */
export interface AdminCall {
  readonly mock: MockCore
  readonly scope: MockScope
  /** The name of the scope, if the call names one. */
  readonly named: string | undefined
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly response: ServerResponse
  /** Writes the world to the file that the server keeps it in, if there is one. */
  readonly save: (() => Promise<Saved>) | undefined
  /** Aborted once the server closes. */
  readonly closing: AbortSignal
}

/** What is answered: as JSON, with 204 where it is undefined, and not at all once headers are sent. */
export type Action = (call: AdminCall) => unknown
