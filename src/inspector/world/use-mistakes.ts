import { useState } from 'preact/hooks'
import { ApiError, messageOf } from '../app/api.js'
import { mistakesIn, readJson, type Mistake } from './json-text.js'

const NONE: readonly Mistake[] = []

/** What is wrong with a text of JSON that is sent: its mistakes by line, or one error about the whole. */
export function useMistakes(text: string) {
  const [mistakes, setMistakes] = useState(NONE)
  const [error, setError] = useState<string | undefined>()
  const clear = () => {
    setMistakes(NONE)
    setError(undefined)
  }
  /** Reads the text anew. Its value is sent only where there is no mistake. */
  const read = () => {
    clear()
    const found = readJson(text)
    setMistakes(found.mistakes)
    return found
  }
  /** Shows why the server refused the text. */
  const refuse = (reason: unknown) => {
    const problems = reason instanceof ApiError ? reason.problems : []
    if (problems.length > 0) setMistakes(mistakesIn(text, problems))
    else setError(messageOf(reason))
  }
  return { mistakes, error, clear, read, refuse }
}
