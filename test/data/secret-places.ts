/** A request with a secret in one place, and what it is sent to. */
export interface SecretPlace {
  readonly place: string
  /** The secret itself; the bare text of a number. */
  readonly secret: string
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

const SECRET = 'hunter2-Zm9vYmFy'
const NUMBER = '73519264'
/** Texts that are secrets by their form, wherever they stand. */
const SHAPED: Readonly<Record<string, string>> = {
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N',
  'an OpenAI key': 'sk-proj-abcDEF1234567890',
  'an AWS key': 'AKIAIOSFODNN7EXAMPLE',
  'a GitHub token': 'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'a private key':
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA04up8\n-----END RSA PRIVATE KEY-----',
}

const NAMES = [
  ...['authorization', 'cookie', 'token', 'secret', 'password', 'passwd', 'passphrase', 'pwd'],
  ...['pass', 'otp', 'jwt', 'dpop', 'session', 'credentials', 'signature', 'domain_secrets'],
  ...['domainSecrets', 'api_key', 'apiKey', 'api-key', 'apikey', 'x-api-key', 'access_token'],
  ...['accessToken', 'refresh_token', 'client_secret', 'clientSecret', 'private_key', 'PrivateKey'],
  ...['AWSAccessKeyId', 'aws_secret_access_key', 'secretKey', 'account_key', 'x-auth-key'],
  ...['ocp-apim-subscription-key', 'x-functions-key', 'x-session-id', 'sessionToken', 'API_KEY'],
]
const BRACKETED = ['token[]', 'user[password]', 'auth[api_key]', 'key', 'sig', 'auth', 'code']

const shapes: readonly (readonly [string, unknown, string])[] = [
  ['a text', SECRET, SECRET],
  ['a list', [SECRET], SECRET],
  ['an object', { value: SECRET }, SECRET],
  ['a list of objects', [{ name: 'a', value: SECRET }], SECRET],
  ['a list in a list', [['a', [SECRET]]], SECRET],
  ['a number', Number(NUMBER), NUMBER],
  ['a list of numbers', [Number(NUMBER)], NUMBER],
]

const CREATE = { path: '/containers', method: 'POST' } as const

const inBodies = NAMES.flatMap((name) =>
  shapes.flatMap(([shape, value, secret]): SecretPlace[] => [
    { place: `${name} at the root, ${shape}`, secret, ...CREATE, body: { [name]: value } },
    {
      place: `${name} below the policy, ${shape}`,
      secret,
      ...CREATE,
      body: {
        name: 'a',
        network_policy: { type: 'allowlist', allowed_domains: [], [name]: value },
      },
    },
  ]),
)

const inHeaders = NAMES.filter((name) => /^[\w-]+$/.test(name)).map((name): SecretPlace => {
  return {
    place: `header ${name}`,
    secret: SECRET,
    path: '/containers',
    headers: { [name]: SECRET },
  }
})

const inQueries = [...NAMES, ...BRACKETED].flatMap((name): SecretPlace[] => [
  { place: `query ${name}`, secret: SECRET, path: `/containers?${name}=${SECRET}` },
  {
    place: `query ${name}, encoded`,
    secret: SECRET,
    path: `/containers?${encodeURIComponent(name)}=${SECRET}`,
  },
])

const byForm = Object.entries(SHAPED).flatMap(([what, secret]): SecretPlace[] => [
  { place: `${what} in a body`, secret, ...CREATE, body: { name: 'a', note: `it is ${secret}` } },
  { place: `${what} as a name that is refused`, secret, ...CREATE, body: { name: [secret] } },
  { place: `${what} in a query`, secret, path: `/containers?note=${encodeURIComponent(secret)}` },
  { place: `${what} in a path`, secret, path: `/containers/${encodeURIComponent(secret)}` },
  {
    place: `${what} in a header`,
    secret: secret.split('\n')[1] ?? secret,
    path: '/containers',
    headers: { 'x-note': secret.replaceAll('\n', ' ') },
  },
])

const others: readonly SecretPlace[] = [
  {
    place: 'the password of a URL in a body',
    secret: SECRET,
    ...CREATE,
    body: { name: `https://ada:${SECRET}@a.example/x` },
  },
  {
    place: 'the password of a URL in a header',
    secret: SECRET,
    path: '/containers',
    headers: { 'x-note': `https://ada:${SECRET}@a.example` },
  },
  {
    place: 'a secret parameter of a referring page',
    secret: SECRET,
    path: '/containers',
    headers: { referer: `https://a.example/?token=${SECRET}` },
  },
  {
    place: 'the key of the caller, again in a body',
    secret: SECRET,
    ...CREATE,
    headers: { authorization: `Bearer ${SECRET}` },
    body: { name: `my key is ${SECRET}` },
  },
  {
    place: 'the key of the caller, again in a path',
    secret: SECRET,
    path: `/containers/${SECRET}`,
    headers: { authorization: `Bearer ${SECRET}` },
  },
  {
    place: 'a password, again under a harmless name',
    secret: SECRET,
    ...CREATE,
    body: { password: SECRET, name: [SECRET], nested: { deeper: [`x${SECRET}x`] } },
  },
]

/** The place with a secret of its own, so that none is known from another place. */
function withOwnSecret(place: SecretPlace, index: number): SecretPlace {
  const text = JSON.stringify(place)
    .replaceAll(SECRET, `${SECRET}-${String(index)}-`)
    .replaceAll(NUMBER, String(Number(NUMBER) + index))
  return JSON.parse(text) as SecretPlace
}

/** A table of the places in which a client may send a secret. */
export const secretPlaces: readonly SecretPlace[] = [
  ...inBodies,
  ...inHeaders,
  ...inQueries,
  ...byForm,
  ...others,
].map(withOwnSecret)
