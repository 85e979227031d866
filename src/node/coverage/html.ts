import {
  COVERAGE_KINDS,
  percentOf,
  type ByKind,
  type CoverageKind,
  type CoverageReport,
  type KindCoverage,
} from '../../core/coverage/file-format.js'
import { Environment } from '../../core/state/environment.js'
import { escapeHtml, htmlHead } from '../../core/util/html.js'
import { printable } from '../../core/util/printable.js'
import { VERSION } from '../../core/util/version.js'
import { SCRIPT } from './script.js'
import { STYLE, filterStyle } from './style.js'
import { KIND_TITLES, totalsOf } from './table.js'

/** An item of a contract, and the line of code that would cover it if nothing does. */
interface Item {
  readonly kind: CoverageKind
  readonly name: string
  readonly hint?: string
}

/**
 * Returns coverage as one HTML page that loads nothing else: numbers, then each operation with what
 * is covered of it and what is not.
 *
 * @example
 * writeFileSync('coverage.html', coveragePage(mock.coverage()))
 */
export function coveragePage(report: CoverageReport): string {
  const date = new Date(new Environment({ seed: 0, realTime: true }).now()).toISOString()
  return `${htmlHead('Contract coverage', STYLE + filterStyle())}
<body>
<h1>Contract coverage</h1>
<p>Quayside ${VERSION}, <time datetime="${date}">${date.slice(0, 16).replace('T', ' ')} UTC</time>.
A request counts when it was accepted, a reply when a test asserted on it.</p>
${summaryTable(report)}
${filters()}
${Object.entries(report).map(sectionOf).join('\n')}
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** A row for each kind, so that it is as narrow as a telephone. */
function summaryTable(report: CoverageReport): string {
  const names = Object.keys(report)
  const heads = names.map(
    (name) => `<th scope="col"><a href="#${idOf(name)}">${text(name)}</a></th>`,
  )
  const totals = totalsOf(report)
  const isSummed = names.length > 1
  const rows = COVERAGE_KINDS.map((kind) => {
    const cells = Object.entries(report).map(([name, kinds]) =>
      cellOf(`${name} ${KIND_TITLES[kind]}`, kinds[kind]),
    )
    if (isSummed) cells.push(cellOf(`all ${KIND_TITLES[kind]}`, totals[kind]))
    return `<tr><th scope="row">${KIND_TITLES[kind]}</th>${cells.join('')}</tr>`
  })
  return `<div class="wide"><table>
<thead><tr><td></td>${heads.join('')}${isSummed ? '<th scope="col">all</th>' : ''}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`
}

function cellOf(label: string, kind: KindCoverage): string {
  if (kind.total === 0) return '<td>–</td>'
  const numbers = `${String(kind.covered)} of ${String(kind.total)}`
  return `<td>${percentOf(kind).toFixed(1)} %<br><small>${numbers}</small>${meter(label, kind)}</td>`
}

function meter(label: string, { covered, total }: Pick<KindCoverage, 'covered' | 'total'>): string {
  const percent = percentOf({ covered, total })
  return (
    `<span class="meter" role="img" aria-label="${text(label)}: ${String(percent)} %">` +
    `<span style="width:${String(percent)}%"></span></span>`
  )
}

/**
 * Buttons without a script: the style hides what they exclude. The field for a text needs one, and is
 * hidden until it runs.
 */
function filters(): string {
  const states = [
    ['all', 'all'],
    ['missing', 'not covered'],
    ['covered', 'covered'],
  ] as const
  const kinds = [['all', 'all'] as const, ...Object.entries(KIND_TITLES)]
  return `<form>
${fieldset('state', 'Show', states)}
${fieldset('kind', 'Of', kinds)}
<fieldset id="texts" hidden><legend><label for="text">With the words</label></legend>
<input type="search" id="text" autocomplete="off" spellcheck="false"> <output for="text"></output>
</fieldset>
</form>`
}

function fieldset(
  group: string,
  legend: string,
  choices: readonly (readonly [value: string, title: string])[],
): string {
  const buttons = choices.map(([value, title], index) => {
    const checked = index === 0 ? ' checked' : ''
    return `<label><input type="radio" name="${group}" id="${group}-${value}"${checked}> ${title}</label>`
  })
  return `<fieldset><legend>${legend}</legend>\n${buttons.join('\n')}\n</fieldset>`
}

function sectionOf([name, kinds]: [string, CoverageReport[string]]): string {
  const groups = groupsOf(kinds)
  const folded = [...groups].map(([title, items]) => groupOf(title, items))
  return `<section id="${idOf(name)}">
<h2>${text(name)}</h2>
${folded.join('\n')}
</section>`
}

/** The items by the operation that their name starts with; others by their kind. */
function groupsOf(kinds: ByKind<KindCoverage>): ReadonlyMap<string, readonly Item[]> {
  const items = COVERAGE_KINDS.flatMap((kind) => [
    ...kinds[kind].coveredItems.map((name): Item => ({ kind, name })),
    ...kinds[kind].uncovered.map(({ item, hint }): Item => ({ kind, name: item, hint })),
  ])
  const operations = new Set(
    items.filter(({ kind }) => kind === 'operations').map(({ name }) => name),
  )
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const [first = ''] = item.name.split(' ')
    const isOfNone = item.kind === 'transitions' ? KIND_TITLES.transitions : 'no operation'
    const title = operations.has(first) ? first : isOfNone
    const group = groups.get(title) ?? []
    groups.set(title, group)
    group.push(item)
  }
  return groups
}

function groupOf(title: string, items: readonly Item[]): string {
  const total = items.length
  const covered = items.filter(({ hint }) => hint === undefined).length
  return `<details>
<summary><span>${text(title)}</span> <small>${String(covered)} of ${String(total)}</small>${meter(title, { covered, total })}</summary>
<ul>
${items.map((item) => itemOf(title, item)).join('\n')}
</ul>
</details>`
}

function itemOf(group: string, { kind, name, hint }: Item): string {
  // The operation stands above, and is repeated nowhere else.
  const rest = name.startsWith(`${group} `) ? name.slice(group.length + 1) : name
  const shown = `<b>${hint === undefined ? '✓' : '✗'}</b> <small>${KIND_TITLES[kind]}</small> <code>${text(rest)}</code>`
  if (hint === undefined) return `<li class="covered ${kind}">${shown}</li>`
  return `<li class="missing ${kind}">${shown}<code>${text(hint)}</code></li>`
}

function idOf(name: string): string {
  return `service-${text(name)}`
}

/** A text of a coverage file, for HTML. */
function text(foreign: string): string {
  return escapeHtml(printable(foreign))
}
