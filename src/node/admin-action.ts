import type { MockCore, MockScope } from '../mock.js'

/** What an action knows of its call beside the scope and the body. */
export interface AdminCall {
  /** The name of the scope. */
  readonly scope: string
  /** What stands in the path for `{name}`. */
  readonly name: string
  /** Writes the world to the file that the server keeps it in, if there is one. */
  readonly save: (() => Promise<Saved>) | undefined
}

/** What was saved, and where. */
export interface Saved {
  readonly file: string
  readonly bytes: number
}

export type Action = (scope: MockScope, body: unknown, mock: MockCore, call: AdminCall) => unknown

/** Actions by path, which may have a segment `{name}`, and method. */
export type Actions = Readonly<Record<string, Readonly<Record<string, Action>>>>
