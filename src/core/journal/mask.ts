/** What replaces a secret. */
export const MASK = '***'
