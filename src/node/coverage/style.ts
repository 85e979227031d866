import { COVERAGE_KINDS } from '../../core/coverage/file-format.js'

/** The style of the page. All pairs of colours have a contrast of 4.5 or more. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1c2430; --dim: #515c6b; --page: #fff; --line: #d9dee5;
  --box: #f1f4f8; --link: #0b50b5; --good: #19692c; --bad: #a3161e; --bar: #2f7d4f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e8ee; --dim: #a9b4c2; --page: #14181e; --line: #333b46;
    --box: #1f2630; --link: #8ab8ff; --good: #7ed492; --bad: #ff9a9a; --bar: #4fb477; }
}
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  color: var(--text); background: var(--page); overflow-wrap: anywhere; }
a { color: var(--link); }
small { color: var(--dim); font-size: .8125rem; font-weight: 400; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .375rem .25rem; text-align: right; vertical-align: top; overflow-wrap: normal;
  border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
.meter { display: inline-block; width: 4rem; max-width: 100%; height: .375rem; background: var(--line);
  border-radius: .25rem; overflow: hidden; }
.meter span { display: block; height: 100%; background: var(--bar); }
td .meter { display: block; margin: .25rem 0 0 auto; }
@media (max-width: 30rem) { table, td small { font-size: .75rem; } td .meter { width: 3rem; } }
fieldset { border: 0; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
fieldset[hidden] { display: none; }
legend { float: left; font-weight: 600; padding: 0; }
input[type='search'] { font: inherit; width: 20rem; max-width: 100%; }
summary { cursor: pointer; padding: .375rem 0; border-bottom: 1px solid var(--line); }
summary span:first-child { font-weight: 600; }
summary .meter { margin-left: .5rem; }
ul { list-style: none; margin: .5rem 0 1.5rem; padding: 0; }
li { padding: .25rem 0 .25rem 1.5rem; }
li b { float: left; margin-left: -1.25rem; }
.covered b { color: var(--good); }
.missing b { color: var(--bad); }
code { font: 13px/1.5 ui-monospace, monospace; }
li code + code { display: block; background: var(--box); padding: .25rem .5rem; border-radius: .25rem; }
`

/** Hides the items that the buttons exclude, and operations that have none left. */
export function filterStyle(): string {
  const rules = ['details:not(:has(li:not([hidden]))) { display: none; }']
  for (const state of ['all', 'missing', 'covered']) {
    for (const kind of ['all', ...COVERAGE_KINDS]) {
      const shown = `${state === 'all' ? '' : `.${state}`}${kind === 'all' ? '' : `.${kind}`}`
      if (shown === '') continue
      const chosen = `body:has(#state-${state}:checked):has(#kind-${kind}:checked)`
      rules.push(
        `${chosen} li:not(${shown}), ${chosen} details:not(:has(li${shown}:not([hidden]))) { display: none; }`,
      )
    }
  }
  return `${rules.join('\n')}\n`
}
