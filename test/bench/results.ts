import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine, tableOf, withResults, writeJson } from '../support/recorded-page.js'
import { rowsOf, worstFirst, type Figure } from './report.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Results of this machine go where git ignores them, those for the documentation beside the benches. */
const FOLDERS = { local: path('../.bench/results'), recorded: path('results') }
const PAGE = path('../../docs/performance.md')
/** In the order of the page. */
const SUBJECTS = [
  ...['http', 'peers', 'connections', 'msw', 'checks', 'growth', 'scans', 'seed', 'fork', 'memory'],
  ...['start', 'import', 'vitest'],
]
/** Of more figures than this, the page shows those that are furthest from their goals. */
const SHOWN = 15

/** What was measured of one subject. */
interface Result {
  readonly subject: string
  readonly title: string
  /** The command that measures it again. */
  readonly command: string
  readonly figures: readonly Figure[]
  /** A table of its own beside the figures, and lines below it. */
  readonly rows?: readonly (readonly string[])[]
  readonly notes?: readonly string[]
}

/** With when and where it was measured. */
interface Recorded extends Result {
  readonly date: string
  readonly machine: string
}

/**
 * Writes a result as JSON.
 *
 * @param isRecorded whether it is for the documentation, whose page is then written anew
 */
export async function writeResult(result: Result, isRecorded: boolean): Promise<void> {
  const folder = isRecorded ? FOLDERS.recorded : FOLDERS.local
  const date = new Date().toISOString().slice(0, 10)
  const recorded: Recorded = { ...result, date, machine: machine() }
  await mkdir(folder, { recursive: true })
  await writeJson(join(folder, `${result.subject}.json`), recorded)
  if (isRecorded) await writePage()
}

/** Writes the tables of `docs/performance.md` from what is recorded. */
async function writePage(): Promise<void> {
  const sections: string[] = []
  for (const subject of SUBJECTS) {
    const file = join(FOLDERS.recorded, `${subject}.json`)
    if (!existsSync(file)) continue
    sections.push(section(JSON.parse(await readFile(file, 'utf8')) as Recorded))
  }
  await writeFile(PAGE, await withResults(PAGE, sections.join('\n')))
}

function section({ title, command, figures, rows, notes, date, machine }: Recorded): string {
  const isShort = figures.length <= SHOWN
  const shown = isShort ? figures : worstFirst(figures).slice(0, SHOWN)
  const which = isShort
    ? ''
    : ` Of ${figures.length} figures, those nearest to or past their goals:`
  return [
    `### ${title}`,
    `\`${command}\` on ${date}: ${machine}.${which}`,
    ...(rows ? [tableOf(rows)] : []),
    ...(notes && notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
    ...(figures.length > 0 ? [tableOf(rowsOf(shown))] : []),
  ].join('\n\n')
}
