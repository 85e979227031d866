import type { Service } from '../../core/service/service.js'
import type { Listening } from '../../node/listen.js'
import { printable } from '../../core/util/printable.js'
import { callText } from '../../conformance/trace/text.js'
import { serverBaseUrls } from '../../node/server/landing-page.js'
import type { Paint } from '../shared/colours.js'
import { gradeCounts } from './grades.js'
import type { TraceStart } from './traced-start.js'

interface ReadyOptions {
  readonly chaos?: number
  readonly unix?: string
  readonly traced?: TraceStart | undefined
}

/** What programs need to know of a server that is ready. */
export function readyFacts(
  { url, adminToken, ca }: Listening,
  services: readonly Service[],
  { chaos, unix, traced }: ReadyOptions,
  randomSeed: string,
) {
  const baseUrls = serverBaseUrls(url, services)
  const environment = Object.fromEntries(
    services.flatMap(({ name, baseUrlVariable: variable }) =>
      variable === undefined ? [] : [[variable, String(baseUrls[name])] as const],
    ),
  )
  return {
    ...{ url, unix, services: services.map(({ name }) => name), baseUrls, environment },
    ...{ inspector: `${url}/__admin/`, randomSeed, adminToken, ca: ca ?? undefined, chaos },
    ...(traced && { trace: traceFields(traced) }),
  }
}

type ReadyFacts = ReturnType<typeof readyFacts>

/** What to print of them: who chose the token knows it, and a log is no place for a secret. */
export function withoutChosenToken(facts: ReadyFacts) {
  const isChosen = facts.adminToken === process.env['QUAYSIDE_ADMIN_TOKEN']
  return { ...facts, adminToken: isChosen ? undefined : facts.adminToken }
}

/** Returns what to print for people: where a server is, with what, and how to have it again. */
export function readyText(
  facts: ReturnType<typeof withoutChosenToken>,
  services: readonly Service[],
  paint: Paint,
  traced?: TraceStart,
): string {
  const { url, unix, baseUrls, environment, inspector, randomSeed, adminToken, chaos } = facts
  const names = facts.services
  const width = Math.max(...names.map(({ length }) => length))
  const urlWidth = Math.max(...Object.values(baseUrls).map(({ length }) => length))
  const seed = traced ? '' : paint('dim', ` (ids from --rng-seed ${randomSeed})`)
  const lines = [
    `${paint('green', 'Quayside is ready')} at ${paint('bold', url)} with ${names.join(', ')}${seed}`,
    ...services.map((service) => {
      const baseUrl = String(baseUrls[service.name]).padEnd(urlWidth)
      return `  ${service.name.padEnd(width)}  ${baseUrl}  ${paint('dim', gradesText(service))}`
    }),
    ...Object.entries(environment).map(([variable, value]) => `  export ${variable}=${value}`),
    `Look into it at ${inspector}`,
  ]
  if (unix !== undefined) lines.push(`It listens on a socket: curl --unix-socket ${unix} ${url}`)
  if (chaos !== undefined) {
    const again = `--chaos ${chaos} --rng-seed ${randomSeed}`
    lines.push(`${chaos * 100} % of calls fail; to repeat: ${again}`)
  }
  if (traced) lines.push(...traceLines(traced))
  if (adminToken === undefined) {
    lines.push('The admin API requires the token of QUAYSIDE_ADMIN_TOKEN')
  } else if (adminToken !== null) {
    lines.push(`The admin API requires: Authorization: Bearer ${adminToken}`)
  }
  return lines.join('\n')
}

/** How well a service is known, such as `31 documented, 4 assumed`. */
function gradesText(service: Service): string {
  return gradeCounts(service)
    .map(([grade, count]) => `${String(count)} ${grade}`)
    .join(', ')
}

function traceLines({ file, at, calls, next, notes }: TraceStart): string[] {
  const where = next ? `before call ${at} of ${calls}` : `after all ${calls} calls`
  return [
    `In the state of ${file} ${where}`,
    ...(next ? [`  next    ${callText(next)}`] : []),
    ...notes.map((one) => `  note    ${printable(one)}`),
  ]
}

function traceFields({ file, at, next, notes }: TraceStart): object {
  return { file, at, next: next ? callText(next) : null, notes }
}
