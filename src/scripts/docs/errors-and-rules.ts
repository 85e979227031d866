import { anchor, code, json, link, prose, slug, table, type Page } from './markdown.js'
import { MARK, markText, sourceText } from './schemas.js'
import type { ContractDocument, ErrorNode, Rule, Rules } from './sources.js'

/** Adds the table of errors. */
export function addErrors(page: Page, document: ContractDocument): void {
  page.heading(2, 'Errors')
  page.add(
    'The members are those of the error object; the schema of the reply shows where they appear in ' +
      'the body. `{placeholders}` are filled in.',
  )
  page.add(
    table(
      ['Error', 'Status', 'Members', 'Notes', MARK],
      Object.entries(document['x-errors']).map(([name, error]) => errorRow(name, error)),
    ),
  )
}

function errorRow(name: string, error: ErrorNode): string[] {
  const assumed = (error as { 'x-assumed'?: readonly string[] })['x-assumed'] ?? []
  const notes = [
    assumed.length > 0 ? `Assumed: ${assumed.map(code).join(', ')}.` : '',
    error['x-by-fault'] ? 'No request causes it; only a fault does.' : '',
  ]
  return [
    `${anchor(`error-${name}`)}${code(name)}`,
    String(error.status),
    Object.entries(error.error)
      .map(([member, value]) => `${code(member)}: ${json(value)}`)
      .join('<br>'),
    notes.filter((one) => one !== '').join(' '),
    markText(error),
  ]
}

/** Adds the table of rules. */
export function addRules(page: Page, rules: Rules): void {
  page.heading(2, 'Rules')
  page.add(
    'A rule decides behaviour that a schema cannot express. Set one with `createMock(service, { rules: { ID: value } })`, ' +
      'with `quayside serve --rule ID=VALUE`, or in `"rules"` of a world document. `quayside explain ID` prints one.',
    table(
      ['Rule', 'Decides', 'Default', 'Alternatives', MARK],
      Object.entries(rules).map(([id, rule]) => [
        `${anchor(ruleAnchor(id))}${code(id)}`,
        prose(rule.decides) +
          (rule.isReported ? ' (It changes no reply, only what is reported.)' : '') +
          (rule.isFormat ? ' (It changes the bytes of replies, not what they say.)' : ''),
        json(rule.default),
        alternativesOf(rule),
        `${rule.grade}, ${sourceText(rule.source)}`,
      ]),
    ),
  )
}

function alternativesOf({ alternatives, any }: Rule): string {
  const values = alternatives.map(json)
  return [...values, ...(any ? [`any ${any} from 0`] : [])].join(', ') || 'none'
}

function ruleAnchor(id: string): string {
  return `rule-${slug(id.slice(id.indexOf('/') + 1))}`
}

/** The section of `contracts/README.md` on where the sources of a service disagree or are silent. */
export function addLedger(page: Page, ledger: string, name: string, rules: Rules): void {
  const section = ledger
    .split(/^## /m)
    .find((one) => one.toLowerCase().startsWith(`contradictions: ${name}\n`))
  if (section === undefined) {
    throw new Error(`Failed to find "## Contradictions: ${name}" in contracts/README.md`)
  }
  page.heading(2, 'Contradictions and unknowns')
  page.add(
    section
      .slice(section.indexOf('\n'))
      .trim()
      .replace(/^\|.*$/gm, (row) => row.replace(/-{3,}/g, '---').replace(/ {2,}/g, ' '))
      .replace(/`([a-z]+\/[a-z0-9-]+)`/g, (all, id: string) =>
        Object.hasOwn(rules, id) ? link(all, `#${ruleAnchor(id)}`) : all,
      ),
  )
}
