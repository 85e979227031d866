import type { RecordedExchange } from '../../conformance/learn/exchange.js'
import type {
  Learning,
  OpenRule,
  RuleExchange,
  RuleFinding,
  SettledRule,
} from '../../conformance/learn/learn.js'
import type { ShownNode } from '../../conformance/learn/nodes.js'
import type { RuleValue } from '../../core/contract/rules.js'
import { printable } from '../../core/util/printable.js'
import { countText } from '../../core/util/count-text.js'

const MAX_EXCHANGES = 3

/** What was learned, as text. */
export function learnedText(learning: Learning, exchanges: readonly RecordedExchange[]): string {
  const settled = learning.nodes.filter(({ against }) => against.length === 0)
  const disputed = learning.nodes.filter(({ against }) => against.length > 0)
  return [
    ...section('Rules that the recordings settle', learning.rules.map(settledText)),
    ...section('Parts of contracts that the recordings show', settled.map(nodeText)),
    ...section('Exchanges that contradict each other: nothing is settled', [
      ...learning.contradictions.map(contradictionText),
      ...disputed.map(disputedText),
    ]),
    ...section('Rules that stay open', learning.open.map(openText)),
    ...section(
      'Otherwise than a stronger source says: nothing is written',
      learning.againstSource.map(settledText),
    ),
    summaryText(learning, exchanges),
  ].join('\n\n')
}

function section(title: string, groups: readonly string[]): string[] {
  return groups.length > 0 ? [`== ${title} ==`, ...groups] : []
}

function settledText({ id, rule, value, exchanges }: SettledRule): string {
  const was = value === rule.default ? 'as it was' : `until now ${shown(rule.default)}`
  return joined([
    `${id} = ${shown(value)} (${was}, ${rule.grade})`,
    `  decides    ${rule.decides}`,
    ...exchangeLines(exchanges),
  ])
}

function contradictionText({ id, rule, exchanges }: RuleFinding): string {
  return joined([id, `  decides    ${rule.decides}`, ...exchangeLines(exchanges)])
}

function openText({ id, rule, values, or, exchanges }: OpenRule): string {
  const others = or.map((one) => `${one.rule}=${String(one.value)}`)
  const some = rule.any ? ', or another number' : ''
  return joined([
    `${id}: ${values.map(shown).join(' or ')}${values.length > 1 ? some : ''}`,
    `  decides    ${rule.decides}`,
    ...(others.length > 0 ? [`  or it is   ${others.join(', ')}`] : []),
    ...exchangeLines(exchanges),
  ])
}

function exchangeLines(exchanges: readonly RuleExchange[]): string[] {
  const lines = exchanges
    .slice(0, MAX_EXCHANGES)
    .map(
      ({ exchange, admits, rulesOut }) =>
        `  evidence   ${nameOf(exchange)}: ${admits.map(shown).join(' or ')}, not ${rulesOut.map(shown).join(' or ')}`,
    )
  return [...lines, ...restOf(exchanges.length)]
}

function nodeText({ service, pointer, exchanges }: ShownNode): string {
  const lines = exchanges.slice(0, 1).map((one) => `  evidence   ${nameOf(one)}`)
  const rest = exchanges.length > 1 ? [`             and ${String(exchanges.length - 1)} more`] : []
  return joined([`${service.name} ${pointer}`, ...lines, ...rest])
}

function disputedText({ service, pointer, exchanges, against }: ShownNode): string {
  const [one, other] = [exchanges[0], against[0]]
  return joined([
    `${service.name} ${pointer}`,
    ...(one ? [`  evidence   ${nameOf(one)}: as the mock has it`] : []),
    ...(other ? [`  evidence   ${nameOf(other)}: otherwise`] : []),
  ])
}

function restOf(count: number): string[] {
  return count > MAX_EXCHANGES ? [`             and ${String(count - MAX_EXCHANGES)} more`] : []
}

function nameOf({ file, entry, operation, response }: RecordedExchange): string {
  return `${file} entry ${String(entry)} (${operation.id}, ${String(response.message.status)})`
}

const shown = (value: RuleValue) => JSON.stringify(value)

function summaryText(learning: Learning, exchanges: readonly RecordedExchange[]): string {
  const { rules, nodes, replayed, notSent, unexplained } = learning
  const different = new Set(unexplained.map(({ index }) => index)).size
  const settled = nodes.filter(({ against }) => against.length === 0).length
  return joined([
    `Read ${countText(exchanges.length, 'exchange')}: ${countText(rules.length, 'rule')} settled, ` +
      `${countText(settled, 'part')} of contracts shown`,
    ...(notSent > 0
      ? [`  not replayed: ${String(notSent)}, as the bodies of their requests were not recorded`]
      : []),
    ...(different > 0
      ? [
          `  of ${String(replayed)} that were replayed, ${String(different)} differ in something that no rule explains:`,
          ...placesOf(learning),
        ]
      : []),
  ])
}

const MAX_PLACES = 5

/** Where replies differ most often, items of one list taken together. */
function placesOf({ unexplained }: Learning): string[] {
  const counts = new Map<string, number>()
  for (const { at } of unexplained) {
    const place = `${at.in} ${at.pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`.trim()
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const most = [...counts].sort(([, a], [, b]) => b - a)
  return most.slice(0, MAX_PLACES).map(([place, count]) => `    ${place}: ${String(count)}`)
}

/** Joins lines that quote what a service sent. */
function joined(lines: readonly string[]): string {
  return lines.map(printable).join('\n')
}
