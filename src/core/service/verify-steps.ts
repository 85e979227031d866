import type { FormPart } from '../http/multipart/encode.js'

/** What `verify` sends to a live service and to the mock, to find where they differ. */
export interface VerifySteps {
  readonly steps: readonly Step[]
  /** Settings that the user must give, by name, each with a description. */
  readonly settings: Readonly<Record<string, string>>
  readonly unseen: readonly UnobservableRule[]
  /** Ids of rules whose effect only slow steps show. */
  readonly slow: readonly string[]
}

/** One request of the steps of `verify`. */
export interface Step {
  /** What the request tries, in one phrase; unique among the steps of a service. */
  readonly title: string
  readonly operation: string
  /** Returns the request. @throws UnavailableValue when an earlier step did not yield what it needs */
  readonly ask: (context: StepContext) => StepRequest
  /** Ids that later steps use, by name: JSON pointers into the response. */
  readonly keep?: Readonly<Record<string, string>>
  readonly makes?: CreatedResource
  /** The name of the resource that the step deletes. */
  readonly removes?: string
  /** How many seconds to wait before it is sent. */
  readonly wait?: number
  /** The step is sent only with `--slow`, as it takes minutes or needs a step that does. */
  readonly slow?: true
  /**
   * What of a successful response is compared, if it may show data of others: `own` compares the
   * items that this run created, `shape` compares types only. Default: everything.
   */
  readonly compare?: 'own' | 'shape'
  /** JSON pointers into the response that are not compared. */
  readonly ignore?: readonly string[]
}

/** The request of a step. It has at most one of `json`, `form` and `text`. */
export interface StepRequest {
  /** Path parameters. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly form?: readonly FormPart[]
  /** Sent as it is; the content type is in `headers`. */
  readonly text?: string
}

/** What the request of a step can use. */
export interface StepContext {
  /**
   * Returns the id that an earlier response gave under this name.
   *
   * @throws UnavailableValue when there is none: the step is not sent then
   */
  readonly id: (name: string) => string
  /** Returns a name that is unique to this run and ends with `ending`. */
  readonly name: (ending: string) => string
  /**
   * Returns a setting of the user, such as the organization to work in.
   *
   * @throws UnavailableValue when it was not given
   */
  readonly setting: (name: string) => string
}

/** A step needs an id or a setting that is not available. */
export class UnavailableValue extends Error {
  override readonly name = 'UnavailableValue' as const

  constructor(readonly valueName: string) {
    super(`${valueName} is not available`)
  }
}

/** The resource that a step creates if its request succeeds. It is deleted at the end of the run. */
export interface CreatedResource {
  /** What it is, such as `container`. */
  readonly kind: string
  /** The name under which the step keeps its id. */
  readonly as: string
  /** Returns the request that deletes it. */
  remove(id: string, context: StepContext): DeleteRequest
}

/** A request that deletes a resource. */
export interface DeleteRequest {
  readonly operation: string
  readonly params: Readonly<Record<string, string>>
}

/** A rule, or one value of it, that no client can observe. */
export interface UnobservableRule {
  readonly rule: string
  /** Set when only this value of the rule cannot be observed. */
  readonly value?: string
  readonly because: string
}
