import { gzipSync } from 'node:zlib'
import { secretPlaces, type SecretPlace } from './secret-places.js'

/** A request to a server of all services with a secret in one place. */
export interface ServedPlace extends Omit<SecretPlace, 'body'> {
  /** Sent as JSON, unless it is a form, a text or bytes. */
  readonly body?: unknown
  /** The requests of a group are sent to one scope. */
  readonly group: string
}

const ORG = 'aa74f6fd-03bf-468b-a7e0-f4bd06cae61a'
const BERTH_PLANNER = 'cntr_67748580769781908cf6cc55cd15a99502fea3da60b083c4'
const BERTH_PLANS = '0192f63d-d3a0-7122-8597-083bd438b7f6'
const RECORDINGS = '6f1b0c5e-2d38-4a71-9c04-8e5d7b3a1f20'
/** Where the records of the demo worlds are. */
const DEMO = 'default'

const OPENAI = '/v1/containers'
const CARRIERX = '/core/v2/storage/containers'
const LOCKTERA = `/orgs/${ORG}/containers`
const ENCODE = `${LOCKTERA}/encode`

type Sent = Omit<ServedPlace, 'place' | 'secret' | 'group'>

/** A request whose body is read. */
interface Post {
  readonly path: string
  readonly method: string
}

let made = 0
/** A secret that nothing else has. */
const newSecret = () => `canary-${String(++made)}-Xk7Qz`
/** The same with the form of a key. */
const newKey = () => `sk-canary${String(++made)}Xk7Qz0w`

