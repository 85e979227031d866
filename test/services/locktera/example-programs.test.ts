import { expect } from 'vitest'
import { locktera } from '../../../src/services/locktera/index.js'
import { doorsOf } from '../../support/doors.js'
import { exampleClient } from '../../support/locktera-examples.js'

// What the vendor's example programs do, one after the other: encode, list, drm, decode, events.

const { throughEveryDoor } = doorsOf(locktera)
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const VIEWER = 'pilot@harbour.example'

const files = {
  'berths.csv': Buffer.from('berth,length\nA1,180\n'),
  'chart.png': Buffer.from('iVBORw0KGgoAAAANSUhEUg==', 'base64'),
}

const manifest = {
  container: {
    downloadable: true,
    recipients: ['*@harbour.example'],
    drm: { dynamic: true, opens: 2, geo: { allow: [{ country: 'Norway' }] } },
  },
  files: { 'berths.csv': { type: 'text/csv' }, 'chart.png': {} },
}

const seed = {
  locktera: { viewers: [{ viewer_email: VIEWER, country: 'Norway', ip: '192.0.2.7' }] },
}

throughEveryDoor(
  'the example programs run one after the other',
  async (door) => {
    const client = exampleClient({ ...door, apiKey: 'lk-example', orgId: 'harbour' })

    const encoded = await client.encode(manifest, files)
    const { uuid } = encoded.container
    expect([encoded.org_id, uuid]).toEqual(['harbour', expect.stringMatching(UUID)])

    const [listed] = await client.list()
    expect(listed).toMatchObject({ id: uuid, org_id: 'harbour', name: 'berths.csv' })

    expect(await client.whoIs()).toBe('harbour')
    expect(await client.readDrm(uuid)).toEqual({
      ...{ dynamic: true, downloadable: true, recipients: ['*@harbour.example'] },
      ...{ geo: { allow: [{ country: 'Norway' }] }, opens: 2 },
    })

    const folder = await client.decode(uuid, VIEWER)
    expect(folder).toEqual({ name: 'berths.csv', files })

    await client.writeDrm(uuid, { recipients: ['*@museum.example'] })
    await expect(client.decode(uuid, VIEWER)).rejects.toThrow('the viewer is not a recipient')
    await client.writeDrm(uuid, { recipients: [VIEWER] })
    expect((await client.decode(uuid, VIEWER)).files).toEqual(files)

    await client.logEvent(uuid, { action: 'object.load', user: VIEWER, detail: { pages: [1] } })
    expect(await client.events(uuid)).toEqual([
      ...['object.load', 'object.load', 'object.load', 'container.load', 'container.update'],
      ...['container.fail', 'container.update', 'object.load', 'object.load', 'container.load'],
      'container.create',
    ])
    expect(door.mock.journal.violations()).toEqual([])
  },
  { seed },
)
