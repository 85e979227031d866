import { useEffect, useRef, useState } from 'preact/hooks'
import { searchJson, type JsonMatch } from './json-search.js'

/** How many values are looked at before the page may do something else. */
const SLICE = 5000
/** More matches are counted, but cannot be gone to. */
const MAX_MATCHES = 1000

export interface JsonSearch {
  readonly matches: readonly JsonMatch[]
  /** Of all matches. */
  readonly count: number
  readonly isDone: boolean
}

const NOTHING: JsonSearch = { matches: [], count: 0, isDone: true }

/** Searches a document in slices, so that the page answers meanwhile. */
export function useJsonSearch(value: unknown, text: string): JsonSearch {
  const [found, setFound] = useState(NOTHING)
  const searched = useRef(text)
  useEffect(() => {
    // While a value that was loaded again is searched for the same text, its last matches stay.
    if (searched.current !== text) setFound(NOTHING)
    searched.current = text
    if (text === '') return
    const walk = searchJson(value, text)
    const matches: JsonMatch[] = []
    let count = 0
    let timer: ReturnType<typeof setTimeout>
    const search = () => {
      for (let looked = 0; looked < SLICE; looked++) {
        const next = walk.next()
        if (next.done === true) {
          setFound({ matches, count, isDone: true })
          return
        }
        if (!next.value) continue
        count++
        if (matches.length < MAX_MATCHES) matches.push(next.value)
      }
      setFound({ matches: [...matches], count, isDone: false })
      timer = setTimeout(search)
    }
    // One who types wants the result of the last letter.
    timer = setTimeout(search, 100)
    return () => clearTimeout(timer)
  }, [value, text])
  return found
}
