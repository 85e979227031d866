import type { WorldDocument } from '../../core/seeding/document-types.js'

// The part of the Pact specification V4 that is written here: synchronous HTTP interactions.

export interface PactOptions {
  /** The name of the consumer. */
  readonly consumer: string
  /** The name of the provider. Default: the service, or `quayside` when there are several. */
  readonly provider?: string | undefined
}

export interface Matcher {
  readonly match: 'type' | 'regex'
  readonly regex?: string
}

type MatchingRules = Readonly<Record<string, { combine: 'AND'; matchers: readonly Matcher[] }>>

export interface PactBody {
  readonly content: unknown
  readonly contentType: string
  /** How `content` is encoded; false for JSON. */
  readonly encoded: 'base64' | false
}

interface PactMessage {
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly body?: PactBody
  readonly matchingRules?: { readonly header?: MatchingRules; readonly body?: MatchingRules }
}

export interface PactRequest extends PactMessage {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, readonly string[]>>
}

export interface PactResponse extends PactMessage {
  readonly status: number
}

/** One exchange and the world that it needs. */
export interface Interaction {
  readonly type: 'Synchronous/HTTP'
  readonly description: string
  readonly pending: false
  readonly providerStates: readonly {
    readonly name: string
    /** The world that `POST /__admin/pact-state` loads. */
    readonly params: { readonly world: WorldDocument }
  }[]
  readonly request: PactRequest
  readonly response: PactResponse
}

export interface Pact {
  readonly consumer: { readonly name: string }
  readonly provider: { readonly name: string }
  readonly interactions: readonly Interaction[]
  readonly metadata: {
    readonly pactSpecification: { readonly version: '4.0' }
    readonly quayside: {
      readonly version: string
      /** How many exchanges were left out, by reason. */
      readonly leftOut: Readonly<Record<string, number>>
    }
  }
}
