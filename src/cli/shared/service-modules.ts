import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { Option } from 'commander'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { importFile } from './import-module.js'
import { collect } from './options.js'
import { SERVICE_NAMES } from './services.js'

const FLAG = '--service-module'
const FAILURE = 'Failed to load the service module'

/** `--service-module`: its files are loaded before the command line is read, see `loadServiceModules`. */
export function serviceModuleOption(): Option {
  const description =
    'also use the services of this module (.js, .ts) or OpenAPI document; may be repeated'
  return new Option(`${FLAG} <file>`, description).argParser(collect)
}

/**
 * The services of all `--service-module` in the arguments.
 *
 * @throws UsageError naming the file that cannot be loaded, or that has no service
 */
export async function loadServiceModules(args: readonly string[]): Promise<readonly Service[]> {
  const services: Service[] = []
  for (const file of filesIn(args)) services.push(...(await servicesOf(file, services)))
  return services
}

function filesIn(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? args.length : end).flatMap((arg, at) => {
    if (arg.startsWith(`${FLAG}=`)) return [arg.slice(FLAG.length + 1)]
    const next = args[at + 1]
    return arg === FLAG && next !== undefined ? [next] : []
  })
}

async function servicesOf(file: string, others: readonly Service[]): Promise<readonly Service[]> {
  if (!existsSync(file)) throw failure(file, 'there is no such file')
  const found = /\.(?:ya?ml|json)$/i.test(file)
    ? [await serviceOfDocument(file)]
    : await exported(file)
  if (found.length === 0) {
    throw failure(file, 'it exports no service; export what defineService returns')
  }
  const taken = [...SERVICE_NAMES, ...others.map(({ name }) => name)]
  const duplicate = found.find(({ name }) => taken.includes(name))
  if (!duplicate) return found
  throw failure(file, `another service has the name "${duplicate.name}" already`)
}

/** The service of an OpenAPI document, inferred, with the name of the file. */
async function serviceOfDocument(file: string): Promise<Service> {
  const name = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  // Imported on demand: most runs of the command line name no document.
  const [{ defineService }, { serviceFromOpenApi }, { readOpenApi }] = await Promise.all([
    import('../../core/define-service.js'),
    import('../../core/infer/from-openapi.js'),
    import('../../node/files/openapi-file.js'),
  ])
  try {
    const inferred = serviceFromOpenApi(readOpenApi(file), {
      name: name || 'api',
      file: `a module, as \`quayside init service ${name || 'api'} --openapi ${file}\` makes one`,
    })
    for (const note of inferred.notes) console.error(`quayside: ${note}`)
    return defineService(inferred)
  } catch (error) {
    throw failure(file, reasonOf(error))
  }
}

async function exported(file: string): Promise<readonly Service[]> {
  const module = await importFile(file).catch((error: unknown) => {
    // It begins with the file, and the line where that is known.
    throw new UsageError(`${FAILURE} ${reasonOf(error)}`)
  })
  return [...new Set(Object.values(module))].filter(isService)
}

// By its shape: it may be made by another copy of this package.
function isService(value: unknown): value is Service {
  return isRecord(value) && isRecord(value['contract']) && isRecord(value['operations'])
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.trim() || 'it throws an error without a message'
}

function failure(file: string, reason: string): UsageError {
  return new UsageError(`${FAILURE} ${file}: ${reason}`)
}
