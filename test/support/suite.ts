import type { Service } from '../../src/core/service/service.js'
import type { MockScope } from '../../src/index.js'
import type { Api, HeaderFields } from './api.js'
import type { Refusals } from './exchange/spoil.js'
import type { Corpus } from './malformed/corpus.js'
import type { Mutation } from './mutations.js'
import type { Scenario } from './scenario.js'

/** What the suites that run over every service have to know of one: a row of `data/suites.ts`. */
export interface Suite {
  readonly service: Service
  /** The headers of somebody who may do everything. */
  readonly caller: HeaderFields
  readonly exchanges: ExchangeFacts
  readonly demo: DemoFacts
  /** By the id of a rule: what shows it at work. */
  readonly scenarios: Readonly<Record<string, Scenario>>
  readonly malformed: Corpus
  /** What earns the refusals that no exchange shows. */
  readonly refusals: Refusals
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

/** What holds of the demo of one service. */
export interface DemoFacts {
  /** By the name of a table: what each of its records is, and how many there are. */
  readonly tables: Readonly<Record<string, DemoTable>>
  /** The table of the files that can be downloaded. */
  readonly files: string
  /** How many of them can be; the others are refused with this status. */
  readonly readable: number
  readonly refused: number
  /** Where each file is downloaded, as the API lists them. */
  downloads(api: Api, mock: MockScope): Promise<Download[]>
  /** Uses the demo for a while; gives a word that its state then holds. */
  use(api: Api, mock: MockScope): Promise<string>
}

export interface DemoTable {
  /** The schema of the contract that its records keep. */
  readonly component: string
  readonly key: string
  readonly id: RegExp
  readonly count: number
  /** A record as the wire shows it, where it is kept otherwise. */
  shown?(record: Readonly<Record<string, unknown>>): object
}

export interface Download {
  readonly id: string
  /** Path behind the base URL. */
  readonly path: string
  /** The size that the API shows, if it knows one. */
  readonly size: number | null
}
