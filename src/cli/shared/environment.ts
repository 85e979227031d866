import type { Service } from '../../core/service/service.js'

/** The variable for the base URL of a service: that of its clients, or one after its name. */
export function baseUrlVariable({ name, baseUrlVariable: variable }: Service): string {
  return variable ?? `${prefixOf(name)}_BASE_URL`
}

/** The variable for the key of a service: that of its clients, or one after its name. */
export function apiKeyVariable({ name, apiKeyVariable: variable }: Service): string {
  return variable ?? `${prefixOf(name)}_API_KEY`
}

function prefixOf(name: string): string {
  return name.toUpperCase().replace(/\W/g, '_')
}
