import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import type { Service } from '../../core/service/service.js'
import { serverBaseUrls } from '../../node/server/landing-page.js'
import { baseUrlVariable } from '../shared/environment.js'

/** Templates of variables by name. */
export type Templates = Readonly<Record<string, string>>

/** Where a run finds its scope. */
interface Place {
  /** The origin of the server. */
  readonly origin: string
  readonly scope: string
  readonly services: readonly Service[]
}

/**
 * The variables that tell a command where the mock is: `QUAYSIDE_URL`, one for the base URL of each
 * service, and those of the templates.
 *
 * @throws UsageError when a template has an unknown placeholder
 */
export function scopeVariables(
  { origin, scope, services }: Place,
  templates: Templates,
): Readonly<Record<string, string>> {
  const url = `${origin}/__scope/${scope}`
  const baseUrls = serverBaseUrls(url, services)
  const own = services.map(
    (service) => [baseUrlVariable(service), baseUrls[service.name] ?? ''] as const,
  )
  const values = { url, scope, ...baseUrls }
  const further = Object.entries(templates).map(
    ([name, template]) => [name, filled(name, template, values)] as const,
  )
  return { QUAYSIDE_URL: url, ...Object.fromEntries(own), ...Object.fromEntries(further) }
}

function filled(name: string, template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (all, key: string) => {
    const value = values[key]
    if (value !== undefined) return value
    const near = nearest(key, Object.keys(values), 1).join('')
    throw new UsageError(`Failed to set ${name}: ${all} is unknown, did you mean {${near}}?`)
  })
}
