import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { api, messageOf } from '../app/api.js'
import { toast } from '../app/toasts.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { CodeEditor, EDITABLE, MistakeList } from './code-editor.js'
import { worldTextOf } from './file-text.js'
import { FileButton } from './file-button.js'
import type { Mistake } from './json-text.js'
import { useMistakes } from './use-mistakes.js'
import { numberText } from '../ui/size-text.js'

type Mode = 'add' | 'replace'

interface LoadDialogProps {
  readonly onClose: () => void
  /** A file that was dropped. */
  readonly file?: File
}

const EXAMPLE = `{
  "openai": {
    "containers": [{ "name": "reports" }]
  }
}`

/** Loads a world: dropped, pasted or chosen as a file. Its mistakes are shown at their lines. */
export function LoadDialog({ onClose, file }: LoadDialogProps): VNode {
  const { text, setText, name, error, take } = useWorldText(file)
  const [mode, setMode] = useState<Mode>('add')
  const load = useLoading(text, mode, onClose)
  const change = (value: string) => {
    load.clear()
    setText(value)
  }
  const takeFile = (chosen: File) => {
    load.clear()
    take(chosen)
  }
  return html`<${Dialog}
    title="Load a world"
    isWide
    onClose=${onClose}
    onSubmit=${load.run}
    actions=${html`<${Button} onClick=${onClose}>Cancel<//>
      <${Button} type="submit" kind="primary" disabled=${text.trim() === '' || load.isRunning}>
        ${mode === 'add' ? 'Add to the world' : 'Replace the world'}
      <//>`}
  >
    <${DropZone} name=${name} onFile=${takeFile} />
    ${
      text.length <= EDITABLE
        ? html`<${CodeEditor}
            label="World, as JSON; comments are allowed"
            value=${text}
            onInput=${change}
            mistakes=${load.mistakes}
            placeholder=${EXAMPLE}
          />`
        : html`<${LongText} text=${text} mistakes=${load.mistakes} onClear=${() => change('')} />`
    }
    ${(error ?? load.error) !== undefined && html`<p class="error-text" role="alert">${error ?? load.error}</p>`}
    <${ModeChoice} mode=${mode} onChange=${setMode} />
  <//>`
}

function useWorldText(file: File | undefined) {
  const [text, setText] = useState('')
  const [name, setName] = useState<string | undefined>()
  const [error, setError] = useState<string | undefined>()
  const take = (chosen: File) => {
    setError(undefined)
    worldTextOf(chosen).then(
      (read) => {
        setName(chosen.name)
        setText(read)
      },
      (reason: unknown) => setError(messageOf(reason)),
    )
  }
  useEffect(() => {
    if (file) take(file)
  }, [])
  return { text, setText, name, error, take }
}

function useLoading(text: string, mode: Mode, onClose: () => void) {
  const { mistakes, error, clear, read, refuse } = useMistakes(text)
  const [isRunning, setRunning] = useState(false)
  const run = () => {
    const found = read()
    if (found.mistakes.length > 0 || isRunning) return
    setRunning(true)
    const sent = mode === 'add' ? api.post('/seed', found.value) : api.put('/state', found.value)
    sent.then(
      () => {
        toast(mode === 'add' ? 'The records were added.' : 'The world was replaced.')
        onClose()
      },
      (reason: unknown) => {
        setRunning(false)
        refuse(reason)
      },
    )
  }
  return { mistakes, error, isRunning, run, clear }
}

interface DropZoneProps {
  readonly name: string | undefined
  readonly onFile: (file: File) => void
}

function DropZone({ name, onFile }: DropZoneProps): VNode {
  const [isOver, setOver] = useState(false)
  return html`<div
    class=${isOver ? 'drop-zone over' : 'drop-zone'}
    onDragOver=${(event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }}
    onDragLeave=${() => setOver(false)}
    onDrop=${(event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) onFile(file)
    }}
  >
    <span class="drop-text" title=${name}>
      ${name === undefined ? 'Drop a world file here, or paste it below.' : html`<bdi>${name}</bdi>`}
    </span>
    <${FileButton} label="World file" accept=".json,.jsonc,application/json" onFile=${onFile}>
      Choose a file…
    <//>
  </div>`
}

interface LongTextProps {
  readonly text: string
  readonly mistakes: readonly Mistake[]
  readonly onClear: () => void
}

/** Stands for a text that is too long to be edited here. */
function LongText({ text, mistakes, onClear }: LongTextProps): VNode {
  return html`<div class="stack">
    <p>
      ${numberText(text.length)} characters in ${numberText(text.split('\n').length)} lines: too
      long to be shown here.
    </p>
    <div><${Button} onClick=${onClear}>Clear<//></div>
    <${MistakeList} mistakes=${mistakes} />
  </div>`
}

interface ModeChoiceProps {
  readonly mode: Mode
  readonly onChange: (mode: Mode) => void
}

const MODES = [
  { mode: 'add', title: 'Add its records to the world', hint: 'Keys must not exist yet.' },
  { mode: 'replace', title: 'Replace the world', hint: 'All records, rules and faults are gone.' },
] as const

function ModeChoice({ mode, onChange }: ModeChoiceProps): VNode {
  return html`<fieldset class="choices">
    <legend class="visually-hidden">What to do with it</legend>
    ${MODES.map(
      (one) =>
        html`<label class="choice" key=${one.mode}>
          <input
            type="radio"
            name="load-mode"
            checked=${mode === one.mode}
            onChange=${() => onChange(one.mode)}
          />
          <span>${one.title}<span class="hint">${one.hint}</span></span>
        </label>`,
    )}
  </fieldset>`
}
