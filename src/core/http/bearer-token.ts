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