function placesOf(
  group: string,
  requests: Readonly<Record<string, (secret: string) => Sent>>,
  secretOf = newSecret,
): ServedPlace[] {
  return Object.entries(requests).map(([place, request]) => {
    const secret = secretOf()
    return { place: `${group}: ${place}`, secret, group, ...request(secret) }
  })
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
const basic = (secret: string) => ({ authorization: `Basic ${btoa(`ada:${secret}`)}` })

/** What any request may have in its head; the secret stands where it is one, and again elsewhere. */
const inHeads = (path: string): Readonly<Record<string, (secret: string) => Sent>> => ({
  'the bearer token': (s) => ({ path: `${path}?note=${s}`, headers: bearer(s) }),
  'the bearer token, and a path': (s) => ({ path: `${path}/${s}`, headers: bearer(s) }),
  'the bearer token, and a path that is none': (s) => ({
    path: `${path}x/${s}`,
    headers: bearer(s),
  }),
  'a password of Basic': (s) => ({ path: `${path}?note=${s}`, headers: basic(s) }),
  'a password of Digest': (s) => ({
    path: `${path}?note=${s}`,
    headers: { authorization: `Digest username="ada", response="${s}"` },
  }),
  'Proxy-Authorization': (s) => ({ path, headers: { 'proxy-authorization': `Basic ${s}` } }),
  'a cookie': (s) => ({ path: `${path}?note=${s}`, headers: { cookie: `id=${s}; theme=dark` } }),
  'X-Api-Key': (s) => ({ path: `${path}?note=${s}`, headers: { 'x-api-key': s } }),
  'X-Amz-Security-Token': (s) => ({ path, headers: { 'x-amz-security-token': s } }),
  Referer: (s) => ({ path, headers: { referer: `https://a.example/?access_token=${s}` } }),
  'the URL of another header': (s) => ({
    path,
    headers: { 'x-original-url': `https://a.example/?access_token=${s}&limit=1` },
  }),
  Link: (s) => ({ path, headers: { link: `<https://a.example/?token=${s}>; rel="next"` } }),
  'the query': (s) => ({ path: `${path}?access_token=${s}&note=${s}` }),
  'the signature of a query': (s) => ({ path: `${path}?X-Amz-Signature=${s}&X-Amz-Expires=60` }),
  'the query of a path that is none': (s) => ({ path: `${path}x?token=${s}` }),
  'a very long URL': (s) => ({ path: `${path}?note=${'x'.repeat(12_000)}&token=${s}` }),
})

/** The same as a key, which its form gives away: it is a secret wherever it stands. */
const inHeadsByForm = (path: string): Readonly<Record<string, (secret: string) => Sent>> => ({
  'a key in a path': (s) => ({ path: `${path}/${s}` }),
  'a key in a path that is none': (s) => ({ path: `${path}x/${s}` }),
  'a key in a query': (s) => ({ path: `${path}?note=${s}` }),
  'a key as the name of a parameter': (s) => ({ path: `${path}?${s}=1` }),
  'a key in the name of a parameter that is refused': (s) => ({ path: `${path}?limit[${s}]=1` }),
  'a key as a header': (s) => ({ path, headers: { 'x-note': `it is ${s}` } }),
  'a key as a media type': (s) => ({
    ...{ path, method: 'POST' },
    headers: { 'content-type': `text/${s}` },
    body: 'text',
  }),
})

const LONG = '- '.repeat(40_000)

/** What the body of a request that is read may have. */
const inBodies = ({ path, method }: Post): Readonly<Record<string, (secret: string) => Sent>> => {
  const post = { path, method }
  const typed = (type: string, body: unknown, more = {}) => ({
    ...post,
    headers: { 'content-type': type, ...more },
    body,
  })
  return {
    'a password of the body': (s) => ({ ...post, body: { name: 'a', password: s, note: [s] } }),
    // Its URL must be masked in lists too, which do not show its body.
    'a password of the body, and the query': (s) => ({
      ...post,
      path: `${path}?note=${s}`,
      body: { name: 'a', password: s },
    }),
    'a number of the body, and the query': (s) => ({
      ...post,
      path: `${path}?note=${s}`,
      body: { name: 'a', otp: s },
    }),
    'the password of a URL of the body': (s) => ({
      ...post,
      body: { name: `https://ada:${s}@a.example/` },
    }),
    'a signed URL': (s) => ({
      ...post,
      body: { name: `https://a.example/b?sv=2024-11-04&sig=${s}&X-Amz-Signature=${s}` },
    }),
    'a form without files': (s) =>
      typed('application/x-www-form-urlencoded', `name=a&client_secret=${s}&limit=1`),
    'JSON that ends too early': (s) => typed('application/json', `{"name":"a","password":"${s}"`),
    'JSON that is a text': (s) => typed('application/json', JSON.stringify(`password: ${s}`)),
    'a plain text': (s) => typed('text/plain', `password: ${s}`),
    'compressed JSON': (s) =>
      typed('application/json', gzipSync(JSON.stringify({ name: 'a', password: s })), {
        'content-encoding': 'gzip',
      }),
    'JSON of an unknown encoding': (s) =>
      typed('application/json', JSON.stringify({ name: 'a', password: s }), {
        'content-encoding': 'x-unknown',
      }),
    'a long body': (s) => ({ ...post, body: { password: s, name: LONG, note: s } }),
    'the end of a long body': (s) => ({ ...post, body: { name: LONG, note: s, password: s } }),
    // Of what the cut leaves, it is the start of one.
    'the bearer token at the cut of a long body': (s) => ({
      ...post,
      headers: bearer(`${s}-beyond-the-cut`),
      body: { name: `${LONG.slice(0, 65_536 - 9 - s.length - 3)}${s}-beyond-the-cut${LONG}` },
    }),
    'a long name, and the password': (s) => ({ ...post, body: { name: s + LONG, password: s } }),
  }
}

const inBodiesByForm = (post: Post): Readonly<Record<string, (secret: string) => Sent>> => {
  return {
    'a key in a name': (s) => ({ ...post, body: { name: `it is ${s}` } }),
    'a key as the name of a member': (s) => ({ ...post, body: { name: 'a', [s]: 1 } }),
    'a key in a member of another type': (s) => ({ ...post, body: { name: { [s]: s } } }),
    'a key at the cut of a long body': (s) => ({
      ...post,
      body: { name: LONG.slice(0, 65_510) + s },
    }),
  }
}

function formOf(parts: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.set(name, value)
  return form
}

const file = (name: string, text = 'bytes') => new File([text], name, { type: 'text/plain' })

/** Forms with files, to each operation that takes one. */
const uploads: Readonly<Record<string, (parts: Readonly<Record<string, string | File>>) => Sent>> =
  {
    openai: (parts) => ({
      ...{ path: `${OPENAI}/${BERTH_PLANNER}/files`, method: 'POST' },
      body: formOf({ file: file('a.txt'), ...parts }),
    }),
    carrierx: ({ file: data = file('a.txt'), ...parts }) => ({
      ...{ path: '/core/v2/storage/files', method: 'POST' },
      body: formOf({
        file_object: new File([JSON.stringify({ container_sid: RECORDINGS })], '', {
          type: 'application/json',
        }),
        data,
        ...parts,
      }),
    }),
    locktera: ({ file: data = file('a.txt'), ...parts }) => ({
      ...{ path: ENCODE, method: 'POST' },
      body: formOf({ manifest: JSON.stringify({ container: {} }), files: data, ...parts }),
    }),
  }

const inUploads = Object.entries(uploads).flatMap(([service, send]) => [
  ...placesOf(DEMO, {
    [`${service}, a part of the form`]: (s) => send({ password: s }),
    [`${service}, a part of the form, and a file name`]: (s) =>
      send({ password: s, file: file(`${s}.txt`) }),
    [`${service}, the bearer token, and a file name`]: (s) => ({
      ...send({ file: file(`${s}.txt`) }),
      headers: bearer(s),
    }),
    [`${service}, the bearer token, and bytes`]: (s) => ({
      ...send({ file: file('b.txt', `my key is ${s}`) }),
      headers: bearer(s),
    }),
    [`${service}, a file as a part that is secret`]: (s) => ({
      ...send({ password: file(`${s}.txt`, s) }),
    }),
  }),
  ...placesOf(
    DEMO,
    {
      [`${service}, a key as a file name`]: (s) => send({ file: file(`${s}.txt`) }),
      [`${service}, a key as the name of a part`]: (s) => send({ [s]: 'a' }),
      [`${service}, a key in the bytes of a text`]: (s) =>
        send({ file: file('notes.txt', `OPENAI_API_KEY=${s}\n`) }),
      [`${service}, a key in the bytes of JSON`]: (s) =>
        send({ file: file('notes.json', JSON.stringify({ key: s })) }),
      [`${service}, a key in the bytes of a table`]: (s) =>
        send({ file: file('notes.csv', `name,key\nada,${s}\n`) }),
      [`${service}, a key in bytes that are no text`]: (s) =>
        send({ file: file('notes.bin', `\0\xff\0${s}\0\xff`) }),
      [`${service}, a key beyond the first bytes`]: (s) =>
        send({ file: file('long.txt', `${'-\n'.repeat(40_000)}${s}\n`) }),
      [`${service}, a key across two pieces of a file`]: (s) =>
        send({ file: file('across.txt', `${'-\n'.repeat(32_763)}${s}\n`) }),
    },
    newKey,
  ),
])

const EXTERNAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_access_key: { aws_bucket_name: 'a', aws_secret_key: 'not-this-one' },
  aws_secret_key: { aws_bucket_name: 'a', aws_access_key: 'not-this-one' },
  azure_account_key: { azure_account_name: 'a', azure_container_name: 'b' },
  azure_sas_token: { azure_account_name: 'a', azure_container_name: 'b' },
  gcp_access_token: { gcp_bucket_name: 'a', gcp_project: 'b' },
  gcp_client_secret: {
    ...{ gcp_bucket_name: 'a', gcp_project: 'b' },
    ...{ gcp_refresh_token: 'not-this-one', gcp_client_id: 'c' },
  },
  gcp_refresh_token: {
    ...{ gcp_bucket_name: 'a', gcp_project: 'b' },
    ...{ gcp_client_secret: 'not-this-one', gcp_client_id: 'c' },
  },
}

