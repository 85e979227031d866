import { useRef } from 'preact/hooks'

/** Keeps what was loaded last while another part of the same thing is loaded. */
export function useLast<T>(data: T | undefined, thing: string): T | undefined {
  const last = useRef<{ readonly thing: string; readonly data: T } | undefined>(undefined)
  if (data !== undefined) last.current = { thing, data }
  return last.current?.thing === thing ? last.current.data : undefined
}
