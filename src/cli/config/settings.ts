import { relative, resolve } from 'node:path'
import type { Config } from '../../node/config.js'
import { describeValue } from '../../core/util/options.js'
import { isRecord } from '../../core/util/is-record.js'

/** How a setting of a configuration file becomes an option of a command. */
export interface Setting {
  /** The name of the option in camel case, as commander has it. */
  readonly option: string
  /** Completes "must be ...". */
  readonly expected: string
  /**
   * Returns the values as they would be written on the command line, each with its place below the
   * setting; true or false for a flag; undefined if the setting has another type.
   */
  readonly read: (value: unknown, folder: string) => readonly Written[] | boolean | undefined
  /** By keys that begin with the name of a service, if they do. */
  readonly isByService?: boolean
  /** The commands that it is for; default: all that have the option. */
  readonly only?: readonly string[]
}

interface Written {
  readonly text: string
  /** Keys below the setting. */
  readonly at: readonly (string | number)[]
}

type Reader = Setting['read']

const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number'
const written = (value: unknown, ...at: (string | number)[]): Written => ({
  text: String(value),
  at,
})

const readText: Reader = (value) => (isText(value) ? [written(value)] : undefined)
const readFlag: Reader = (value) => (typeof value === 'boolean' ? value : undefined)
const readPath: Reader = (value, folder) =>
  typeof value === 'string' ? [written(fromHere(value, folder))] : undefined
const readPaths: Reader = (value, folder) => {
  const all = Array.isArray(value) ? (value as unknown[]) : [value]
  if (!all.every((one) => typeof one === 'string')) return undefined
  const isList = Array.isArray(value)
  return all.map((one, index) => written(fromHere(one, folder), ...(isList ? [index] : [])))
}
const readNames: Reader = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    ? [written(value.join(','))]
    : undefined
const readPairs: Reader = (value) => {
  if (!isRecord(value)) return undefined
  const pairs = Object.entries(value)
  const isPlain = pairs.every(([, one]) => isText(one) || typeof one === 'boolean')
  return isPlain ? pairs.map(([key, one]) => written(`${key}=${String(one)}`, key)) : undefined
}

/** A path that is relative to a folder, relative to the working folder. */
function fromHere(path: string, folder: string): string {
  const found = resolve(folder, path)
  // As it was written, where it means the same: messages name it.
  return found === resolve(path) ? path : relative('', found)
}

const text = (option: string): Setting => ({
  option,
  expected: 'a text or a number',
  read: readText,
})
const flag = (option: string): Setting => ({ option, expected: 'true or false', read: readFlag })
const path = (option: string): Setting => ({ option, expected: 'a path', read: readPath })
const pairs = (option: string, example: string, isByService = true): Setting => ({
  ...{ option, expected: `an object such as ${example}`, read: readPairs, isByService },
})

/** Faults have no option; `serve` finds them under this name. */
const faults: Setting = {
  option: 'faults',
  expected: 'an array of faults',
  // What is wrong with a fault is said when it is planned.
  read: (value) => (Array.isArray(value) ? [] : undefined),
}

// `explore` serves on ports of its own, and a proxy has another one.
const ofServer = (setting: Setting): Setting => ({ ...setting, only: ['serve'] })

/** All settings but `$schema`, by name. */
export const SETTINGS: Readonly<Record<Exclude<keyof Config, '$schema'>, Setting>> = {
  services: { option: 'service', expected: 'an array of names of services', read: readNames },
  seeds: { option: 'seed', expected: 'a path or an array of paths', read: readPaths },
  allowInvalidSeed: flag('allowInvalidSeed'),
  demo: flag('demo'),
  watch: flag('watch'),
  rules: pairs('rule', '{ "openai/name-filter": "prefix" }'),
  learned: path('learned'),
  trust: text('trust'),
  faults,
  chaos: text('chaos'),
  lifecycle: pairs('lifecycle', '{ "openai/container": "polls:3" }'),
  now: text('now'),
  rngSeed: ofServer(text('rngSeed')),
  keep: pairs('keep', '{ "exchanges": 5000 }', false),
  state: path('state'),
  override: path('override'),
  port: ofServer(text('port')),
  host: ofServer(text('host')),
  unix: path('unix'),
  tls: flag('tls'),
  tlsCa: path('tlsCa'),
  cert: path('cert'),
  key: path('key'),
  url: text('url'),
  bases: pairs('base', '{ "openai": "/openai/v1" }'),
  scopeBy: text('scopeBy'),
  maxBody: text('maxBody'),
  maxFile: text('maxFile'),
  blobMemory: text('blobMemory'),
  allowOutside: flag('allowOutside'),
  requestTimeout: text('requestTimeout'),
  pact: flag('pact'),
  readyFile: path('readyFile'),
  logFormat: text('logFormat'),
  logLevel: text('logLevel'),
}

/** Why a value of a setting is refused. */
export function typeProblem({ expected }: Setting, value: unknown): string {
  return `must be ${expected}, not ${describeValue(value)}`
}
