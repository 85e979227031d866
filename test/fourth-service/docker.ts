/* eslint-disable @typescript-eslint/no-explicit-any -- without types of its own */
import { ApiError, defineRules, defineService, serviceFromOpenApi, type Service } from 'quayside'
import { readOpenApi } from 'quayside/node'
import { bytesOf } from '../../src/core/state/blob.js'

type Config = { Image: string; Cmd?: string[]; Labels?: Record<string, string> }
type Status = 'created' | 'running' | 'exited'
type Ending = { Status: Status; ExitCode: number }
type Container = { Id: string; Name: string; Created: string; Config: Config } & Ending
type World = Parameters<Service['model']>[0]

const rules = defineRules({
  'docker/run-seconds': {
    ...{ grade: 'assumed', source: 'openapi#no source says so' },
    decides: 'how many seconds a container runs',
    ...{ default: 60, alternatives: [5], any: 'integer' },
  },
})

const texts = { Id: 'string', Name: 'string', Status: 'string', Created: 'string' } as const

class Containers {
  constructor(private readonly world: World) {}

  get table() {
    return this.world.tables.table<Container>('docker/containers')
  }

  /** By its id, the start of it, or its name. @throws ApiError 404 */
  named(name: string): Container {
    const found = this.table.get(name)
    const isNamed = ({ Id, Name }: Container) => Id.startsWith(name) || Name === `/${name}`
    const one = found ?? [...this.table.all()].find(isNamed)
    if (!one) throw new ApiError('not_found', { reason: `No such container: ${name}` })
    return one
  }

  create(Config: Config, name: string | undefined): Container {
    const Id = this.world.environment.hex(64)
    const Name = `/${(name ?? `box_${Id.slice(0, 6)}`).replace(/^\//, '')}`
    if ([...this.table.all()].some((one) => one.Name === Name)) {
      throw new ApiError('conflict', { reason: `The container name "${Name}" is already in use` })
    }
    const Created = new Date(this.world.environment.now()).toISOString()
    return this.table.insert({ Id, Name, Created, Status: 'created', ExitCode: 0, Config })
  }

  start({ Id, Status }: Container, seconds: number): 204 | 304 {
    if (Status === 'running') return 304
    this.table.replace(Id, { Status: 'running' })
    const at = this.world.environment.now() + seconds * 1000
    this.world.schedule.add({ at, service: 'docker', task: 'exit', key: Id })
    return 204
  }

  /** The process ends, by itself or by a signal. */
  exit({ Id, Status }: Container, ExitCode: number): 204 | 304 {
    if (Status !== 'running') return 304
    this.world.schedule.cancel({ service: 'docker', task: 'exit', key: Id })
    this.table.replace(Id, { Status: 'exited', ExitCode })
    return 204
  }
}

const inspected = ({ Status, ExitCode, ...rest }: Container) => {
  return { ...rest, State: { Status, Running: Status === 'running', ExitCode } }
}

const listed = ({ Id, Name, Created, Status, Config: { Image, Labels = {} } }: Container) => {
  return {
    Id,
    Names: [Name],
    Image,
    State: Status,
    Labels,
    Created: Math.floor(Date.parse(Created) / 1000),
  }
}

/** Reads `filters`, such as {"status":["exited"],"label":["a=b"]}. @throws ApiError 400 */
function readFilters(text = '{}'): Record<string, string[] | undefined> {
  try {
    const filters = JSON.parse(text) as Record<string, string[]>
    if (Object.values(filters).every((one) => Array.isArray(one))) return filters
  } catch {
    // Like what is no list.
  }
  throw new ApiError('invalid', { reason: `invalid filters: ${text}` })
}

function matches({ Name, Status, Config }: Container, text: string | undefined): boolean {
  const { status, name, label = [] } = readFilters(text)
  const hasLabel = (one: string) =>
    Object.entries(Config.Labels ?? {}).some(
      ([key, value]) => one === key || one === `${key}=${value}`,
    )
  return (
    (status?.includes(Status) ?? true) &&
    (name?.some((one) => Name.includes(one)) ?? true) &&
    label.every(hasLabel)
  )
}

const inferred = serviceFromOpenApi(readOpenApi(new URL('docker.yaml', import.meta.url)), {
  name: 'docker',
})

/** Containers of Docker that run for a minute. */
export const docker = defineService<any, any, Containers, typeof rules>({
  ...inferred,
  ...{ name: 'docker', rules, changes: {}, tolerates: () => false },
  tables: {
    containers: { key: 'Id', fields: { ...texts, ExitCode: 'number', Config: 'object' } },
  },
  model: (world) => new Containers(world),
  tasks: { exit: (model, id) => void model.exit(model.named(id), 0) },
  seeds: {
    containers: {
      ...{ singular: 'container', key: ['Id'], required: ['Id', 'Name', 'Config'] },
      hidden: {
        ...inferred.document.components.schemas['Container']?.properties,
        State: {},
        Status: { type: 'string' },
        ExitCode: { type: 'integer' },
      },
      admit: ({ table }, record) =>
        void table.insert({
          Created: '2025-01-01T00:00:00Z',
          Status: 'created',
          ExitCode: 0,
          ...record,
        } as Container),
      *dump({ table }) {
        for (const one of table.all()) yield { record: { ...one } }
      },
    },
  },
  operations: {
    ContainerCreate: ({ model, query, body }) => ({
      status: 201,
      body: { Id: model.create(body, query.name).Id, Warnings: [] },
    }),
    ContainerList: ({ model, query }) => {
      const all = [...model.table.all()].filter(
        (one) => query.all || query.filters || one.Status === 'running',
      )
      return {
        status: 200,
        body: all
          .filter((one) => matches(one, query.filters))
          .slice(0, query.limit)
          .map(listed),
      }
    },
    ContainerInspect: ({ model, params }) => ({
      status: 200,
      body: inspected(model.named(params.id)),
    }),
    ContainerStart: ({ model, params, rule }) => ({
      status: model.start(model.named(params.id), rule('docker/run-seconds')),
      body: null,
    }),
    ContainerStop: ({ model, params }) => ({
      status: model.exit(model.named(params.id), 143),
      body: null,
    }),
    ContainerKill: ({ model, params }) => {
      if (model.exit(model.named(params.id), 137) === 204) return { status: 204, body: null }
      throw new ApiError('conflict', { reason: `Container ${params.id} is not running` })
    },
    ContainerLogs: ({ model, params }) => {
      const bytes = bytesOf(`${(model.named(params.id).Config.Cmd ?? []).join(' ')}\n`)
      return {
        status: 200,
        body: { bytes, start: 0, end: bytes.size },
        headers: { 'content-type': 'application/vnd.docker.raw-stream' },
      }
    },
    ContainerWait: ({ model, params }) => {
      model.exit(model.named(params.id), 0) // Nobody waits for a mock: the process ends now.
      return { status: 200, body: { StatusCode: model.named(params.id).ExitCode } }
    },
    ContainerDelete: ({ model, params, query }) => {
      const one = model.named(params.id)
      if (one.Status === 'running' && !query.force)
        throw new ApiError('conflict', { reason: 'Container is running: stop it first' })
      model.exit(one, 137)
      model.table.delete(one.Id)
      return { status: 204, body: null }
    },
  },
})
