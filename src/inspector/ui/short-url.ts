const LONGEST = 20
/** What follows does not fit into a row. */
const URL_LIMIT = 300

/**
 * Returns a URL with the middle of long segments of its path left out: of several containers, the ends
 * of the ids and what follows them tell more. What is far too long for a row is cut.
 *
 * @example
 * shortUrl('/v1/containers/cntr_67748580de158191a0853df91cb9d9c4/files') // '/v1/containers/cntr_677…d9c4/files'
 */
export function shortUrl(url: string): string {
  const [path = '', ...query] = url.slice(0, URL_LIMIT).split(/(?=\?)/)
  const segments = path.split('/').map((segment) => {
    const characters = [...segment]
    if (characters.length <= LONGEST) return segment
    return `${characters.slice(0, 8).join('')}…${characters.slice(-4).join('')}`
  })
  return segments.join('/') + query.join('')
}
