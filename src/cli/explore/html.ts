import { escapeHtml as text, htmlHead } from '../../core/util/html.js'
import { printableLines } from '../../core/util/printable.js'
import { VERSION } from '../../core/util/version.js'
import { readCode } from '../../core/violations/violation.js'
import { STYLE } from '../../node/coverage/style.js'
import { causeOf, type CommandFinding, type CommandReport } from './report.js'
import { summaryText } from './text.js'

const OWN_STYLE = `
th, td { text-align: left; }
dt { float: left; width: 6rem; color: var(--dim); }
dd { margin: 0 0 0 6rem; }
pre { overflow-x: auto; background: var(--box); padding: .5rem; font: 13px/1.5 ui-monospace, monospace; }
h2 .bad { color: var(--bad); }
`

/** The report as one HTML page that loads nothing else. */
export function exploreHtml(report: CommandReport): string {
  const { calls, findings, leftOut, command } = report
  return `${htmlHead(`What hurts ${text(command.join(' '))}`, STYLE + OWN_STYLE)}
<body>
<h1>What hurts <code>${text(command.join(' '))}</code></h1>
<p>Quayside ${VERSION}, ${text(summaryText(report))}</p>
${findings.map(findingHtml).join('\n')}
<h2>Calls</h2>
<div class="wide"><table>
<thead><tr><th scope="col">call</th><th scope="col">operation</th><th scope="col">findings</th></tr></thead>
<tbody>
${calls
  .map(({ place, operation, nth }) => {
    const count = findings.filter(({ call }) => call.place === place).length
    return `<tr><td>${String(place)}</td><td>${text(operation)} #${String(nth)}</td><td>${String(count)}</td></tr>`
  })
  .join('\n')}
</tbody>
</table></div>
${leftOut.map((one) => `<p>Left out: ${text(one)}</p>`).join('\n')}
</body>
</html>`
}

function findingHtml(finding: CommandFinding): string {
  const { code, message, operation, call, reproduce, rule, output } = finding
  const rows = [
    ['call', `${text(operation)}, call ${String(call.place)} of the command`],
    ['under', text(causeOf(finding)) + (rule ? ` (in use is what is ${rule.grade})` : '')],
    ['reproduce', `<code>${text(reproduce)}</code>`],
    ['more', `<code>quayside explain ${code}</code>`],
  ]
  const problem = text(readCode(code)?.problem ?? '')
  return `<section>
<h2><span class="bad">${code} ${problem}</span></h2>
<p>${text(message)}</p>
<dl>
${rows.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n')}
</dl>${output === undefined ? '' : `\n<pre>${text(printableLines(output))}</pre>`}
</section>`
}
