import type { FormPart } from '../../../../core/http/multipart/encode.js'
import type { StepRequest, Step, StepContext } from '../../../../core/service/verify-steps.js'

export type More = Partial<Pick<Step, 'wait' | 'slow' | 'compare' | 'keep' | 'removes'>>

type Fields = object | ((told: StepContext) => object)

const fieldsOf = (fields: Fields, told: StepContext): object =>
  typeof fields === 'function' ? (fields as (told: StepContext) => object)(told) : fields

/** A create, whether it is to be refused or not; what it makes is called as its title says. */
export function create(title: string, fields: Fields, as = title, more: More = {}): Step {
  return {
    title,
    operation: 'CreateContainer',
    ask: (told) => ({ json: { name: told.name(as), ...fieldsOf(fields, told) } }),
    keep: { [as]: '/container_sid' },
    makes: {
      kind: 'container',
      as,
      remove: (container_sid) => ({ operation: 'DeleteContainer', params: { container_sid } }),
    },
    ...more,
  }
}

/** Calls about a thing that an earlier step made, which one parameter of the path names. */
const aboutBy =
  (parameter: 'container_sid' | 'file_sid') =>
  (
    title: string,
    operation: string,
    as: string,
    { json, query, headers, ...more }: More & Pick<StepRequest, 'json' | 'query' | 'headers'> = {},
  ): Step => ({
    title,
    operation,
    ask: ({ id }) => ({
      params: { [parameter]: id(as) },
      ...(query && { query }),
      ...(headers && { headers }),
      ...(json !== undefined && { json }),
    }),
    ...more,
  })

/** A call about a container that an earlier step made. */
export const about = aboutBy('container_sid')

/** The same about a file. */
export const aboutFile = aboutBy('file_sid')

const put = (title: string, as: string, ask: Step['ask'], more: More): Step => ({
  title,
  operation: 'UploadFile',
  ask,
  keep: { [as]: '/file_sid' },
  makes: {
    kind: 'file',
    as,
    remove: (file_sid) => ({ operation: 'DeleteFile', params: { file_sid } }),
  },
  ...more,
})

const dataPart = (content: string, filename: string) =>
  ({ name: 'data', filename, type: 'application/octet-stream', content }) satisfies FormPart

/** An upload into a container that an earlier step made, whether it is to be refused or not. */
export function upload(
  title: string,
  container: string,
  { as = title, fields = {}, content = 'hello', filename = 'a.txt', ...more }: UploadOptions = {},
): Step {
  const ask = ({ id }: StepContext): StepRequest => {
    const file = JSON.stringify({ container_sid: id(container), ...fields })
    const form = [
      { name: 'file_object', type: 'application/json', content: file },
      dataPart(content, filename),
    ]
    return { form }
  }
  return put(title, as, ask, more)
}

interface UploadOptions extends More {
  readonly as?: string
  readonly fields?: object
  readonly content?: string
  readonly filename?: string
}

/** An upload that names no container. */
export function homeless(title: string): Step {
  return put(title, title, () => ({ form: [dataPart('hello', 'a.txt')] }), {})
}

/** A list of what a filter lets through, which is all our own. */
export function filtered(
  title: string,
  operation: 'ListContainers' | 'ListFiles',
  filter: (told: StepContext) => string,
  more: More & Pick<StepRequest, 'query'> = {},
): Step {
  const { query, ...rest } = more
  return {
    title,
    operation,
    ask: (told) => ({ query: { filter: filter(told), ...query } }),
    ...rest,
  }
}