const ofCarrierx = [
  ...Object.entries(EXTERNAL).flatMap(([name, others]) => {
    const external = (s: string) => ({ ...others, [name]: s })
    const type = name.slice(0, name.indexOf('_'))
    return placesOf(DEMO, {
      [`${name} of a container`]: (s) => ({
        ...{ path: CARRIERX, method: 'POST' },
        body: { name: 'a', type, external_attributes: external(s) },
      }),
      [`${name} of a container, and its name`]: (s) => ({
        ...{ path: CARRIERX, method: 'POST' },
        body: { name: `named ${s}`, type, external_attributes: external(s) },
      }),
      [`${name} in a container that is refused`]: (s) => ({
        ...{ path: CARRIERX, method: 'POST' },
        body: { name: 'a', type, external_attributes: { [name]: [s] } },
      }),
      [`${name} in a filter`]: (s) => ({
        path: `${CARRIERX}?filter=${encodeURIComponent(`external_attributes.${name} eq ${s}`)}`,
      }),
    })
  }),
  ...placesOf(DEMO, {
    'the external storage as a text': (s) => ({
      ...{ path: CARRIERX, method: 'POST' },
      body: { name: 'a', type: 'aws', external_attributes: s },
    }),
    'a container that is changed': (s) => ({
      ...{ path: `${CARRIERX}/d4a7e9f1-83b2-4c65-b0d8-19f52c7e6a3b`, method: 'PATCH' },
      body: { external_attributes: { ...EXTERNAL['azure_account_key'], azure_account_key: s } },
    }),
    'the query of a published file': (s) => ({ path: `/f/${RECORDINGS}?token=${s}` }),
  }),
]

