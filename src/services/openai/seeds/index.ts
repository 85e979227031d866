import {
  assertUnique,
  claimKey,
  CONTENT_SCHEMA,
  SeedRefusal,
  nonEmptyString,
  type SeedTable,
  type SeedTables,
} from '../../../core/service/seed-table.js'
import { bytesOf } from '../../../core/state/blob.js'
import type { Table } from '../../../core/state/tables.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { document } from '../contract/contract.gen.js'
import type { Containers } from '../model/containers.js'
import { fileId } from '../model/ids.js'
import type { AllowedDomain, ContainerRecord, File, Key, PlatformFile } from '../model/tables.js'
import { checkContainerLimits, checkFileLimits } from './limits.js'
import type {
  ContainerBuild,
  FileBuild,
  GivenContainer,
  GivenFile,
  AllowedDomainBuild,
  KeyBuild,
  PlatformFileBuild,
} from './types.js'

const createBody = document.components.schemas['CreateContainerBody']?.properties ?? {}

/** Returns the seed table of records that consist of a key, and of texts that may be added to it. */
function keyTable<R extends object, Name extends string>(
  key: keyof R & string,
  singular: Name,
  description: string,
  tableOf: (model: Containers) => Table<R>,
  others: Readonly<Record<string, ReturnType<typeof nonEmptyString>>> = {},
): SeedTable<Containers, { name: Name; given: R; built: R }> {
  return {
    singular,
    description,
    key: [key],
    hidden: { [key]: nonEmptyString(`The ${key} itself.`), ...others },
    required: [key],
    admit(model, record) {
      const table = tableOf(model)
      assertUnique(table, key, String(record[key]))
      table.insert(record as R)
    },
    *dump(model, records: Iterable<R> = tableOf(model).all()) {
      for (const record of records) {
        yield { record: { ...record } as Record<string, unknown> }
      }
    },
  }
}

const keys: SeedTable<Containers, KeyBuild> = {
  ...keyTable<Key, 'key'>(
    'key',
    'key',
    'The API keys that are accepted. Every key is accepted when there are none.',
    (model) => model.keys,
    {
      organization: nonEmptyString('The organization of the key, for the reply headers.'),
      project: nonEmptyString('The project of the key, for the reply headers.'),
    },
  ),
  credentials: true,
}

const allowedDomains: SeedTable<Containers, AllowedDomainBuild> = keyTable<
  AllowedDomain,
  'allowedDomain'
>(
  'domain',
  'allowedDomain',
  'The domains that the organization allows. Every domain is allowed when there are none.',
  (model) => model.allowedDomains,
)

const platformFiles: SeedTable<Containers, PlatformFileBuild> = {
  singular: 'platformFile',
  description: 'Files of the Files API, which containers can copy by `file_id`.',
  key: ['id'],
  hidden: {
    id: nonEmptyString('The id by which containers refer to it.'),
    filename: nonEmptyString('The file name; the paths of its copies end with it.'),
    content: CONTENT_SCHEMA,
  },
  required: ['id', 'filename', 'content'],
  admit({ platformFiles: table, state }, record, content) {
    const file = record as unknown as PlatformFile
    assertUnique(table, 'id', file.id)
    table.insert(file)
    state.blobs.put(file.id, content ?? bytesOf(''))
  },
  *dump({ platformFiles: table, state }, records: Iterable<PlatformFile> = table.all()) {
    for (const record of records)
      yield { record: { ...record }, content: state.blobs.get(record.id) }
  },
}

const containers: SeedTable<Containers, ContainerBuild> = {
  singular: 'container',
  key: ['id'],
  component: 'ContainerResource',
  hidden: {
    file_ids: createBody['file_ids'] ?? {},
    skills: createBody['skills'] ?? {},
    domain_secrets: {
      type: 'array',
      description: 'Secrets for allowed domains. No response shows them.',
      items: { type: 'object' },
    },
  },
  required: ['name'],
  admit(model, record, _content, admission) {
    const given = record as unknown as GivenContainer
    const newId = () => model.newContainerId()
    const id = claimKey(model.containers, 'id', given.id, admission, newId)
    checkContainerLimits(model, given, admission)
    const now = model.now
    const created_at = given.created_at ?? given.last_active_at ?? now
    const last_active_at = given.last_active_at ?? given.created_at ?? now
    if (last_active_at < created_at) {
      throw new SeedRefusal('/last_active_at', 'must not be before created_at')
    }
    const minutes = given.expires_after?.minutes ?? model.rule('openai/expiry-default-minutes')
    const { name, memory_limit = '1g', network_policy, file_ids, skills, domain_secrets } = given
    model.addContainer({
      id,
      object: 'container',
      created_at,
      status: given.status ?? 'running',
      expires_after: { anchor: 'last_active_at', minutes },
      last_active_at,
      memory_limit,
      name,
      ...(network_policy && { network_policy }),
      ...(file_ids && { file_ids }),
      ...(skills && { skills }),
      ...(domain_secrets && { domain_secrets }),
    })
  },
  *dump({ containers: table }, records: Iterable<ContainerRecord> = table.all()) {
    for (const record of records) yield { record: { ...record } }
  },
}

const files: SeedTable<Containers, FileBuild> = {
  singular: 'file',
  key: ['id'],
  component: 'ContainerFileResource',
  hidden: { content: CONTENT_SCHEMA },
  required: ['container_id', 'path'],
  admit(model, record, content, admission) {
    const given = record as unknown as GivenFile
    const { environment } = model.state
    const newId = () => uniqueKey(model.files, () => fileId(environment))
    const id = claimKey(model.files, 'id', given.id, admission, newId)
    const container = model.containers.get(given.container_id)
    if (!container) admission.missingReference('/container_id', 'containers', given.container_id)
    checkFileLimits(model, content?.size ?? 0, admission)
    if (content && given.bytes != null && given.bytes !== content.size) {
      throw new SeedRefusal('/bytes', `must be the size of the content, ${String(content.size)}`)
    }
    const bytes = given.bytes === undefined ? (content?.size ?? 0) : given.bytes
    model.files.insert({
      id,
      object: 'container.file',
      created_at: given.created_at ?? container?.created_at ?? model.now,
      bytes,
      container_id: given.container_id,
      path: given.path,
      source: given.source ?? 'user',
    })
    // An expired container keeps the metadata of its files and not their bytes.
    const bytesToKeep = content ?? (bytes === 0 ? bytesOf('') : undefined)
    if (bytesToKeep && container?.status === 'running') model.state.blobs.put(id, bytesToKeep)
  },
  *dump({ files: table, state }, records: Iterable<File> = table.all()) {
    for (const record of records)
      yield { record: { ...record }, content: state.blobs.get(record.id) }
  },
}

/** The tables of this service in a world document, in the order in which they are loaded. */
export const seeds = {
  keys,
  allowedDomains,
  platformFiles,
  containers,
  files,
} satisfies SeedTables<Containers>
