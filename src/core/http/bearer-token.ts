/**
 * Returns the credentials of an `Authorization: Bearer ...` header without surrounding blanks, or
 * undefined when the header has another scheme or is empty. Blanks inside are kept: some clients
 * send keys that have them.
 *
 * @example
 * bearerToken('Bearer sk-1') // 'sk-1'
 */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^bearer +(.*\S)\s*$/i.exec(authorization ?? '')?.[1]
}

/**
 * Returns the decoded credentials of an `Authorization: Basic ...` header, a user name and a password
 * with a colon between them; undefined when the header has another scheme or is no base64.
 *
 * @example
 * basicCredentials('Basic YTpi') // 'a:b'
 */
export function basicCredentials(authorization: string | undefined): string | undefined {
  const encoded = /^basic +(\S+)\s*$/i.exec(authorization ?? '')?.[1]
  try {
    return encoded === undefined ? undefined : atob(encoded)
  } catch {
    return undefined
  }
}
