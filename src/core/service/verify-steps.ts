import type { FormPart } from '../http/multipart/encode.js'

/** What one step sends; a body is given in one of three ways. */
export interface StepRequest {
  /** What stands for the parameters of the path. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly form?: readonly FormPart[]
  /** As it is sent; its content type stands among the headers. */
  readonly text?: string
}

/** What a step can use of what came before. */
export interface StepContext {
  /**
   * The id that an earlier reply gave.
   *
   * @throws Untold when there is none: the step is left out then
   */
  readonly id: (name: string) => string
  /** A name that nobody else uses, and that says who does. */
  readonly name: (ending: string) => string
  /** What whoever runs the story has to say, such as the organization to work in. */
  readonly setting: (name: string) => string
}

/** A step needs what no earlier one gave. */
export class UnavailableValue extends Error {
  override readonly name = 'Untold' as const

  constructor(readonly what: string) {
    super(`There is no ${what}`)
  }
}

/** How a thing is put away again. */
export interface Removal {
  readonly operation: string
  readonly params: Readonly<Record<string, string>>
}

/** What a step makes, if its request is accepted: it is put away whatever happens after. */
export interface CreatedResource {
  /** What it is, such as `container`. */
  readonly kind: string
  /** The name under which the step keeps its id. */
  readonly as: string
  remove(id: string, told: StepContext): Removal
}

/** One request of a story. */
export interface Step {
  /** Says in one phrase what is tried; no two of a story share one. */
  readonly title: string
  readonly operation: string
  readonly ask: (told: StepContext) => StepRequest
  /** Ids that later steps use, by name: where they stand in the reply. */
  readonly keep?: Readonly<Record<string, string>>
  readonly makes?: CreatedResource
  /** The name of the thing that it puts away. */
  readonly removes?: string
  /** How many seconds pass before it. */
  readonly wait?: number
  /** It belongs to what takes minutes, and is told only if that is asked for. */
  readonly slow?: true
  /**
   * What is compared where a reply may show what others made: what is our own, or shapes alone.
   * Without it, everything is.
   */
  readonly compare?: 'own' | 'shape'
  /** What of its reply is not compared: JSON pointers. */
  readonly ignore?: readonly string[]
}

/** Why a rule, or one value of it, cannot be told from outside. */
export interface UnverifiableRule {
  readonly rule: string
  /** Where only this value of it cannot. */
  readonly value?: string
  readonly because: string
}

/** What is tried with a service to learn whether it does what its contract and its rules say. */
export interface VerifySteps {
  readonly steps: readonly Step[]
  /** What the story needs to be told, by name: what it is. */
  readonly settings: Readonly<Record<string, string>>
  readonly unseen: readonly UnverifiableRule[]
  /** Rules that only its slow steps show. */
  readonly slow: readonly string[]
}
