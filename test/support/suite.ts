import type { Service } from '../../src/core/service.js'
import type { HeaderFields } from './api.js'
import type { Mutation } from './mutations.js'

/** What the suites that run over every service have to know of one: a row of `data/suites.ts`. */
export interface Suite {
  readonly service: Service
  /** The headers of somebody who may do everything. */
  readonly caller: HeaderFields
  readonly exchanges: ExchangeFacts
}

/** What holds of the exchanges of one service. */
export interface ExchangeFacts {
  /** Replies that the vendor prints, to the letter, by the name of their exchange. */
  readonly published: Readonly<Record<string, string>>
  /** How many of their requests break the contract, at least. */
  readonly broken: number
  /** How many ways there are to spoil their replies, at least. */
  readonly mutations: Readonly<Record<Mutation['kind'], number>>
}
