import type { CompletedCommand, CompletedOption } from './words.js'

/** Returns the completion of fish. The program itself completes as its default command does. */
export function fishScript(commands: readonly CompletedCommand[], fallback: string): string {
  const paths = commands.map(({ path }) => path)
  const lines = commands.flatMap((one) => linesOf(one, conditionOf(one.path, paths, fallback)))
  return [
    '# Completion of quayside. Load it with: quayside completion fish | source',
    ...lines,
  ].join('\n')
}

/** The test of whether a command was called; of the default one, also whether none was. */
function conditionOf(path: string, all: readonly string[], fallback: string): string {
  if (path === '') return '__fish_use_subcommand'
  const seen = path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`)
  // `seed check` is not `check`.
  const others = all.flatMap((other) => {
    const [parent = '', name] = other.split(' ')
    return name === path ? [`not __fish_seen_subcommand_from ${parent}`] : []
  })
  const called = [...seen, ...others].join('; and ')
  return path === fallback ? `__fish_use_subcommand; or ${called}` : called
}

function linesOf(command: CompletedCommand, condition: string): string[] {
  const { subcommands, options, operands } = command
  const line = (...parts: string[]) =>
    ['complete -c quayside', `-n ${quoted(condition)}`, ...parts].join(' ')
  const words = Array.isArray(operands) ? (operands as readonly string[]) : []
  return [
    ...(operands === 'files' ? [] : [line('-f')]),
    ...subcommands.map(({ name, description }) => line(`-a ${name}`, `-d ${quoted(description)}`)),
    ...(words.length > 0 ? [line(`-a ${quoted(words.join(' '))}`)] : []),
    ...options.map((option) => line(...optionParts(option))),
  ]
}

function optionParts({ flags, description, values }: CompletedOption): string[] {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  )
  const value = { none: [], files: ['-r', '-F'], anything: ['-x'] } as const
  const parts =
    typeof values === 'object' ? ['-x', `-a ${quoted(values.join(' '))}`] : value[values ?? 'none']
  return [...names, ...parts, `-d ${quoted(description)}`]
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`
}
