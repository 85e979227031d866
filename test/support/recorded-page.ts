import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { format, resolveConfig } from 'prettier'

// What is measured or tried out by a command, and stands in a page of the documentation.

const [START, END] = ['<!-- results -->', '<!-- end of results -->']

/** Returns a page with other results. */
export async function withResults(page: string, results: string): Promise<string> {
  const text = await readFile(page, 'utf8')
  const [before, after] = [text.split(START)[0], text.split(END)[1]]
  if (before === undefined || after === undefined) {
    throw new Error(`Failed to write ${page}: it has to have the lines ${START} and ${END}`)
  }
  const whole = `${before}${START}\n\n${results}\n${END}${after}`
  return format(whole, { ...(await resolveConfig(page)), parser: 'markdown' })
}

/** Writes JSON in the format of the project. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value, undefined, 2)
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }))
}

export function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** What kind of machine this is. */
export function machine(): string {
  const all = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const cores = `${all.length} cores of ${all[0]?.model.trim() ?? 'an unknown kind'}`
  return `${cores}, ${memory} GiB of memory, Node ${process.versions.node}, ${process.platform}`
}
