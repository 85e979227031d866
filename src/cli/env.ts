import type { Service } from '../core/service/service.js'
import { serverBaseUrls } from '../node/server/landing-page.js'
import { apiKeyVariable, baseUrlVariable } from './shared/environment.js'

/** The shells whose commands `env` prints. */
export const SHELLS = ['sh', 'fish', 'powershell'] as const

export type Shell = (typeof SHELLS)[number]

interface EnvOptions {
  readonly url: string
  readonly shell: Shell
  readonly json?: boolean
}

// Servers accept any key until a world lists some. No real one may reach the log of a mock.
const PLACEHOLDER_KEY = 'quayside-placeholder'

/** Prints what sets the variables by which clients find a server, and nothing else. */
export function printEnvironment(services: readonly Service[], options: EnvOptions): void {
  const variables = environmentOf(services, options.url)
  if (options.json) console.log(JSON.stringify(variables, null, 2))
  else
    for (const [name, value] of Object.entries(variables)) {
      console.log(ASSIGNMENTS[options.shell](name, value))
    }
}

/** The variables for a server, by name. */
function environmentOf(services: readonly Service[], url: string): Record<string, string> {
  const origin = url.replace(/\/+$/, '')
  const baseUrls = serverBaseUrls(origin, services)
  const ofServices = services.flatMap((service) => [
    [baseUrlVariable(service), String(baseUrls[service.name])] as const,
    [apiKeyVariable(service), PLACEHOLDER_KEY] as const,
  ])
  return { QUAYSIDE_URL: origin, ...Object.fromEntries(ofServices) }
}

const ASSIGNMENTS: Readonly<Record<Shell, (name: string, value: string) => string>> = {
  sh: (name, value) => `export ${name}=${quoted(value, `'\\''`)}`,
  fish: (name, value) =>
    `set -gx ${name} ${quoted(value.replaceAll('\\', '\\\\'), String.raw`\'`)}`,
  powershell: (name, value) => `$Env:${name} = ${quoted(value, `''`)}`,
}

/** In single quotes, where only those have to be written otherwise. */
function quoted(value: string, quote: string): string {
  return `'${value.replaceAll("'", quote)}'`
}
