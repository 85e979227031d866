import type { Target } from './refusals.js'

const to = (method: string, path: string): Target => ({ method, path: `/storage${path}` })

export const LIST_CONTAINERS = to('GET', '/containers')
export const CREATE = to('POST', '/containers')
export const GET_CONTAINER = to('GET', '/containers/c-plain')
export const PATCH_CONTAINER = to('PATCH', '/containers/c-plain')
export const PUT_CONTAINER = to('PUT', '/containers/c-plain')
export const DELETE_CONTAINER = to('DELETE', '/containers/c-plain')
export const LIST_FILES = to('GET', '/files')
export const UPLOAD = to('POST', '/files')
export const GET_FILE = to('GET', '/files/f-1')
export const PATCH_FILE = to('PATCH', '/files/f-1')
export const PUT_FILE = to('PUT', '/files/f-1')
const DELETE_FILE = to('DELETE', '/files/f-1')
export const DOWNLOAD = to('GET', '/files/f-1/data')
export const PUBLISHED: Target = {
  method: 'GET',
  path: '/f/f-1',
  origin: 'https://storage.carrierx.com',
}

/** What a container publishes that names a host of its own. */
export const ELSEWHERE: Target = {
  method: 'GET',
  path: '/f/f-elsewhere',
  origin: 'https://files.example.com',
}

/** Every operation that asks who is calling. */
export const OPERATIONS: Readonly<Record<string, Target>> = {
  'list of containers': LIST_CONTAINERS,
  'create of a container': CREATE,
  'read of a container': GET_CONTAINER,
  'change of a container': PATCH_CONTAINER,
  'replacement of a container': PUT_CONTAINER,
  'removal of a container': DELETE_CONTAINER,
  'list of files': LIST_FILES,
  upload: UPLOAD,
  'read of a file': GET_FILE,
  'change of a file': PATCH_FILE,
  'replacement of a file': PUT_FILE,
  'removal of a file': DELETE_FILE,
  'download of a file': DOWNLOAD,
}

export const LISTS = { containers: LIST_CONTAINERS, files: LIST_FILES }

/** What takes JSON that tells what a container is to be. */
export const CONTAINER_BODIES = {
  'a new container': CREATE,
  'a changed container': PATCH_CONTAINER,
  'a replaced container': PUT_CONTAINER,
}

/** What takes JSON that tells what a file is to be. */
export const FILE_BODIES = {
  'a changed file': PATCH_FILE,
  'a replaced file': PUT_FILE,
}

/** What takes the attributes of a file as JSON. */
export const FILE_ATTRIBUTES = { ...FILE_BODIES, 'a file from JSON': UPLOAD }

export const JSON_BODIES: Readonly<Record<string, Target>> = {
  ...CONTAINER_BODIES,
  ...FILE_ATTRIBUTES,
}

/** The same with a query. */
export function withQuery(target: Target, search: string): Target {
  return { ...target, path: `${target.path}?${search}` }
}
