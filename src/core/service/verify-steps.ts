import type { FormPart } from '../http/multipart/encode.js'

/** The requests that verify a live service against its contract and rules. */
export interface VerifySteps {
  /** Run in order; later steps use ids that earlier responses returned. */
  readonly steps: readonly Step[]
  /** Required settings, by name: a description of each, such as the organization to work in. */
  readonly settings: Readonly<Record<string, string>>
  /** Rules that no step can verify. */
  readonly unseen: readonly UnverifiableRule[]
  /** Rules that only slow steps verify. */
  readonly slow: readonly string[]
}

/** One request of a verification. */
export interface Step {
  /** A phrase that describes the step; unique among the steps. */
  readonly title: string
  readonly operation: string
  readonly ask: (context: StepContext) => StepRequest
  /** Ids for later steps, by name: their JSON pointers in the response. */
  readonly keep?: Readonly<Record<string, string>>
  readonly makes?: CreatedResource
  /** The name of the created resource that this step deletes. */
  readonly removes?: string
  /** Seconds to wait before the step. */
  readonly wait?: number
  /** The step belongs to those that take minutes, and runs only on request. */
  readonly slow?: true
  /**
   * What is compared if the response may contain resources of others: our own resources, or only
   * types. Default: everything.
   */
  readonly compare?: 'own' | 'shape'
  /** JSON pointers into the response that are not compared. */
  readonly ignore?: readonly string[]
}

/** The request of a step. It has at most one of `json`, `form` and `text`. */
export interface StepRequest {
  /** The parameters of the path. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly form?: readonly FormPart[]
  /** The raw body; its content type is set in `headers`. */
  readonly text?: string
}

/** The values that a step can use in its request. */
export interface StepContext {
  /**
   * An id that an earlier response returned.
   *
   * @throws UnavailableValue when no response did; the step is skipped then
   */
  readonly id: (name: string) => string
  /** A name that is unique to this run and identifies it as a verification. */
  readonly name: (ending: string) => string
  /** A setting of the run, such as the organization to work in. */
  readonly setting: (name: string) => string
}

/** A step needs a value that no earlier step returned. */
export class UnavailableValue extends Error {
  override readonly name = 'UnavailableValue' as const

  constructor(readonly what: string) {
    super(`Missing value: ${what}`)
  }
}

/** A resource that a step creates. It is deleted at the end, whatever happens in between. */
export interface CreatedResource {
  /** Such as `container`. */
  readonly kind: string
  /** The name under which the step keeps its id. */
  readonly as: string
  remove(id: string, context: StepContext): Removal
}

/** The request that deletes a created resource. */
export interface Removal {
  readonly operation: string
  readonly params: Readonly<Record<string, string>>
}

/** A rule, or one value of a rule, that cannot be verified from outside, and why. */
export interface UnverifiableRule {
  readonly rule: string
  /** Without it, no value of the rule can be verified. */
  readonly value?: string
  readonly because: string
}
