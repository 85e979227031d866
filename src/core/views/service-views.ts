import { GRADES, type Grade } from '../contract/provenance.js'
import { baseUrlsOf } from '../service/base-urls.js'
import type { Service } from '../service/service.js'
import type { ServiceView } from './types.js'

/** The services of a mock, as the mock's own server has them. */
export function serviceViews(services: readonly Service[]): ServiceView[] {
  return services.map((service) => {
    const { name, prefixes, contract } = service
    const operations = [...contract.operations.values()]
    const count = (grade: Grade) =>
      operations.filter(({ node }) => node['x-provenance'] === grade).length
    const grades = GRADES.map((grade) => [grade, count(grade)] as const)
    return {
      name,
      title: contract.document.info.title,
      baseUrl: prefixes[0] ?? '',
      origin: baseUrlsOf(service, undefined)[0].origin,
      operations: operations.length,
      grades: Object.fromEntries(grades) as Record<Grade, number>,
    }
  })
}
