import type { FormPart } from '../../../../core/http/multipart/encode.js'
import type { StepRequest, Step, StepContext } from '../../../../core/service/verify-steps.js'

export type More = Partial<Pick<Step, 'wait' | 'slow' | 'compare' | 'keep' | 'removes'>>

/** A create, whether it is to be refused or not; what it makes is called as its title says. */
export function create(title: string, fields: object, as = title, more: More = {}): Step {
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

/** A call about a container that an earlier step made. */
export function about(
  title: string,
  operation: string,
  as: string,
  more: More & {
    readonly query?: StepRequest['query']
    readonly ask?: (told: StepContext) => StepRequest
  } = {},
): Step {
  const { query, ask, ...rest } = more
  return {
    title,
    operation,
    ask: (told) => {
      const { params, ...other } = ask?.(told) ?? {}
      const all = { container_id: told.id(as), ...params }
      return { ...(query && { query }), ...other, params: all }
    },
    ...rest,
  }
}

/** A call about a file in a container. */
export function aboutFile(
  title: string,
  operation: string,
  file: string,
  as: string,
  more: More & { readonly headers?: StepRequest['headers'] } = {},
): Step {
  const { headers, ...rest } = more
  const ask = ({ id }: StepContext) => ({
    params: { file_id: id(file) },
    ...(headers && { headers }),
  })
  return about(title, operation, as, { ask, ...rest })
}

/** An upload. Files go with their container, so that nothing has to put them away. */
export function upload(
  title: string,
  container: string,
  parts: readonly FormPart[],
  as = title,
): Step {
  return about(title, 'CreateContainerFile', container, {
    ask: () => ({ form: parts }),
    keep: { [as]: '/id' },
  })
}

export const filePart = (content: string, filename = 'note.txt', type = 'text/plain') =>
  ({ name: 'file', filename, type, content }) satisfies FormPart
