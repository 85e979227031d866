import { Store } from '../ui/store.js'

const KEY = 'quayside-token'

/** An open question for the token; null if there is none. */
export interface TokenRequest {
  /** Whether the server refused the last answer. */
  readonly isRepeated: boolean
  /** Takes the token, or null if none is given. */
  readonly answer: (token: string | null) => void
}

export const tokenRequest = new Store<TokenRequest | null>(null)

let pending: Promise<string | null> | undefined

/** The token that was given for this tab. */
export function knownToken(): string | null {
  return sessionStorage.getItem(KEY)
}

/**
 * Asks for the token, once for all calls that wait for it. `refused` is the token that the server did
 * not accept. Returns null if none was given.
 */
export async function askForToken(refused: string | null): Promise<string | null> {
  const known = knownToken()
  // Another call asked meanwhile.
  if (known !== null && known !== refused) return known
  pending ??= new Promise((resolve) => {
    const answer = (token: string | null) => {
      if (token !== null) sessionStorage.setItem(KEY, token)
      tokenRequest.set(null)
      pending = undefined
      resolve(token)
    }
    tokenRequest.set({ isRepeated: refused !== null, answer })
  })
  return pending
}
