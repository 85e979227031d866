import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { Dialog } from '../ui/dialog.js'
import { openDialog } from './dialogs.js'
import { shortcuts, type Shortcut } from './keyboard.js'

/** Shows the keys that do something now. */
export function openHelp(): void {
  const groups = shortcuts.get()
  openDialog((close) => html`<${HelpDialog} groups=${groups} onClose=${close} />`)
}

interface HelpDialogProps {
  readonly groups: readonly (readonly Shortcut[])[]
  readonly onClose: () => void
}

function HelpDialog({ groups, onClose }: HelpDialogProps): VNode {
  return html`<${Dialog} title="Keys" onClose=${onClose}>
    ${groups.map(
      (group, index) =>
        html`<dl class="keys" key=${index}>
          ${group.map(
            ({ keys, title }) =>
              html`<div class="keys-row" key=${keys}>
                <dt>${keys.split(' ').map((key) => html`<kbd key=${key}>${key}</kbd>`)}</dt>
                <dd>${title}</dd>
              </div>`,
          )}
        </dl>`,
    )}
  <//>`
}
