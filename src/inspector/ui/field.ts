import { html } from 'htm/preact'
import type { ComponentChildren, Ref, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from './classes.js'

interface FieldProps {
  readonly label: string
  /** Hides the label for the eye alone. */
  readonly isLabelHidden?: boolean
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly disabled?: boolean
}

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'search' | 'number' | 'password' | 'datetime-local'
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  /** Suggestions to choose from. */
  readonly options?: readonly string[]
  /** Makes it a text area with this number of lines. */
  readonly rows?: number
  readonly isCode?: boolean
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** An input or a text area with its label, hint and error. */
export function TextField(props: TextFieldProps): VNode {
  const id = useId()
  const { value, onInput, type = 'text', placeholder, options, rows, isCode = false } = props
  const list = options && `${id}-options`
  const control = html`<${rows === undefined ? 'input' : 'textarea'}
    id=${id}
    class=${classes('input', isCode && 'code')}
    type=${rows === undefined ? type : undefined}
    rows=${rows}
    value=${value}
    placeholder=${placeholder}
    disabled=${props.disabled ?? false}
    list=${list}
    autocomplete="off"
    spellcheck=${false}
    aria-invalid=${props.error === undefined ? undefined : 'true'}
    aria-describedby=${described(id, props)}
    ref=${props.inputRef}
    onInput=${(event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value)}
    onKeyDown=${props.onKeyDown}
  />`
  return html`<${Frame} id=${id} ...${props}>
    ${control}
    ${
      list &&
      html`<datalist id=${list}>
        ${options.map((option) => html`<option key=${option} value=${option} />`)}
      </datalist>`
    }
  <//>`
}

export interface SelectFieldProps extends FieldProps {
  readonly value: string
  readonly options: readonly (string | { readonly value: string; readonly title: string })[]
  /** Called with the chosen value, and what it was chosen in. */
  readonly onChange: (value: string, select: HTMLSelectElement) => void
}

/** A choice of one of several values. */
export function SelectField(props: SelectFieldProps): VNode {
  const id = useId()
  const { value, options, onChange } = props
  return html`<${Frame} id=${id} ...${props}>
    <select
      id=${id}
      class="select"
      disabled=${props.disabled ?? false}
      aria-describedby=${described(id, props)}
      onChange=${(event: { currentTarget: HTMLSelectElement }) =>
        onChange(event.currentTarget.value, event.currentTarget)}
    >
      ${options.map((option) => {
        const one = typeof option === 'string' ? { value: option, title: option } : option
        return html`<option key=${one.value} value=${one.value} selected=${one.value === value}>
          ${one.title}
        </option>`
      })}
    </select>
  <//>`
}

export interface CheckboxProps {
  readonly label: ComponentChildren
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps): VNode {
  return html`<label class="checkbox">
    <input
      type="checkbox"
      checked=${checked}
      disabled=${disabled}
      onChange=${(event: { currentTarget: HTMLInputElement }) =>
        onChange(event.currentTarget.checked)}
    />
    <span>${label}</span>
  </label>`
}

function described(id: string, { hint, error }: FieldProps): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
  return ids.filter(Boolean).join(' ') || undefined
}

function Frame(props: FieldProps & { id: string; children: ComponentChildren }): VNode {
  const { id, label, isLabelHidden = false, hint, error, children } = props
  return html`<div class="field">
    <label for=${id} class=${classes('label', isLabelHidden && 'visually-hidden')}>${label}</label>
    ${children} ${hint !== undefined && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${error !== undefined && html`<p class="error" id=${`${id}-error`}>${error}</p>`}
  </div>`
}
