import { UsageError } from '../../core/util/errors.js'
import { nearest } from '../../core/util/edit-distance.js'
import type { Service } from '../../core/service/service.js'
import type { Target } from '../../conformance/verify/request.js'
import type { VerifySteps } from '../../core/service/verify-steps.js'

export interface TargetOptions {
  readonly baseUrl: string
  readonly tokenEnv: string
  readonly set: Readonly<Record<string, string>>
}

/**
 * Where the live service is and how to get in.
 *
 * @throws UsageError for an address that is none, a token that is not there, a missing setting
 */
export function targetOf(service: Service, story: VerifySteps, options: TargetOptions): Target {
  const { url, isVendor } = addressOf(service, options.baseUrl)
  return {
    baseUrl: url.href.replace(/\/$/, ''),
    isVendor,
    token: tokenIn(options.tokenEnv),
    settings: settingsOf(service, story, options.set),
  }
}

function addressOf({ contract }: Service, text: string): { url: URL; isVendor: boolean } {
  const isAddress = /^https?:\/\//i.test(text) && URL.canParse(text)
  // What cannot be read may hold a password, too: it is not repeated.
  if (!isAddress) {
    throw new UsageError(
      'Failed to read --base-url: give an absolute address, such as https://api.example.com/v1',
    )
  }
  const url = new URL(text)
  if (url.username || url.password) {
    throw new UsageError(
      'Failed to read --base-url: it holds a password. Give the token in a variable: --token-env',
    )
  }
  if (url.search || url.hash) {
    throw new UsageError('Failed to read --base-url: it ends with its path, without ? and #')
  }
  const isVendor = contract.document.servers.some((one) => new URL(one.url).host === url.host)
  return { url, isVendor }
}

function tokenIn(name: string): string {
  const token = process.env[name]?.trim()
  if (!token) {
    throw new UsageError(
      `Failed to find a token: the environment has no ${name}. Set it to what the service lets in`,
    )
  }
  // It becomes a header, and fetch would quote it in its refusal.
  if (/[^\x21-\x7e]/.test(token)) {
    throw new UsageError(`Failed to use the token in ${name}: it holds more than visible ASCII`)
  }
  return token
}

function settingsOf(
  { name, contract }: Service,
  { settings }: VerifySteps,
  given: Readonly<Record<string, string>>,
): Target['settings'] {
  const hosts = [...contract.operations.values()].flatMap(({ server }) =>
    Object.keys(server?.variables ?? {}),
  )
  const known = [...Object.keys(settings), ...hosts]
  for (const one of Object.keys(given)) {
    if (known.includes(one)) continue
    const near = nearest(one, known, 1).join('')
    const hint = near === '' ? `${name} takes none` : `Did you mean ${near}?`
    throw new UsageError(`Failed to set ${one}: there is no such setting. ${hint}`)
  }
  const missing = Object.entries(settings).find(([one]) => given[one] === undefined)
  if (missing) {
    const [one, what] = missing
    throw new UsageError(`Failed to verify ${name}: give ${what}, --set ${one}=VALUE`)
  }
  return given
}
