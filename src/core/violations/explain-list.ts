import type { ContractOperation } from '../contract/contract.js'
import { provenanceOf } from '../contract/provenance.js'
import type { Rule, Rules } from '../contract/rules.js'
import type { Service } from '../service/service.js'

// Lists of what can be explained: by service, by operation, by status, by the start of a name.

/** A heading with indented lines below it; empty if there are none. */
export function block(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Joins blocks that are not empty. */
export function blocks(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join('\n\n')
}

/** One line for each rule: its id, its default, its grade; below it what it decides. */
export function ruleLines(rules: Rules, isListed: (id: string) => boolean = () => true): string[] {
  return Object.entries(rules)
    .filter(([id]) => isListed(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, rule]) => [ruleTitle(id, rule), `    ${rule.decides}`])
}

function ruleTitle(id: string, { default: usual, grade }: Rule): string {
  return `${id} = ${JSON.stringify(usual)} (${grade})`
}

/** One line for each operation: its name, method and path. */
export function operationLines(
  { name, contract }: Service,
  isListed: (operation: ContractOperation) => boolean = () => true,
): string[] {
  const listed = [...contract.operations.values()].filter(isListed)
  const width = Math.max(0, ...listed.map(({ id }) => id.length))
  return listed.map(
    ({ id, method, path }) => `${name}/${id.padEnd(width)}  ${method.padEnd(6)} ${path}`,
  )
}

/** What belongs to a service: its operations, errors and rules. */
export function explainService(service: Service): string {
  return blocks(
    `${service.name}: a service`,
    block('Operations', operationLines(service)),
    block('Errors', errorLines(service, Object.keys(service.contract.document['x-errors']))),
    block('Rules', ruleLines(service.rules as Rules)),
    block('What to do', [`quayside contract ${service.name} prints the whole contract.`]),
  )
}

/** What belongs to an operation: its responses and their errors, and how to make it fail. */
export function explainOperation(service: Service, operation: ContractOperation): string {
  const { id, method, path, node } = operation
  const mark = provenanceOf(node)
  const responses = Object.entries(node.responses).flatMap(([status, response]) => {
    const errors = response['x-errors'] ?? []
    return errors.length > 0 ? errorLines(service, errors) : [status]
  })
  const fault = { operation: `${service.name}/${id}`, do: { status: 500 } }
  return blocks(
    `${service.name}/${id}: ${method} ${path}`,
    block('What is known', mark ? [`${mark.provenance}: ${mark.source}`] : []),
    block('Responses', responses),
    block('What to do', [
      'The journal lists the rules that a call relied on, and so does --log-level debug.',
      `To make it fail: mock.faults.add(${JSON.stringify(fault)})`,
    ]),
  )
}

/** The errors of a status, with the operations that declare them; undefined if there are none. */
export function explainStatus(status: number, services: readonly Service[]): string | undefined {
  const found = services.flatMap((service) => {
    const { document, response } = partsOf(service)
    const names = Object.entries(document['x-errors'])
      .filter(([, error]) => error.status === status)
      .map(([name]) => name)
    const declaring = operationLines(service, (one) => response(one, status))
    if (names.length === 0 && declaring.length === 0) return []
    return [
      block(`${service.name}: errors`, errorLines(service, names)),
      block(`${service.name}: operations that declare it`, declaring),
    ]
  })
  if (found.length === 0) return undefined
  const fault = JSON.stringify({ operation: '*', times: 1, do: { status } })
  const advice = status < 400 ? [] : [`To have it now: mock.faults.add(${fault})`]
  return blocks(`${String(status)}: a status`, ...found, block('What to do', advice))
}

function partsOf({ contract }: Service) {
  const response = (operation: ContractOperation, status: number) =>
    Object.hasOwn(operation.node.responses, String(status))
  return { document: contract.document, response }
}

function errorLines({ contract }: Service, names: readonly string[]): string[] {
  const errors = contract.document['x-errors']
  return names
    .map((name) => ({ name, error: errors[name] }))
    .sort((a, b) => (a.error?.status ?? 0) - (b.error?.status ?? 0))
    .map(({ name, error }) => `${String(error?.status)} ${name}${wordingOf(error?.error)}`)
}

/** The message of an error, whatever its vendor calls it. */
function wordingOf(fields: Readonly<Record<string, unknown>> | undefined): string {
  const text = Object.values(fields ?? {}).find(
    (one): one is string => typeof one === 'string' && one.includes(' '),
  )
  return text === undefined ? '' : `: ${text}`
}
