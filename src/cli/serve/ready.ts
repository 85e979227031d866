import type { Service } from '../../core/service/service.js'
import type { Listening } from '../../node/listen.js'
import { printable } from '../../core/util/printable.js'
import { callText } from '../../conformance/trace/text.js'
import { serverBaseUrls } from '../../node/server/landing-page.js'
import type { TraceStart } from './traced-start.js'

interface ReadyOptions {
  readonly logFormat: string
  readonly chaos?: number
  readonly traced?: TraceStart | undefined
}

/** Returns what to print once a server is ready: where it is, with what, and how to have it again. */
export function readyText(
  { url, adminToken }: Listening,
  services: readonly Service[],
  { logFormat, chaos, traced }: ReadyOptions,
  randomSeed: string,
): string {
  const names = services.map(({ name }) => name)
  const inspector = `${url}/__admin/`
  const baseUrls = serverBaseUrls(url, services)
  const variables = services.flatMap(({ name, baseUrlVariable: variable }) =>
    variable === undefined ? [] : [[variable, baseUrls[name]] as const],
  )
  if (logFormat === 'json') {
    const environment = Object.fromEntries(variables)
    return JSON.stringify({
      ...{ url, services: names, baseUrls, environment, inspector },
      ...{ randomSeed, adminToken, chaos },
      ...(traced && { trace: traceFields(traced) }),
    })
  }
  const width = Math.max(...names.map(({ length }) => length))
  const ids = traced ? '' : ` (ids from --rng-seed ${randomSeed})`
  const lines = [
    `Quayside is ready at ${url} with ${names.join(', ')}${ids}`,
    ...names.map((name) => `  ${name.padEnd(width)}  ${String(baseUrls[name])}`),
    ...variables.map(([variable, baseUrl]) => `  export ${variable}=${String(baseUrl)}`),
    `Look into it at ${inspector}`,
  ]
  if (chaos !== undefined) {
    const again = `--chaos ${chaos} --rng-seed ${randomSeed}`
    lines.push(`${chaos * 100} % of calls fail; to repeat: ${again}`)
  }
  if (traced) lines.push(...traceLines(traced))
  if (adminToken !== null) {
    lines.push(`The admin API requires: Authorization: Bearer ${adminToken}`)
  }
  return lines.join('\n')
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
