import type { Reader } from './errors.js'
import { namesOf } from './input.js'
import type { Storage } from './model.js'
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
  if (file.publish === 'file_sid') return file.file_sid
  return file.publish === 'file_access_name' ? file.file_access_name : undefined
}

/** Where the files of a container are published; the rule is asked with the first that is. */
interface Place {
  readonly container: ContainerRecord | undefined
  root?: string
}

/** Where a file is published; null for one that is not. */
function publishUriOf(file: FileRecord, place: Place, asker: Asker): string | null {
  const { container } = place
  const name = container && publicNameOf(file, container)
  if (!container || name === undefined) return null
  place.root ??= `${hostOf(container, asker)}/f/`
  return place.root + escaped(name)
}

/** The same for many files: each container, and what the rules say of it, is looked at once. */
export function publishUris(model: Storage, asker: Asker): (file: FileRecord) => string | null {
  const places = new Map<string, Place>()
  return (file) => {
    const { container_sid: sid } = file
    let place = places.get(sid)
    if (!place) {
      place = { container: model.containers.get(sid) }
      places.set(sid, place)
    }
    return publishUriOf(file, place, asker)
  }
}

function escaped(name: string): string {
  return /^[\w.-]*$/.test(name) ? name : encodeURIComponent(name)
}

/** A file as the wire shows it, members in the order of the contract. */
export function onWire(model: Storage, file: FileRecord, asker: Asker): File {
  const kept = file as unknown as Readonly<Record<string, unknown>>
  const place = { container: model.containers.get(file.container_sid) }
  const shown: Record<string, unknown> = {}
  for (const name of NAMES) {
    shown[name] = name === 'publish_uri' ? publishUriOf(file, place, asker) : kept[name]
  }
  return shown as unknown as File
}

function hostOf(container: ContainerRecord, { base, served, rule }: Asker): string {
  const way = rule('carrierx/publish-uri')
  if (way === 'sample-host') return SAMPLE_HOST
  if (way === 'here' && served) return base
  return container.publish_domain.replace(/\/$/, '')
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
