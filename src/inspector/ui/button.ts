import { html } from 'htm/preact'
import type { ComponentChildren, Ref, VNode } from 'preact'
import { classes } from './classes.js'
import { Icon, type IconName } from './icon.js'

export interface ButtonProps {
  readonly children?: ComponentChildren
  readonly onClick?: (event: MouseEvent) => void
  readonly icon?: IconName
  /** `primary` for the one action of a form, `danger` for what cannot be undone. */
  readonly kind?: 'primary' | 'danger' | 'quiet'
  readonly type?: 'button' | 'submit'
  readonly disabled?: boolean
  /** Whether a switch is on; leave out for what is no switch. */
  readonly pressed?: boolean
  readonly title?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps): VNode {
  const { children, icon, kind, type = 'button', disabled = false, pressed, title } = props
  return html`<button
    type=${type}
    class=${classes('button', kind)}
    disabled=${disabled}
    aria-pressed=${pressed === undefined ? undefined : String(pressed)}
    title=${title}
    onClick=${props.onClick}
    ref=${props.buttonRef}
  >
    ${icon && html`<${Icon} name=${icon} />`}${children}
  </button>`
}

export interface IconButtonProps {
  readonly icon: IconName
  /** What it does; read aloud, and shown when one points at it. */
  readonly label: string
  readonly onClick?: (event: MouseEvent) => void
  readonly disabled?: boolean
  readonly pressed?: boolean
}

/** A button with a picture alone. */
export function IconButton({ icon, label, onClick, disabled, pressed }: IconButtonProps): VNode {
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${label}
    title=${label}
    disabled=${disabled ?? false}
    aria-pressed=${pressed === undefined ? undefined : String(pressed)}
    onClick=${onClick}
  >
    <${Icon} name=${icon} />
  </button>`
}
