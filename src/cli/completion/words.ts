import type { Argument, Command, Option } from 'commander'
import type { Rules } from '../../core/contract/rules.js'
import { SERVICE_NAMES, SERVICES } from '../shared/services.js'

/** What may follow at a place of the command line: words, files, or what nobody can guess. */
export type Values = readonly string[] | 'files' | 'anything'

export interface CompletedOption {
  /** Such as `-h` and `--help`. */
  readonly flags: readonly string[]
  readonly description: string
  /** What follows; undefined for an option without a value. */
  readonly values: Values | undefined
}

export interface CompletedCommand {
  /** The words that call it, such as `seed init`; empty for the program itself. */
  readonly path: string
  readonly subcommands: readonly { readonly name: string; readonly description: string }[]
  readonly options: readonly CompletedOption[]
  readonly operands: Values
}

/** Returns all commands, as the program declares them. */
export function completedCommands(program: Command): CompletedCommand[] {
  return commandsBelow(program, '')
}

function commandsBelow(command: Command, path: string): CompletedCommand[] {
  const help = command.createHelp()
  const subcommands = help.visibleCommands(command)
  const [operand] = command.registeredArguments
  return [
    {
      path,
      subcommands: subcommands.map((one) => ({
        name: one.name(),
        description: one.description(),
      })),
      options: help.visibleOptions(command).map(completedOption),
      operands: operand ? operandValues(operand) : 'anything',
    },
    ...subcommands
      .filter((one) => one.name() !== 'help')
      .flatMap((one) => commandsBelow(one, `${path} ${one.name()}`.trim())),
  ]
}

function completedOption(option: Option): CompletedOption {
  const { short, long, description, required, optional } = option
  const flags = [short, long].filter((one) => one !== undefined)
  return { flags, description, values: required || optional ? optionValues(option) : undefined }
}

const isPath = (placeholder: string) => /^(?:path|file|folder|har)s?$/.test(placeholder)

function optionValues({ long, flags, argChoices }: Option): Values {
  if (argChoices) return argChoices
  if (long === '--service') return SERVICE_NAMES
  if (long === '--rule') return ruleIds()
  return isPath(/<([^>]+)>/.exec(flags)?.[1] ?? '') ? 'files' : 'anything'
}

function operandValues(argument: Argument): Values {
  const { argChoices } = argument
  if (argChoices) return argChoices
  return isPath(argument.name()) ? 'files' : 'anything'
}

function ruleIds(): string[] {
  return SERVICES.flatMap(({ rules }) => Object.keys(rules as Rules)).map((id) => `${id}=`)
}
