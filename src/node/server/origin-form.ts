/** Returns the path and query of a request target that may be absolute, such as `http://host/path`. */
export function originForm(target: string): string {
  return target.startsWith('/') ? target : target.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/'
}
