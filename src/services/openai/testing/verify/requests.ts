import type { FormPart } from '../../../../core/http/multipart/encode.js'
import type { StepRequest, Step, StepContext } from '../../../../core/service/verify-steps.js'

export type StepOptions = Partial<Pick<Step, 'wait' | 'slow' | 'compare' | 'keep' | 'removes'>>

/** A step that creates a container, if the service accepts it. `as` is the name of the container. */
export function createStep(
  title: string,
  fields: object,
  as = title,
  more: StepOptions = {},
): Step {
  return {
    title,
    operation: 'CreateContainer',
    ask: ({ name }: StepContext) => ({ json: { name: name(as), ...fields } }),
    keep: { [as]: '/id' },
    makes: {
      kind: 'container',
      as,
      remove: (container_id) => ({ operation: 'DeleteContainer', params: { container_id } }),
    },
    ...more,
  }
}

/** A step on the container that an earlier step named `as`. */
export function containerStep(
  title: string,
  operation: string,
  as: string,
  more: StepOptions & {
    readonly query?: StepRequest['query']
    readonly ask?: (context: StepContext) => StepRequest
  } = {},
): Step {
  const { query, ask, ...rest } = more
  return {
    title,
    operation,
    ask: (context) => {
      const { params, ...other } = ask?.(context) ?? {}
      const all = { container_id: context.id(as), ...params }
      return { ...(query && { query }), ...other, params: all }
    },
    ...rest,
  }
}

/** A step on a file, both named by earlier steps: the file `file` in the container `as`. */
export function fileStep(
  title: string,
  operation: string,
  file: string,
  as: string,
  more: StepOptions & { readonly headers?: StepRequest['headers'] } = {},
): Step {
  const { headers, ...rest } = more
  const ask = ({ id }: StepContext) => ({
    params: { file_id: id(file) },
    ...(headers && { headers }),
  })
  return containerStep(title, operation, as, { ask, ...rest })
}

/** A step that uploads a file. It need not be deleted, as it is deleted with its container. */
export function uploadStep(
  title: string,
  container: string,
  parts: readonly FormPart[],
  as = title,
): Step {
  return containerStep(title, 'CreateContainerFile', container, {
    ask: () => ({ form: parts }),
    keep: { [as]: '/id' },
  })
}

export const filePart = (content: string, filename = 'note.txt', type = 'text/plain') =>
  ({ name: 'file', filename, type, content }) satisfies FormPart
