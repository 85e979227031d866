import type { ReadRule } from '../contract/rules.js'
import { namesOf } from './read-input.js'
import type { Storage } from './storage.js'
import { originOf, type ContainerRecord, type File, type FileRecord } from './tables.js'

/** The parts of a request that decide where files are published. */
export interface PublishContext {
  readonly base: string
  readonly served: boolean
  readonly rule: ReadRule
}

const NAMES = namesOf('File')
/** The origin in the samples of the vendor's document. */
const SAMPLE_ORIGIN = 'http://storage-carrierx.com'

/** Returns the name under which a file is published, or undefined for one that is not. */
function publicNameOf(file: FileRecord, container: ContainerRecord): string | undefined {
  if (!container.allow_publish) return undefined
  if (file.publish !== 'file_sid' && file.publish !== 'file_access_name') return undefined
  const name = file[file.publish]
  // URL parsing resolves `.` and `..`, so a file of that name cannot be requested.
  return /^\.{0,2}$/.test(name) ? undefined : name
}

/** Returns the URL at which a file is published, or null for one that is not. */
export type PublishUris = (file: FileRecord) => string | null

/**
 * Returns a function from files to their URLs, for all files of one response. Rules are read once per
 * domain, with the first file that is published there.
 */
export function publishUris({ containers }: Storage, context: PublishContext): PublishUris {
  const roots = new Map<string, string | null>()
  const uriOf = (file: FileRecord) => {
    const { container_sid: sid } = file
    const container = containers.get(sid)
    const name = container && publicNameOf(file, container)
    if (!container || name === undefined) return null
    const root = publishRoot(container.publish_domain, roots, context)
    return root === null ? null : root + encodeName(name)
  }
  let last: { file: FileRecord; uri: string | null } | undefined
  return (file) => {
    if (last?.file !== file) last = { file, uri: uriOf(file) }
    return last.uri
  }
}

function publishRoot(
  domain: string,
  roots: Map<string, string | null>,
  context: PublishContext,
): string | null {
  const known = roots.get(domain)
  if (known !== undefined) return known
  const host = publishOrigin(domain, context)
  const root = host === null ? null : `${host}/f/`
  roots.set(domain, root)
  return root
}

function encodeName(name: string): string {
  return /^[\w.-]*$/.test(name) ? name : encodeURIComponent(name)
}

/** Returns a file for a response, with its fields in the order of the contract. */
export function toResponse(file: FileRecord, uris: PublishUris): File {
  const record = file as unknown as Readonly<Record<string, unknown>>
  const body: Record<string, unknown> = {}
  for (const name of NAMES) {
    body[name] = name === 'publish_uri' ? uris(file) : record[name]
  }
  return body as unknown as File
}

/** Returns the origin of published files, or null when the domain is not a URL. */
function publishOrigin(domain: string, { base, served, rule }: PublishContext): string | null {
  const mode = rule('carrierx/publish-uri')
  if (mode === 'sample-host') return SAMPLE_ORIGIN
  if (mode === 'here' && served) return base
  // Only the origin: a path is not part of a domain.
  return originOf(domain) ?? null
}

/** Returns the file that is published under a name, which is its sid or its file_access_name. */
export function publishedFile(
  model: Storage,
  name: string,
  context: PublishContext,
): FileRecord | undefined {
  const own = model.files.get(name)
  const candidates = [...(own ? [own] : []), ...model.files.where('access_name', name)]
  return candidates.find((file) => {
    const container = model.containers.get(file.container_sid)
    if (!container || publicNameOf(file, container) !== name) return false
    // In process every publish_domain is its own host; a server answers for all of them.
    return context.served || originOf(container.publish_domain) === originOf(context.base)
  })
}
