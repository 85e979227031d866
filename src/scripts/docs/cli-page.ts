import type { Argument, Command, Option } from 'commander'
import { block, code, json, link, Page, prose, slug, table } from './markdown.js'

/**
 * Returns the page of the command line, made from the help of the commands.
 *
 * @example
 * cliPage(program())
 */
export function cliPage(program: Command): string {
  const commands = commandsOf(program)
  const page = new Page('Command line', [
    sentence(program.description()),
    `Usage: ${code(`${nameOf(program)} ${program.usage()}`)}`,
    `Every command has ${code('-h, --help')}. Unknown commands and options are refused with the nearest one. ` +
      'A command exits with 0 on success and with 1 on an error; other exit codes are listed where the help of a command names them.',
  ])
  page.heading(2, 'Commands')
  page.add(
    table(
      ['Command', 'What it does'],
      commands.map((one) => [
        link(code(nameOf(one)), `#${slug(nameOf(one))}`),
        prose(one.description()),
      ]),
    ),
    moreOf(program),
  )
  for (const command of commands) addCommand(page, command)
  return page.text()
}

/** Returns all commands and subcommands but those that commander adds itself. */
export function commandsOf(command: Command): Command[] {
  return command.commands.flatMap((one) => [one, ...commandsOf(one)])
}

/** The words that call a command, such as `quayside seed init`. */
export function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}

function addCommand(page: Page, command: Command): void {
  const depth = nameOf(command).split(' ').length
  page.heading(depth > 2 ? 3 : 2, nameOf(command))
  page.add(
    sentence(prose(command.description())),
    `Usage: ${code(`${nameOf(command)} ${command.usage()}`)}`,
  )
  page.add(
    table(
      ['Subcommand', 'What it does'],
      command.commands.map((one) => [
        link(code(nameOf(one)), `#${slug(nameOf(one))}`),
        prose(one.description()),
      ]),
    ),
  )
  page.add(
    table(
      ['Argument', 'Required', 'Meaning', 'Default'],
      command.registeredArguments.map(argumentRow),
    ),
  )
  page.add(table(['Option', 'Required', 'Meaning', 'Default'], optionsOf(command).map(optionRow)))
  page.add(table(['Exit code', 'When'], exitCodesOf(command)), moreOf(command))
}

function optionsOf(command: Command): Option[] {
  return command.options.filter((one) => !one.hidden)
}

function argumentRow(argument: Argument): string[] {
  const name = argument.variadic ? `${argument.name()}...` : argument.name()
  return [
    code(name),
    argument.required ? 'yes' : '',
    [prose(argument.description), choicesOf(argument.argChoices)].join(' ').trim(),
    defaultOf(argument),
  ]
}

function optionRow(option: Option): string[] {
  return [
    code(option.flags),
    option.mandatory ? 'yes' : '',
    [prose(option.description), choicesOf(option.argChoices)].join(' ').trim(),
    defaultOf(option),
  ]
}

function choicesOf(choices: readonly string[] | undefined): string {
  return choices ? `(one of ${choices.map(code).join(', ')})` : ''
}

/** Returns a default value as the help shows it; empty for values such as false or an empty list. */
function defaultOf(of: { defaultValue?: unknown; defaultValueDescription?: string }): string {
  if (of.defaultValueDescription !== undefined) return of.defaultValueDescription
  const { defaultValue: value } = of
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  if (value === undefined || value === false || isEmpty) return ''
  return typeof value === 'string' ? code(value) : json(value)
}

/** Returns rows with the exit codes that a command and its options name. */
function exitCodesOf(command: Command): string[][] {
  const texts: [string, string][] = [
    [command.description(), ''],
    ...optionsOf(command).map((one): [string, string] => [
      one.description,
      ` (${code(one.flags)})`,
    ]),
  ]
  return texts.flatMap(([text, option]) =>
    [...text.matchAll(/exit with (\d+) ([^;.]+)/g)].map(([, status = '', when = '']) => [
      code(status),
      prose(when) + option,
    ]),
  )
}

/** Returns the texts that were added to the help with `addHelpText`. */
function moreOf(command: Command): string {
  let whole = ''
  command.configureOutput({ writeOut: (text) => (whole += text) })
  command.outputHelp()
  const more = whole.replace(command.helpInformation(), '').trim()
  return more === '' ? '' : block('text', more, 'not run: help of the command')
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith('.') ? '' : '.')
}
