import type { ServerResponse } from 'node:http'
import type { Scope } from '../../core/scopes/scopes.js'
import type { MockCore, MockScope } from '../../mock/mock.js'
import type { SaveResult } from '../files/state-file.js'
import type { AdminOperation } from './openapi.gen.js'

/** One request to the admin API, as an action sees it. */
export interface AdminCall {
  readonly mock: MockCore
  readonly scope: MockScope
  /** The same scope, as the engine has it. */
  readonly inner: Scope
  /** The name of the scope; undefined if the request names none, which means `default`. */
  readonly namedScope: string | undefined
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed JSON body; undefined if there is none. */
  readonly body: unknown
  readonly response: ServerResponse
  /** Saves all scopes to the state file; undefined if the server has none. */
  readonly save: (() => Promise<SaveResult>) | undefined
  /** Aborted when the server closes. */
  readonly closing: AbortSignal
}

/**
 * Returns what to send as JSON, or undefined for 204. An action that has sent the headers itself
 * sends the body, too.
 */
export type AdminAction = (call: AdminCall) => unknown

/** The actions of some operations. */
export type Actions = Partial<Record<AdminOperation, AdminAction>>
