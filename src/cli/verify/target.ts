import type { LiveTarget } from '../../conformance/verify/request.js'
import type { Service } from '../../core/service/service.js'
import type { VerifySteps } from '../../core/service/verify-steps.js'
import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'

export interface TargetOptions {
  readonly baseUrl: string
  /** The name of the environment variable that contains the token. */
  readonly tokenEnv: string
  readonly set?: Readonly<Record<string, string>>
}

/**
 * The base URL, token and settings of the live service.
 *
 * @throws UsageError when the URL or the token is invalid, or a setting is unknown or missing
 */
export function targetOf(service: Service, story: VerifySteps, options: TargetOptions): LiveTarget {
  const { url, isVendor } = baseUrlOf(service, options.baseUrl)
  return {
    baseUrl: url.href.replace(/\/$/, ''),
    isVendor,
    token: tokenFrom(options.tokenEnv),
    settings: settingsOf(service, story, options.set ?? {}),
  }
}

function baseUrlOf({ contract }: Service, text: string): { url: URL; isVendor: boolean } {
  const isAddress = /^https?:\/\//i.test(text) && URL.canParse(text)
  // An invalid URL may contain a password, too: it is not printed.
  if (!isAddress) {
    throw new UsageError(
      'Failed to read --base-url: expected an absolute URL such as https://api.example.com/v1',
    )
  }
  const url = new URL(text)
  if (url.username || url.password) {
    throw new UsageError(
      'Failed to read --base-url: it must not contain a password. Name the variable with the token: --token-env',
    )
  }
  if (url.search || url.hash) {
    throw new UsageError('Failed to read --base-url: it must not have a query or a fragment')
  }
  const isVendor = contract.document.servers.some((one) => new URL(one.url).host === url.host)
  return { url, isVendor }
}

function tokenFrom(name: string): string {
  const token = process.env[name]?.trim()
  if (!token) {
    throw new UsageError(`Failed to find a token: the environment variable ${name} is not set`)
  }
  // It becomes a header, and the error of fetch would quote it.
  if (/[^\x21-\x7e]/.test(token)) {
    throw new UsageError(
      `Failed to use the token in ${name}: it must consist of visible ASCII characters`,
    )
  }
  return token
}

function settingsOf(
  { name, contract }: Service,
  { settings }: VerifySteps,
  given: Readonly<Record<string, string>>,
): LiveTarget['settings'] {
  const hosts = [...contract.operations.values()].flatMap(({ server }) =>
    Object.keys(server?.variables ?? {}),
  )
  const known = [...Object.keys(settings), ...hosts]
  for (const one of Object.keys(given)) {
    if (known.includes(one)) continue
    const near = nearest(one, known, 1).join('')
    const hint = near === '' ? `${name} has none` : `Did you mean ${near}?`
    throw new UsageError(`Failed to set ${one}: unknown setting. ${hint}`)
  }
  const missing = Object.entries(settings).find(([one]) => given[one] === undefined)
  if (missing) {
    const [one, what] = missing
    throw new UsageError(`Failed to verify ${name}: specify ${what}, --set ${one}=VALUE`)
  }
  return given
}
