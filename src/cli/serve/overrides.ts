import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { UsageError } from '../../core/util/errors.js'
import type { Override } from '../../node/server/override.js'
import { explained, importFile } from '../shared/import-module.js'
import { stampOf } from './stamp.js'

/** What is needed of a handler of msw. */
interface Handler {
  test(args: { readonly request: Request }): Promise<boolean>
}

/** What is needed of the package msw. */
interface Msw {
  getResponse(handlers: readonly Handler[], request: Request): Promise<Response | undefined>
}

/** The handlers of msw in a file of the user, which answer requests before the mock does. */
export class Overrides {
  /** The stamp of the file when it was last read. */
  loadedStamp = ''
  private handlers: readonly Handler[] = []
  private readonly msw: Msw

  private constructor(private readonly file: string) {
    this.msw = mswFor(file)
  }

  /** @throws UsageError when the file cannot be run, or has no handlers */
  static async load(file: string): Promise<Overrides> {
    const overrides = new Overrides(file)
    await overrides.reload()
    return overrides
  }

  /** @throws UsageError as `load` does; the handlers from before stay in use then */
  async reload(): Promise<void> {
    this.loadedStamp = this.stamp()
    this.handlers = handlersIn(this.file, await importFile(this.file))
  }

  get count(): number {
    return this.handlers.length
  }

  /** A text that differs once the file has been changed. */
  stamp(): string {
    return stampOf(this.file)
  }

  /** For handlers of the vendor's URLs, as in process, and of those of the server. */
  readonly override: Override = async (request, vendorUrl) => {
    for (const url of vendorUrl === undefined ? [request.url] : [vendorUrl, request.url]) {
      const matching = await this.matching(url, request)
      // The body is read only where a handler may want it.
      const response =
        matching.length > 0 ? await this.respond(matching, new Request(url, request.clone())) : null
      if (response) return response
    }
    return undefined
  }

  private async matching(url: string, { method, headers }: Request): Promise<readonly Handler[]> {
    const request = new Request(url, { method, headers })
    const matches = await Promise.all(this.handlers.map((one) => one.test({ request })))
    return this.handlers.filter((_, index) => matches[index])
  }

  private async respond(handlers: readonly Handler[], request: Request): Promise<Response | null> {
    try {
      const response = await this.msw.getResponse(handlers, request)
      return response === undefined || isPassthrough(response) ? null : response
    } catch (error) {
      // A handler may throw a response.
      if (isResponse(error)) return error
      throw explained(this.file, error)
    }
  }
}

function isResponse(value: unknown): value is Response {
  return typeof (value as Partial<Response> | null)?.arrayBuffer === 'function'
}

function isPassthrough({ headers }: Response): boolean {
  return headers.get('x-msw-intention') === 'passthrough'
}

/** The msw of the user's project, which made the handlers. */
function mswFor(file: string): Msw {
  try {
    return createRequire(resolve(file))('msw') as Msw
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    throw new UsageError(`Failed to use ${file}: msw is not installed there; run npm install msw`)
  }
}

function handlersIn(file: string, module: Readonly<Record<string, unknown>>): readonly Handler[] {
  // Of a CommonJS module, the exports are the default export.
  const exported = module['handlers'] ?? nested(module['default'])
  if (Array.isArray(exported) && exported.every(isHandler)) return exported as readonly Handler[]
  throw new UsageError(
    `Failed to use ${file}: expected an array of handlers of msw as export "handlers" or as default export`,
  )
}

function nested(value: unknown): unknown {
  const { handlers, default: inner } = (value ?? {}) as Readonly<Record<string, unknown>>
  return handlers ?? inner ?? value
}

function isHandler(value: unknown): boolean {
  return typeof (value as Partial<Handler> | null)?.test === 'function'
}
