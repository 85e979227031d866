import type { Grade } from '../core/contract/provenance.js'
import type { Fault } from '../core/faults/fault.js'
import type { KeepOptions } from '../core/scopes/retention.js'

/**
 * What `quayside.config.ts`, `.js`, `.mjs` or `.json` may say: options of commands by their names, those
 * that may be repeated in the plural. Paths are relative to the file.
 *
 * @example
 * const config: Config = { services: ['openai'], seeds: ['world.jsonc'], port: 7829 }
 */
export interface Config {
  readonly $schema?: string
  /** The names of services. */
  readonly services?: readonly string[]
  /** Files of worlds, or patterns such as `seeds/*.json`. */
  readonly seeds?: string | readonly string[]
  readonly allowInvalidSeed?: boolean
  readonly demo?: boolean
  readonly watch?: boolean
  /** Values of rules, by rule id. */
  readonly rules?: Readonly<Record<string, string | number | boolean>>
  /** A file that `quayside learn` wrote. */
  readonly learned?: string
  /** The weakest grade to rely on. */
  readonly trust?: Grade
  /** Faults, as `mock.faults.add` takes them. */
  readonly faults?: readonly Fault[]
  /** The fraction of calls that fail at random. */
  readonly chaos?: number
  /** By kind, such as `openai/container`: a policy as `--lifecycle` takes it, such as `polls:3`. */
  readonly lifecycle?: Readonly<Record<string, string>>
  readonly now?: string
  readonly rngSeed?: string | number
  readonly keep?: KeepOptions
  readonly state?: string
  readonly override?: string
  readonly port?: number
  readonly host?: string
  readonly unix?: string
  readonly tls?: boolean
  readonly tlsCa?: string
  readonly cert?: string
  readonly key?: string
  /** Where a server runs, for commands that call it. Default: from `host`, `port` and `tls`. */
  readonly url?: string
  /** By service: other paths on the server. */
  readonly bases?: Readonly<Record<string, string>>
  readonly scopeBy?: 'name' | 'api-key'
  /** Bytes, or a text such as `10MB`; also of the sizes below. */
  readonly maxBody?: number | string
  readonly maxFile?: number | string
  readonly blobMemory?: number | string
  readonly allowOutside?: boolean
  /** Seconds. */
  readonly requestTimeout?: number
  readonly pact?: boolean
  readonly readyFile?: string
  readonly logFormat?: 'text' | 'json'
  readonly logLevel?: 'silent' | 'violations' | 'requests' | 'debug'
}

/**
 * Returns its argument: what a configuration file exports by default, checked by the compiler.
 *
 * @example
 * const config = defineConfig({ services: ['openai'], rules: { 'openai/name-filter': 'prefix' } })
 */
export function defineConfig(config: Config): Config {
  return config
}
