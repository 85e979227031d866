import type { FormPart } from '../../../../core/http/multipart/encode.js'
import type { StepRequest, Step, StepContext } from '../../../../core/service/verify-steps.js'

export type More = Partial<Pick<Step, 'compare' | 'keep' | 'removes'>>

/** Files by their names: a content, and its type unless it is text. */
type Files = Readonly<Record<string, string>>

/** A call in the organization that was named. */
export function inOrg(
  title: string,
  operation: string,
  more: More & { readonly ask?: (told: StepContext) => StepRequest } = {},
): Step {
  const { ask, ...rest } = more
  return {
    title,
    operation,
    ask: (told) => {
      const { params, ...other } = ask?.(told) ?? {}
      return { ...other, params: { org_id: told.setting('org_id'), ...params } }
    },
    ...rest,
  }
}

/** A call about a container that an earlier step made. */
export function about(title: string, operation: string, as: string, more: More = {}): Step {
  return inOrg(title, operation, {
    ask: ({ id }) => ({ params: { container_id: id(as) } }),
    ...more,
  })
}

/** An encode of parts as they are written, whether it is to be refused or not. */
export function encodeParts(
  title: string,
  parts: (told: StepContext) => readonly FormPart[],
  as = title,
): Step {
  const making = inOrg(title, 'EncodeContainer', {
    ask: (told) => ({ form: parts(told) }),
    keep: { [as]: '/container/uuid' },
  })
  return {
    ...making,
    makes: {
      kind: 'container',
      as,
      remove: (container_id, { setting }) => ({
        operation: 'DeleteContainer',
        params: { org_id: setting('org_id'), container_id },
      }),
    },
  }
}

export const filePart = (filename: string, content: string, type = 'text/plain') =>
  ({ name: 'files', filename, type, content }) satisfies FormPart

export const manifestPart = (manifest: object) =>
  ({
    name: 'manifest',
    type: 'application/json',
    content: JSON.stringify(manifest),
  }) satisfies FormPart

/** An encode of a manifest and files of text, under a name of this run. */
export function encode(
  title: string,
  container: object,
  { as = title, files = { 'a.txt': 'abc' }, listed }: EncodeOptions = {},
): Step {
  const parts = ({ name }: StepContext) => [
    manifestPart({
      container: { name: name(as), ...container },
      ...(listed !== undefined && { files: listed }),
    }),
    ...Object.entries(files).map(([file, content]) => filePart(file, content)),
  ]
  return encodeParts(title, parts, as)
}

interface EncodeOptions {
  readonly as?: string
  readonly files?: Files
  /** What the manifest says of its files. */
  readonly listed?: unknown
}
