import type { Reader } from '../contract/errors.js'
import { namesOf } from './read-input.js'
import type { Storage } from './storage.js'
import { originOf, type ContainerRecord, type File, type FileRecord } from './tables.js'

/** Who asks, as far as it decides where files are published. */
export interface Asker {
  readonly base: string
  readonly served: boolean
  readonly rule: Reader
}

const NAMES = namesOf('File')
const SAMPLE_HOST = 'http://storage-carrierx.com'

/** The name under which a file is public, or undefined for one that is not. */
function publicNameOf(file: FileRecord, container: ContainerRecord): string | undefined {
  if (!container.allow_publish) return undefined
  if (file.publish !== 'file_sid' && file.publish !== 'file_access_name') return undefined
  const name = file[file.publish]
  // Whoever asks for an address that ends in these asks for another one.
  return /^\.{0,2}$/.test(name) ? undefined : name
}

/** Tells where files are published; null for one that is not. */
export type PublishUris = (file: FileRecord) => string | null

/**
 * The same for the many files of a list, made once for each. What the rules say of a container's
 * domain is looked up once, with the first file that is published there.
 */
export function publishUris({ containers }: Storage, asker: Asker, isScan = false): PublishUris {
  const roots = new Map<string, string | null>()
  const uriOf = (file: FileRecord) => {
    const { container_sid: sid } = file
    const container = isScan ? containers.getDuringScan(sid) : containers.get(sid)
    const name = container && publicNameOf(file, container)
    if (!container || name === undefined) return null
    const root = rootOf(container.publish_domain, roots, asker)
    return root === null ? null : root + escaped(name)
  }
  let last: { file: FileRecord; uri: string | null } | undefined
  return (file) => {
    if (last?.file !== file) last = { file, uri: uriOf(file) }
    return last.uri
  }
}

function rootOf(domain: string, roots: Map<string, string | null>, asker: Asker): string | null {
  const known = roots.get(domain)
  if (known !== undefined) return known
  const host = hostOf(domain, asker)
  const root = host === null ? null : `${host}/f/`
  roots.set(domain, root)
  return root
}

function escaped(name: string): string {
  return /^[\w.-]*$/.test(name) ? name : encodeURIComponent(name)
}

/** A file as the wire shows it, members in the order of the contract. */
export function onWire(file: FileRecord, uris: PublishUris): File {
  const kept = file as unknown as Readonly<Record<string, unknown>>
  const shown: Record<string, unknown> = {}
  for (const name of NAMES) {
    shown[name] = name === 'publish_uri' ? uris(file) : kept[name]
  }
  return shown as unknown as File
}

/** Null for a domain that is no address, at which nobody could ask. */
function hostOf(domain: string, { base, served, rule }: Asker): string | null {
  const way = rule('carrierx/publish-uri')
  if (way === 'sample-host') return SAMPLE_HOST
  if (way === 'here' && served) return base
  // A path behind it would be no part of a domain.
  return originOf(domain) ?? null
}

/** The published file of a name: its sid, or what it is called in its container. */
export function publishedFile(model: Storage, name: string, asker: Asker): FileRecord | undefined {
  const own = model.files.get(name)
  const candidates = [...(own ? [own] : []), ...model.files.where('access_name', name)]
  return candidates.find((file) => {
    const container = model.containers.get(file.container_sid)
    if (!container || publicNameOf(file, container) !== name) return false
    // In process each container has a host of its own; a server has one for all.
    return asker.served || originOf(container.publish_domain) === originOf(asker.base)
  })
}