const encode = (container: unknown, more = {}): Sent => ({
  ...{ path: ENCODE, method: 'POST' },
  body: formOf({ manifest: JSON.stringify({ container, ...more }), files: file('a.txt') }),
})

const ofLocktera = placesOf(DEMO, {
  'the password of a manifest': (s) => encode({ password: s }),
  'the password of a manifest, and its name': (s) => encode({ password: s, name: `named ${s}` }),
  'the password of a manifest as a list': (s) => encode({ password: [s] }),
  'the password of a manifest as an object': (s) => encode({ password: { value: s } }),
  'a password among the DRM rules': (s) => encode({ drm: { password: s } }),
  'a password of a file of a manifest': (s) => encode({}, { files: { 'a.txt': { password: s } } }),
  'a manifest that ends too early': (s) => ({
    ...{ path: ENCODE, method: 'POST' },
    body: formOf({ manifest: `{"container":{"password":"${s}"`, files: file('a.txt') }),
  }),
  'a manifest that is a text': (s) => ({
    ...{ path: ENCODE, method: 'POST' },
    body: formOf({ manifest: JSON.stringify(s), files: file('a.txt') }),
  }),
  'a manifest that is a file': (s) => ({
    ...{ path: ENCODE, method: 'POST' },
    body: formOf({
      manifest: file('m.json', JSON.stringify({ container: { password: s } })),
      files: file('a.txt'),
    }),
  }),
  'the query of a decode': (s) => ({
    path: `${LOCKTERA}/0194174b-5300-77c1-897d-f17c06692482/decode?password=${s}&viewer=a@b.example`,
  }),
  'DRM rules that are put': (s) => ({
    ...{ path: `${LOCKTERA}/${BERTH_PLANS}/drm`, method: 'PUT' },
    body: { downloadable: true, password: s },
  }),
  'an event that is posted': (s) => ({
    ...{ path: `${LOCKTERA}/${BERTH_PLANS}/events`, method: 'POST' },
    body: { action: 'container.open', user: 'ada', token: s },
  }),
})

const ofOpenai = placesOf(DEMO, {
  'a secret for a domain': (s) => ({
    ...{ path: OPENAI, method: 'POST' },
    body: {
      name: `named ${s}`,
      network_policy: {
        type: 'allowlist',
        allowed_domains: ['a.example'],
        domain_secrets: [{ domain: 'a.example', name: 'KEY', value: s }],
      },
    },
  }),
  'the key as Azure has it': (s) => ({ path: `${OPENAI}?note=${s}`, headers: { 'api-key': s } }),
})

const PATHS = { openai: OPENAI, carrierx: CARRIERX, locktera: LOCKTERA, none: '/nowhere' }

/** Requests whose bodies are read; those of the demo world, so that they do something. */
const POSTS: Readonly<Record<string, Post>> = {
  openai: { path: OPENAI, method: 'POST' },
  carrierx: { path: CARRIERX, method: 'POST' },
  locktera: { path: `${LOCKTERA}/${BERTH_PLANS}/events`, method: 'POST' },
}

const inAll = [
  ...Object.entries(PATHS).flatMap(([service, path]) => [
    ...placesOf(`heads-${service}`, inHeads(path)),
    ...placesOf(`heads-${service}`, inHeadsByForm(path), newKey),
  ]),
  ...Object.entries(POSTS).flatMap(([service, post]) => [
    ...placesOf(`bodies-${service}`, inBodies(post)),
    ...placesOf(`bodies-${service}`, inBodiesByForm(post), newKey),
  ]),
]

const BATCH = 80

const ofTable = secretPlaces.map((one, index): ServedPlace => {
  const group = `table-${String(Math.floor(index / BATCH))}`
  return { ...one, path: `/v1${one.path}`, group }
})

/** A table of the places in which a client of any service may send a secret over HTTP. */
export const servedPlaces: readonly ServedPlace[] = [
  ...ofTable,
  ...inAll,
  ...inUploads,
  ...ofCarrierx,
  ...ofLocktera,
  ...ofOpenai,
]
