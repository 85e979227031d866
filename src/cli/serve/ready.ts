import type { Service } from '../../core/service/service.js'
import type { Listening } from '../../node/listen.js'
import { serverBaseUrls } from '../../node/server/landing-page.js'

interface ReadyOptions {
  readonly logFormat: string
  readonly chaos?: number
}

/** Returns what to print once a server is ready: where it is, with what, and how to have it again. */
export function readyText(
  { url, adminToken }: Listening,
  services: readonly Service[],
  { logFormat, chaos }: ReadyOptions,
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
    })
  }
  const width = Math.max(...names.map(({ length }) => length))
  const lines = [
    `Quayside is ready at ${url} with ${names.join(', ')} (ids from --rng-seed ${randomSeed})`,
    ...names.map((name) => `  ${name.padEnd(width)}  ${String(baseUrls[name])}`),
    ...variables.map(([variable, baseUrl]) => `  export ${variable}=${String(baseUrl)}`),
    `Look into it at ${inspector}`,
  ]
  if (chaos !== undefined) {
    const again = `--chaos ${chaos} --rng-seed ${randomSeed}`
    lines.push(`${chaos * 100} % of calls fail; to repeat: ${again}`)
  }
  if (adminToken !== null) {
    lines.push(`The admin API requires: Authorization: Bearer ${adminToken}`)
  }
  return lines.join('\n')
}
