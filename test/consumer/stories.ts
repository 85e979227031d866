import { expect } from 'vitest'
import type { ContainersClient, NewContainer } from './client.js'

/** One thing that the application does with the API. */
export interface Story {
  readonly operation: string
  /** What it sends as JSON, if it does. */
  readonly body?: object
  readonly query?: Readonly<Record<string, unknown>>
  run(client: ContainersClient): Promise<void>
}

const shortLived: NewContainer = {
  name: 'report',
  expires_after: { anchor: 'last_active_at', minutes: 10 },
  memory_limit: '4g',
  file_ids: ['file-data'],
}

const connected: NewContainer = {
  name: 'crawler',
  network_policy: {
    type: 'allowlist',
    allowed_domains: ['example.com'],
    domain_secrets: [{ domain: 'example.com', name: 'TOKEN', value: 's3cret' }],
  },
}

const skilled: NewContainer = {
  name: 'analyst',
  skills: [
    { type: 'skill_reference', skill_id: 'skill_1', version: '2' },
    {
      type: 'inline',
      name: 'sums',
      description: 'Adds numbers up.',
      source: { type: 'base64', media_type: 'application/zip', data: 'UEsDBAo=' },
    },
  ],
}

const newest = { limit: 20, order: 'desc' } as const
const firstFiles = { limit: 5, order: 'asc' } as const
const fromPlatform = { file_id: 'file-data' }

function creates(body: NewContainer): Story {
  return {
    operation: 'CreateContainer',
    body,
    async run(client) {
      expect(await client.create(body)).toMatchObject({ name: body.name, status: 'running' })
    },
  }
}

/** By name: each story stands for itself, in a world that holds what it needs. */
export const stories: Readonly<Record<string, Story>> = {
  'makes a container for a while': creates(shortLived),
  'makes a container that reaches one host': creates(connected),
  'makes a container with skills': creates(skilled),
  'lists the newest containers': {
    operation: 'ListContainers',
    query: newest,
    async run(client) {
      expect((await client.list(newest)).data).toMatchObject([{ id: 'cntr_1' }])
    },
  },
  'looks a container up': {
    operation: 'RetrieveContainer',
    async run(client) {
      expect(await client.retrieve('cntr_1')).toMatchObject({ name: 'known' })
    },
  },
  'removes a container': {
    operation: 'DeleteContainer',
    async run(client) {
      await client.remove('cntr_1')
      expect((await client.list()).data).toEqual([])
    },
  },
  'uploads a file': {
    operation: 'CreateContainerFile',
    async run(client) {
      expect(await client.upload('cntr_1', 'a.txt', 'hello')).toMatchObject({
        path: expect.stringContaining('a.txt') as string,
      })
    },
  },
  'copies a file from the platform': {
    operation: 'CreateContainerFile',
    body: fromPlatform,
    async run(client) {
      expect((await client.attach('cntr_1', fromPlatform.file_id)).path).toContain('data.csv')
    },
  },
  'lists the files': {
    operation: 'ListContainerFiles',
    query: firstFiles,
    async run(client) {
      expect((await client.files('cntr_1', firstFiles)).data).toMatchObject([{ id: 'cfile_1' }])
    },
  },
  'looks a file up': {
    operation: 'RetrieveContainerFile',
    async run(client) {
      expect(await client.file('cntr_1', 'cfile_1')).toMatchObject({ path: '/mnt/data/known.txt' })
    },
  },
  'downloads a file': {
    operation: 'RetrieveContainerFileContent',
    async run(client) {
      expect(await client.download('cntr_1', 'cfile_1')).toBe('known bytes')
    },
  },
  'removes a file': {
    operation: 'DeleteContainerFile',
    async run(client) {
      await client.removeFile('cntr_1', 'cfile_1')
      expect((await client.files('cntr_1')).data).toEqual([])
    },
  },
}

/** What is there before each story. */
export const world = {
  openai: {
    platformFiles: [{ id: 'file-data', filename: 'data.csv', content: { text: 'a,b\n1,2\n' } }],
    containers: [{ id: 'cntr_1', name: 'known' }],
    files: [
      {
        id: 'cfile_1',
        container_id: 'cntr_1',
        path: '/mnt/data/known.txt',
        content: { text: 'known bytes' },
      },
    ],
  },
}
