import type { FormPart } from '../../../../core/http/multipart/encode.js'
import type { StepRequest, Step, StepContext } from '../../../../core/service/verify-steps.js'

export type StepOptions = Partial<Pick<Step, 'wait' | 'slow' | 'compare' | 'keep' | 'removes'>>

type Fields = object | ((context: StepContext) => object)

const fieldsOf = (fields: Fields, context: StepContext): object =>
  typeof fields === 'function' ? (fields as (context: StepContext) => object)(context) : fields

/** A step that creates a container, if the service accepts it. `as` is the name of the container. */
export function createStep(
  title: string,
  fields: Fields,
  as = title,
  more: StepOptions = {},
): Step {
  return {
    title,
    operation: 'CreateContainer',
    ask: (context) => ({ json: { name: context.name(as), ...fieldsOf(fields, context) } }),
    keep: { [as]: '/container_sid' },
    makes: {
      kind: 'container',
      as,
      remove: (container_sid) => ({ operation: 'DeleteContainer', params: { container_sid } }),
    },
    ...more,
  }
}

/** Makes steps on a resource that an earlier step named `as`; the parameter takes its id. */
const stepOn =
  (parameter: 'container_sid' | 'file_sid') =>
  (
    title: string,
    operation: string,
    as: string,
    {
      json,
      query,
      headers,
      ...more
    }: StepOptions & Pick<StepRequest, 'json' | 'query' | 'headers'> = {},
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

/** A step on the container that an earlier step named `as`. */
export const containerStep = stepOn('container_sid')

/** A step on the file that an earlier step named `as`. */
export const fileStep = stepOn('file_sid')

const uploadOf = (title: string, as: string, ask: Step['ask'], more: StepOptions): Step => ({
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

/** A step that uploads a file into the container that an earlier step named `container`. */
export function uploadStep(
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
  return uploadOf(title, as, ask, more)
}

interface UploadOptions extends StepOptions {
  readonly as?: string
  readonly fields?: object
  readonly content?: string
  readonly filename?: string
}

/** A step that creates a file from JSON, which has no content, in the container `container`. */
export function jsonUploadStep(title: string, container: string): Step {
  const ask = ({ id }: StepContext): StepRequest => ({
    json: { container_sid: id(container), name: 'a.txt' },
  })
  return uploadOf(title, title, ask, {})
}

/** A step that uploads a file without naming a container. */
export function uploadWithoutContainer(title: string): Step {
  return uploadOf(title, title, () => ({ form: [dataPart('hello', 'a.txt')] }), {})
}

/** A step that lists by a filter. The filter must match only what this run created. */
export function filteredListStep(
  title: string,
  operation: 'ListContainers' | 'ListFiles',
  filter: (context: StepContext) => string,
  more: StepOptions & Pick<StepRequest, 'query'> = {},
): Step {
  const { query, ...rest } = more
  return {
    title,
    operation,
    ask: (context) => ({ query: { filter: filter(context), ...query } }),
    ...rest,
  }
}
