import type { FormPart } from '../../../../core/http/multipart/encode.js'
import type { StepRequest, Step, StepContext } from '../../../../core/service/verify-steps.js'

export type StepOptions = Partial<Pick<Step, 'compare' | 'keep' | 'removes'>>

/** The contents of text files by name. */
type Files = Readonly<Record<string, string>>

/** A step in the organization of the setting `org_id`. */
export function orgStep(
  title: string,
  operation: string,
  more: StepOptions & { readonly ask?: (context: StepContext) => StepRequest } = {},
): Step {
  const { ask, ...rest } = more
  return {
    title,
    operation,
    ask: (context) => {
      const { params, ...other } = ask?.(context) ?? {}
      return { ...other, params: { org_id: context.setting('org_id'), ...params } }
    },
    ...rest,
  }
}

/** A step on the container that an earlier step named `as`. */
export function containerStep(
  title: string,
  operation: string,
  as: string,
  more: StepOptions = {},
): Step {
  return orgStep(title, operation, {
    ask: ({ id }) => ({ params: { container_id: id(as) } }),
    ...more,
  })
}

/** A step that encodes a form of these parts, if the service accepts it. */
export function encodePartsStep(
  title: string,
  parts: (context: StepContext) => readonly FormPart[],
  as = title,
): Step {
  const step = orgStep(title, 'EncodeContainer', {
    ask: (context) => ({ form: parts(context) }),
    keep: { [as]: '/container/uuid' },
  })
  return {
    ...step,
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

/** A step that encodes text files with a manifest; the container gets a name of this run. */
export function encodeStep(
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
  return encodePartsStep(title, parts, as)
}

interface EncodeOptions {
  readonly as?: string
  readonly files?: Files
  /** The member `files` of the manifest. */
  readonly listed?: unknown
}
