import type { Command } from 'commander'

/**
 * Returns a list that is filled, while a command line is parsed, with those of these options that it
 * has, as they were written.
 */
export function writtenOptions(command: Command, names: readonly string[]): readonly string[] {
  const written: string[] = []
  for (const name of names) {
    // An option that takes no value has none.
    command.on(`option:${name}`, (value: string | undefined) => {
      written.push(`--${name}`, ...(value === undefined ? [] : [value]))
    })
  }
  return written
}

/** A command line, with quotes where a POSIX shell needs them. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word))).join(' ')
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
