import { InvalidArgumentError, Option, type Command } from 'commander'
import { RuleSet, type Rules } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { SERVE_PORT } from '../shared/default-port.js'
import { SERVICE_NAMES, SERVICES } from '../shared/services.js'
import { readConfig, type ConfigFile } from './file.js'
import { SETTINGS, typeProblem, type Setting } from './settings.js'

/** The source of an option's value, as commander notes it. */
const CONFIG = 'config'

/** Lets a configuration file set the options of all commands; what is given on the command line wins. */
export function readConfigFirst(program: Command): void {
  for (const command of commandsOf(program)) {
    if (!command.options.some((option) => settingsFor(command, option.attributeName()))) continue
    command
      .optionsGroup('Configuration options:')
      .addOption(new Option('--config <file>', 'configuration file (default: quayside.config.*)'))
      .option('--no-config', 'read no configuration file')
  }
  program.hook('preAction', async (_program, command) => {
    const { config } = command.opts<{ config?: string | boolean }>()
    const hasConfig = command.options.some(({ long }) => long === '--no-config')
    if (!hasConfig || config === false) return
    const file = await readConfig(typeof config === 'string' ? config : undefined)
    if (file) new Application(command, file).apply()
  })
}

function commandsOf(command: Command): Command[] {
  return command.commands.flatMap((one) => [one, ...commandsOf(one)])
}

function settingsFor(command: Command, option: string): Setting | undefined {
  const all = Object.values(SETTINGS)
  return all.find((one) => one.option === option && isFor(one, command))
}

function isFor({ only }: Setting, command: Command): boolean {
  return only === undefined || only.includes(command.name())
}

/** Sets the options of one command from a file. */
class Application {
  constructor(
    private readonly command: Command,
    private readonly file: ConfigFile,
  ) {}

  /** @throws UsageError for a wrong value, also of a setting that is for other commands */
  apply(): void {
    const { settings, path } = this.file
    for (const [name, setting] of Object.entries(SETTINGS)) {
      const value = settings[name]
      if (value !== undefined) this.set(name, setting, value)
    }
    this.deriveUrl()
    this.command.setOptionValueWithSource('configPath', path, CONFIG)
  }

  private set(name: string, setting: Setting, value: unknown): void {
    const { problem, folder } = this.file
    const values = setting.read(value, folder)
    if (values === undefined) throw problem([name], `${name} ${typeProblem(setting, value)}`)
    if (name === 'rules') this.checkRules(value as Readonly<Record<string, unknown>>)
    if (!isFor(setting, this.command)) return
    if (name === 'faults') {
      this.store(setting.option, { faults: value as readonly unknown[], problem })
      return
    }
    const option = this.command.options.find((one) => one.attributeName() === setting.option)
    if (!option || this.isOverruled(name, option)) return
    if (typeof values === 'boolean') this.setFlag(option, values)
    else this.setParsed(name, option, this.ofChosenServices(setting, values))
  }

  /** Of rules, all are checked: each command then takes those of its services. */
  private checkRules(values: Readonly<Record<string, unknown>>): void {
    const rules = Object.assign({}, ...SERVICES.map((one) => one.rules as Rules)) as Rules
    for (const [id, value] of Object.entries(values)) {
      try {
        new RuleSet(rules).with({ [id]: value })
      } catch (error) {
        throw this.file.problem(['rules', id], (error as Error).message)
      }
    }
  }

  /** Whether the command line excludes the option by one that cannot be used with it. */
  private isOverruled(name: string, option: Option): boolean {
    for (const other of this.command.options) {
      if (!excludes(option, other) && !excludes(other, option)) continue
      const source = this.command.getOptionValueSource(other.attributeName())
      if (source === 'cli') return true
      if (source === CONFIG) {
        throw this.file.problem([name], `${name} cannot be used with ${other.attributeName()}`)
      }
    }
    return false
  }

