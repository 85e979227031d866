import type { ConformReply } from '../../../../core/service/conform-checks.js'
import { recordsIn, valueOf } from '../../../../core/service/conform-reply.js'
import type { Step } from '../../../../core/service/verify-steps.js'
import {
  containerStep,
  createStep,
  fileStep,
  filteredListStep,
  uploadStep,
} from '../verify/requests.js'

export const CONTENT = 'A note of quayside conform: ä, €, 😀.\n'

/** Creates a container whose id is kept under a name. */
export const create = (as = 'container', fields: object = {}): Step =>
  createStep('creates a container', fields, as)

/** Uploads a file into a container of this check. */
export const upload = (as = 'file', container = 'container', content = CONTENT): Step =>
  uploadStep('uploads a file', container, { as, content, filename: `${as}.txt` })

export const getContainer = (as = 'container') =>
  containerStep('gets the container', 'GetContainer', as)

export const getFile = (as = 'file') => fileStep('gets the file', 'GetFile', as)

export const download = (headers?: Readonly<Record<string, string>>) =>
  fileStep('downloads the file', 'DownloadFile', 'file', headers && { headers })

type Query = Readonly<Record<string, string>>

/** Lists the containers of this check: their names begin alike. */
export const listContainers = (query: Query = {}): Step =>
  filteredListStep('lists containers', 'ListContainers', ({ name }) => `name like ${name('')}%`, {
    query,
  })

/** Lists the files of a container. */
export const listFiles = (query: Query = {}, container = 'container'): Step =>
  filteredListStep(
    'lists the files of the container',
    'ListFiles',
    ({ id }) => `container_sid eq ${id(container)}`,
    { query },
  )

/** The items of a page. */
export const itemsOf = (reply: ConformReply) => recordsIn(valueOf(reply, 'items'))

/** The ids of the items of a page. */
export const sidsOf = (reply: ConformReply, key: 'container_sid' | 'file_sid'): unknown[] =>
  itemsOf(reply).map((item) => item[key])
