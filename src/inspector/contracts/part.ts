import type { ErrorNode } from '../../core/contract/openapi.js'
import type { Grade, Location } from '../api/types.js'

// A contract as a page shows it: what has a grade of its own, in a tree.

/** How well something is known, and where that stands: `<source>#<where in it>`. */
export interface Mark {
  readonly grade: Grade | null
  readonly source: string | null
}

/** A keyword or a value that has another source than what it belongs to. */
export interface Detail extends Mark {
  readonly name: string
  readonly value: string
}

/** A place in the messages of an operation, as violations name it. */
export interface Place {
  readonly side: 'request' | 'reply'
  /** Missing for the message as a whole. */
  readonly in?: Location['in']
  readonly pointer?: string
  /** Of a reply. */
  readonly status?: number
}

export type PartKind = 'parameter' | 'body' | 'branch' | 'field' | 'reply' | 'header'

/** A part of an operation. */
export interface Part extends Mark {
  readonly kind: PartKind
  /** Names it among the parts of its operation. */
  readonly id: string
  readonly name: string
  readonly place: Place
  /** Type and limits, such as `integer, from 1 to 100, default 20`. */
  readonly type: string
  readonly isRequired: boolean
  readonly text: string
  readonly details: readonly Detail[]
  readonly parts: readonly Part[]
  /** Its node in the contract; the parts that share one are counted once. */
  readonly node: object
}

/** A reply of an operation; its status is that of its place. */
export interface ReplyPart extends Part {
  readonly status: number
  /** The errors that it can have. */
  readonly errors: readonly string[]
}

export interface OperationPart extends Mark {
  readonly id: string
  readonly service: string
  /** Empty for requests that match no operation. */
  readonly method: string
  readonly path: string
  readonly title: string
  readonly text: string
  /** Where it is, if elsewhere than the rest. */
  readonly server: string | undefined
  /** The scopes of which a token needs one. */
  readonly scopes: readonly Detail[]
  readonly parameters: readonly Part[]
  readonly bodies: readonly Part[]
  readonly replies: readonly ReplyPart[]
}

/** An error of a contract. */
export interface ErrorPart extends Mark {
  readonly service: string
  readonly code: string
  readonly status: number
  readonly fields: ErrorNode['error']
  /** Whether only a fault causes it. */
  readonly isByFault: boolean
  /** The fields that its source does not show. */
  readonly assumed: readonly string[]
  /** The operations that can answer it. */
  readonly usedBy: readonly string[]
}

export interface SourcePart {
  readonly key: string
  readonly title: string
  readonly grade: Grade
}

export interface ContractParts {
  readonly service: string
  readonly title: string
  readonly version: string
  readonly operations: readonly OperationPart[]
  readonly errors: readonly ErrorPart[]
  /** Its servers, and how a client says who it is. */
  readonly access: readonly Detail[]
  readonly sources: readonly SourcePart[]
}

/** The name of the operation of requests that match none; coverage calls it so, too. */
export const NO_OPERATION = '(no operation)'

/** All parts of an operation, outermost first. */
export function* partsOf({ parameters, bodies, replies }: OperationPart): Iterable<Part> {
  for (const part of [...parameters, ...bodies, ...replies]) yield* partAndBelow(part)
}

function* partAndBelow(part: Part): Iterable<Part> {
  yield part
  for (const below of part.parts) yield* partAndBelow(below)
}
