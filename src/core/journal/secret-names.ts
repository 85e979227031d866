// Words that name a credential, also as the end of a longer word such as `accesstoken`.
const CREDENTIALS =
  'authorization|cookie|token|secret|passw(?:or)?d|passphrase|passcode|credential|signature|jwt|dpop'
// Shorter ones, which other words end with.
const SHORT_WORDS = 'pwd|pass|otp|totp|session|bearer'
// What makes a key a secret one; a mere `key` is an ordinary name.
const KEY_OWNERS =
  'api|secret|access|account|private|auth|subscription|functions?|signing|encryption|master|shared'

const SECRET_WORD = new RegExp(`(?:^|_)(?:\\w*(?:${CREDENTIALS})s?|(?:${SHORT_WORDS})s?)(?=_|$)`)
const SECRET_KEY = new RegExp(`(?:${KEY_OWNERS})_?keys?(?:_?id)?(?=_|$)`)
// As names of members, these are too common.
const SECRET_PARAMETER = /^(?:key|sig|auth|code)$/

// A name and a separator in a text, such as a filter: the secret follows.
const NAMES = `(?:(?:${CREDENTIALS})s?|\\b(?:${SHORT_WORDS})|(?:${KEY_OWNERS})[-_]?key)`
const ASSIGNMENT = new RegExp(`${NAMES}["']?[\\s+:=]+(?=\\S)`, 'i')
// In prose, a word behind such a name is none.
const MARKED_ASSIGNMENT = new RegExp(`${NAMES}["']?\\s*[:=]\\s*["']?(?=\\S)`, 'i')

/**
 * Whether the value of a member or header with this name is a secret: one of the words that make up
 * the name says so, in any notation.
 *
 * @example
 * isSecretName('x-api-key') // true; so are `domainSecrets`, `user[password]` and `AWSAccessKeyId`
 */
export function isSecretName(name: string): boolean {
  const known = names.get(name)
  if (known !== undefined) return known
  const words = wordsOf(name)
  const isSecret = SECRET_WORD.test(words) || SECRET_KEY.test(words)
  if (names.size >= MAX_NAMES) names.clear()
  if (name.length <= MAX_NAME) names.set(name, isSecret)
  return isSecret
}

/** Whether the value of a query parameter with this name is a secret. */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name) || SECRET_PARAMETER.test(name.toLowerCase())
}

/** Returns where in a text a secret begins, behind its name and a separator; -1 if none does. */
export function assignedSecretIn(text: string): number {
  return endOf(ASSIGNMENT.exec(text))
}

/** The same for a text of any kind, where a mere blank separates words. */
export function writtenSecretIn(text: string): number {
  return endOf(MARKED_ASSIGNMENT.exec(text))
}

const endOf = (match: RegExpExecArray | null) => (match ? match.index + match[0].length : -1)

// The same few names come again and again.
const names = new Map<string, boolean>()
const [MAX_NAMES, MAX_NAME] = [1000, 100]

/** The words of a name in lower case, joined by `_`. */
function wordsOf(name: string): string {
  return name
    .slice(0, MAX_NAME * 10)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
}
