import { percentDecoded } from '../util/percent-decoded.js'
import { MASK } from './mask.js'
import { isSecretParameter } from './secret-names.js'

/** The forms of credentials, which no other text has. */
const SHAPES: readonly RegExp[] = [
  // A private key in PEM, or what is left of one that was cut.
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
  // A JSON Web Token.
  /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)*/g,
  // Keys of OpenAI, AWS, GitHub, GitLab and Slack.
  /\bsk-[\w-]{4,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{12,}/g,
  /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-)[\w-]{10,}/g,
]

const SOME_SHAPE =
  /-----BEGIN|eyJ|sk-|AKIA|ASIA|gh[opsur]_|github_pat_|glpat-|xox|@|bearer |basic |[?&#][^\s?&#=]{1,100}=/i

/** The password of a URL, wherever it stands in a text. */
const USER_INFO = /([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/?#@"']+)(?=@)/gi
// With a digit: documentation has `Bearer YOUR_KEY`.
const AUTHORIZATION = /\b((?:bearer|basic) +)((?=[a-z_.~+/=-]*\d)[\w.~+/=-]{6,})/gi

/** A parameter of a URL, wherever it stands in a text. */
const PARAMETER = /([?&#]([^\s?&#="'<>\\]{1,100})=)([^\s?&#"'<>\\]+)/g

/** Whether a text may contain something with the form of a credential; a quick look. */
export function mayHaveSecret(text: string): boolean {
  return SOME_SHAPE.test(text)
}

/**
 * Returns a text with everything masked that has the form of a credential, and secret parameters of
 * URLs.
 *
 * `by` returns what replaces one.
 *
 * @example
 * maskShapes('use sk-proj-1234567890') // 'use ***'
 */
export function maskShapes(text: string, by: (secret: string) => string = toMask): string {
  if (!mayHaveSecret(text)) return text
  const behind = (_: string, start: string, secret: string) => start + by(secret)
  return SHAPES.reduce((rest, shape) => rest.replace(shape, by), text)
    .replace(USER_INFO, behind)
    .replace(AUTHORIZATION, behind)
    .replace(PARAMETER, (whole, start: string, name: string, secret: string) =>
      isSecretParameter(percentDecoded(name)) ? start + by(secret) : whole,
    )
}

const toMask = () => MASK
