import { generateKeyPair, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { createSecureContext } from 'node:tls'
import { promisify } from 'node:util'
import type { pki } from 'node-forge'
import { Environment } from '../../core/state/environment.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'

/**
 * A certificate and its private key, as PEM.
 *
 * @example
 * const tls: KeyPair = { cert: '-----BEGIN CERTIFICATE-----', key: '-----BEGIN PRIVATE KEY-----' }
 */
export interface KeyPair {
  readonly cert: string
  readonly key: string
}

/** Whether a value has both, as text. */
export function isKeyPair(value: unknown): value is KeyPair {
  const { cert, key } = (isRecord(value) ? value : {}) as Partial<KeyPair>
  return typeof cert === 'string' && typeof key === 'string'
}

/** A certificate, its key, and the authority that signed it: what clients have to trust. */
interface OwnCertificate extends KeyPair {
  readonly ca: string
}

const DAY_MS = 24 * 60 * 60 * 1000
// Clients refuse certificates of more than 398 days.
const VALID_DAYS = 365

/**
 * Makes a certificate for a server that listens on `host`, signed by an authority of its own, whose key
 * is thrown away: nobody can sign another certificate with it.
 */
export async function createCertificate(host: string): Promise<OwnCertificate> {
  // Loaded only here, as few servers need it.
  const { default: forge } = await import('node-forge')
  const [authority, own] = await Promise.all([newKeys(), newKeys()])
  const authorityKey = forge.pki.privateKeyFromPem(authority.privateKey)
  const issuer = [{ name: 'commonName', value: 'Quayside authority of one server' }]
  const sign = (keys: Keys, subject: pki.CertificateField[], extensions: object[]) => {
    const certificate = forge.pki.createCertificate()
    certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey)
    // Positive: the first byte is below 128.
    certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
    Object.assign(certificate.validity, validity())
    certificate.setSubject(subject)
    certificate.setIssuer(issuer)
    certificate.setExtensions([...extensions, { name: 'subjectKeyIdentifier' }])
    certificate.sign(authorityKey, forge.md.sha256.create())
    return certificate
  }
  const ca = sign(authority, issuer, AUTHORITY_EXTENSIONS)
  const keyIdentifier = ca.generateSubjectKeyIdentifier().getBytes()
  const cert = sign(
    own,
    [{ name: 'commonName', value: 'localhost' }],
    [
      ...SERVER_EXTENSIONS,
      { name: 'subjectAltName', altNames: namesOf(host).map(alternativeName) },
      { name: 'authorityKeyIdentifier', keyIdentifier },
    ],
  )
  const [certPem, caPem] = [cert, ca].map((one) => forge.pki.certificateToPem(one))
  return { cert: certPem ?? '', ca: caPem ?? '', key: own.privateKey }
}

const AUTHORITY_EXTENSIONS = [
  { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
  { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
]

const SERVER_EXTENSIONS = [
  { name: 'basicConstraints', cA: false, critical: true },
  { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
  { name: 'extKeyUsage', serverAuth: true },
]

interface Keys {
  readonly publicKey: string
  readonly privateKey: string
}

function newKeys(): Promise<Keys> {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
}

function validity() {
  const now = new Environment({ seed: 0, realTime: true }).now()
  // The clock of a client may be behind.
  return { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + VALID_DAYS * DAY_MS) }
}

/** The names under which clients may reach a server that listens on `host`. */
function namesOf(host: string): string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  const others = isEverywhere ? [hostname(), ...addresses.map(({ address }) => address)] : [host]
  return [...new Set(['localhost', '127.0.0.1', '::1', ...others])]
}

const [DNS_NAME, IP_ADDRESS] = [2, 7]

function alternativeName(name: string): object {
  return isIP(name) === 0 ? { type: DNS_NAME, value: name } : { type: IP_ADDRESS, ip: name }
}

/** @throws UsageError when one of them is no PEM, or they do not belong together */
export function assertKeyPair({ cert, key }: KeyPair): void {
  try {
    createSecureContext({ cert, key })
  } catch (error) {
    throw new UsageError(`Failed to use the certificate and its key: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH') return 'the key belongs to another certificate'
  if (code === 'ERR_OSSL_PEM_NO_START_LINE') {
    return 'expected PEM files, which begin with -----BEGIN CERTIFICATE----- and -----BEGIN PRIVATE KEY-----'
  }
  if (/BAD_(?:DECRYPT|PASSWORD_READ)|INTERRUPTED_OR_CANCELLED/.test(code)) {
    return 'the key is encrypted; decrypt it first, such as with openssl pkey'
  }
  return message
}