  private setFlag(option: Option, value: boolean): void {
    if (!this.isGiven(option)) this.store(option.attributeName(), value)
  }

  private setParsed(name: string, option: Option, values: readonly Value[]): void {
    let parsed: unknown
    for (const { text, at } of values) {
      try {
        parsed = option.parseArg ? option.parseArg(text, parsed) : text
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error
        throw this.file.problem([name, ...at], `${name} is wrong: ${error.message}`)
      }
    }
    if (values.length === 0) return
    if (!this.isGiven(option)) this.store(option.attributeName(), parsed)
    // Of pairs, those on the command line win one by one.
    else if (isPairs(parsed)) {
      const given = this.command.getOptionValue(option.attributeName()) as object
      this.command.setOptionValueWithSource(option.attributeName(), { ...parsed, ...given }, 'cli')
    }
  }

  /** Settings of services that the command does not use are for other commands. */
  private ofChosenServices({ isByService }: Setting, values: readonly Value[]): readonly Value[] {
    const { service: chosen } = this.command.opts<{ service?: readonly Service[] }>()
    if (!isByService || !Array.isArray(chosen)) return values
    const names = (chosen as readonly Service[]).map(({ name }) => name)
    return values.filter(({ at: [key] }) => {
      const owner = String(key).split('/')[0] ?? ''
      return names.includes(owner) || !SERVICE_NAMES.includes(owner)
    })
  }

  /** The URL of the server that the same file sets up. */
  private deriveUrl(): void {
    const option = this.command.options.find(({ long }) => long === '--url')
    const { url, host = '127.0.0.1', port = SERVE_PORT, tls, tlsCa, cert } = this.file.settings
    if (!option || url !== undefined || this.isGiven(option) || port === 0) return
    const scheme = (tls ?? tlsCa ?? cert) ? 'https' : 'http'
    const near = { '0.0.0.0': '127.0.0.1', '::': '::1' }[String(host)] ?? String(host)
    const name = near.includes(':') ? `[${near}]` : near
    this.store('url', `${scheme}://${name}:${String(port)}`)
  }

  private isGiven(option: Option): boolean {
    return this.command.getOptionValueSource(option.attributeName()) === 'cli'
  }

  private store(option: string, value: unknown): void {
    this.command.setOptionValueWithSource(option, value, CONFIG)
  }
}

type Value = Exclude<ReturnType<Setting['read']>, boolean | undefined>[number]

function excludes(one: Option, other: Option): boolean {
  const { conflictsWith = [] } = one as { readonly conflictsWith?: readonly string[] }
  return conflictsWith.includes(other.attributeName())
}

function isPairs(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns each option of a command with its value and where that is from, one a line. */
export function configText(command: Command): string {
  const path = String(command.getOptionValue('configPath') ?? '')
  const names = command.options.map((one) => one.attributeName())
  const shown = new Set(Object.values(SETTINGS).map(({ option }) => option))
  const rows = names
    .filter((name) => shown.has(name) && command.getOptionValue(name) !== undefined)
    .map((name): [string, string, string] => {
      const source = command.getOptionValueSource(name) ?? 'default'
      const from = source === 'cli' ? 'command line' : source === CONFIG ? path : source
      return [name, JSON.stringify(command.getOptionValue(name), withoutContracts), from]
    })
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => (row[at] ?? '').length)))
  return rows
    .map(([name, value, from]) =>
      [name.padEnd(widths[0] ?? 0), value.padEnd(widths[1] ?? 0), from].join('  '),
    )
    .join('\n')
}

/** For JSON.stringify: a service is shown by its name. */
function withoutContracts(_key: string, value: unknown): unknown {
  const { name, contract } = (value ?? {}) as Partial<Service>
  return contract === undefined ? value : name
}

/** What is wrong with the faults of a file, as an error with their places in it. */
export interface ConfiguredFaults {
  readonly faults: readonly unknown[]
  readonly problem: (at: readonly (string | number)[], reason: string) => UsageError
}
