import type { WorldDocument } from '../../src/core/seeding/document-types.js'
import { readWorldFixture } from '../support/exchange/files.js'

/** A world for hints, and the ids of it that are in scope, by their names. */
export interface HintContext {
  readonly seed: WorldDocument
  readonly ids: Readonly<Record<string, string>>
}

type Row = Readonly<Record<string, string>>

function rowsOf(world: WorldDocument, service: string, table: string): readonly Row[] {
  return (world[service] as Readonly<Record<string, readonly Row[]>>)[table] ?? []
}

const openai = readWorldFixture('openai/demo.json')
const carrierx = readWorldFixture('carrierx/demo.json')
const locktera = readWorldFixture('locktera/demo.json')

const fileIn = (id: string): string =>
  rowsOf(locktera, 'locktera', 'files').find(({ container_id }) => container_id === id)?.['name'] ??
  ''

const places = [
  { continent: 'Europe' },
  { country: 'Norway', subdivision: 'Vestland', city: 'Bergen' },
]

const container_digest = '900150983cd24fb0d6963f7d28e17f72'

const harbour = {
  ...{ id: 'harbour', root_org_id: 'root', parent_org_id: 'root', first_name: 'Ada' },
  ...{ last_name: 'Berg', mobile_phone: '+47 55 00 00 00', customizations: { colour: 'blue' } },
}

/** A container of an organization within another, with every DRM rule that there is. */
const vaultOf = (blocked: boolean): WorldDocument => ({
  locktera: {
    orgs: [{ id: 'root' }, harbour],
    containers: [
      {
        ...{ id: 'vault', org_id: 'harbour', name: 'Vault', container_digest, blocked },
        drm_rules: {
          ...{ dynamic: true, downloadable: true, recipients: ['*@*'], opens: 3 },
          geo: { allow: places, block: places },
          ip: { allow: ['10.0.0.1'], block: ['10.0.0.2'] },
          mac: { allow: ['00:11:22:33:44:55'], block: ['00:11:22:33:44:66'] },
          time: { start: '2025-01-31T12:00:00Z', end: '2035-01-31T12:00:00Z' },
        },
      },
    ],
    files: [
      {
        ...{
          container_id: 'vault',
          name: 'film.mp4',
          type: 'video/mp4',
          content: { text: 'film' },
        },
        ...{ pages: 1, duration: 2, hidden: true, view_instead: 'a', download_instead: 'b' },
      },
    ],
    events: [
      {
        ...{ org_id: 'harbour', container_id: 'vault', action: 'object.load', user: 'ada' },
        ...{ detail: { pages: 1 }, creator_ip: '10.0.0.1' },
      },
    ],
  },
})

/** By service: where hints are tried, one after the other. */
export const hintContexts: Readonly<Record<string, readonly HintContext[]>> = {
  openai: rowsOf(openai, 'openai', 'files').map(({ container_id = '', id = '' }) => {
    const [platform] = rowsOf(openai, 'openai', 'platformFiles')
    return {
      seed: openai,
      ids: { container_id, file_id: id, platform_file_id: platform?.['id'] ?? '' },
    }
  }),
  carrierx: rowsOf(carrierx, 'carrierx', 'files').map(({ container_sid = '', file_sid = '' }) => {
    const [parent] = rowsOf(carrierx, 'carrierx', 'containers')
    return {
      seed: carrierx,
      ids: { container_sid, file_sid, parent_container_sid: parent?.['container_sid'] ?? '' },
    }
  }),
  locktera: [
    ...[true, false].map((blocked) => ({
      seed: vaultOf(blocked),
      ids: {
        ...{ org_id: 'harbour', container_id: 'vault', digest: container_digest },
        file_name: 'film.mp4',
      },
    })),
    ...rowsOf(locktera, 'locktera', 'containers').map(({ org_id = '', id = '' }) => ({
      seed: locktera,
      ids: { org_id, container_id: id, digest: '', file_name: fileIn(id) },
    })),
  ],
}
