import {
  COVERAGE_KINDS,
  percentOf,
  type CoverageReport,
  type KindCoverage,
  type Uncovered,
} from '../../core/coverage/file-format.js'
import { KIND_TITLES } from './table.js'

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
body { color: #1c2430; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .5rem .75rem; text-align: right; border-bottom: 1px solid #d9dee5; }
th:first-child, td:first-child { text-align: left; }
meter { width: 6rem; display: block; margin-left: auto; }
summary { cursor: pointer; margin: 1rem 0 .5rem; font-weight: 600; }
dt { margin-top: .75rem; }
dd { margin: .25rem 0 0; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
dd code { background: #f1f4f8; padding: .25rem .5rem; display: block; border-radius: .25rem; }
@media (prefers-color-scheme: dark) {
  body { color: #e4e8ee; background: #14181e; }
  th, td { border-color: #333b46; }
  dd code { background: #1f2630; }
}
`

/**
 * Returns coverage as one HTML page that loads nothing else.
 *
 * @example
 * writeFileSync('coverage.html', coveragePage(mock.coverage()))
 */
export function coveragePage(report: CoverageReport): string {
  const rows = Object.entries(report).map(([name, kinds]) => {
    const cells = COVERAGE_KINDS.map((kind) => cellOf(`${name} ${KIND_TITLES[kind]}`, kinds[kind]))
    return `<tr><th scope="row"><a href="#${escaped(name)}">${escaped(name)}</a></th>${cells.join('')}</tr>`
  })
  const titles = COVERAGE_KINDS.map((kind) => `<th scope="col">${KIND_TITLES[kind]}</th>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Contract coverage</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Contract coverage</h1>
<p>A request counts when it was accepted, a reply when a test asserted on it.</p>
<table>
<thead><tr><td></td>${titles.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${Object.entries(report).map(sectionOf).join('\n')}
</body>
</html>
`
}

function cellOf(label: string, kind: KindCoverage): string {
  if (kind.total === 0) return '<td>–</td>'
  const { covered, total } = kind
  const numbers = `${String(covered)} of ${String(total)}`
  const meter = `<meter min="0" max="${String(total)}" value="${String(covered)}" aria-label="${escaped(label)}">${numbers}</meter>`
  return `<td>${percentOf(kind).toFixed(1)} %<br><small>${numbers}</small>${meter}</td>`
}

function sectionOf([name, kinds]: [string, CoverageReport[string]]): string {
  const lists = COVERAGE_KINDS.filter((kind) => kinds[kind].uncovered.length > 0).map((kind) => {
    const { uncovered } = kinds[kind]
    const title = `${KIND_TITLES[kind]}: ${String(uncovered.length)} not covered`
    return `<details open>
<summary>${title}</summary>
<dl>
${uncovered.map(itemOf).join('\n')}
</dl>
</details>`
  })
  const body = lists.length > 0 ? lists.join('\n') : '<p>Everything is covered.</p>'
  return `<section id="${escaped(name)}">
<h2>${escaped(name)}</h2>
${body}
</section>`
}

function itemOf({ item, hint }: Uncovered): string {
  return `<dt><code>${escaped(item)}</code></dt><dd><code>${escaped(hint)}</code></dd>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
