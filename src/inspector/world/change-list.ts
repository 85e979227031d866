import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { FieldChange, RecordChange } from '../api/types.js'
import { Badge, type Tone } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { groupChanges } from './changes.js'

const TONES: Readonly<Record<RecordChange['kind'], Tone>> = {
  added: 'ok',
  changed: 'accent',
  deleted: 'danger',
}

const STEP = 200

interface ChangeListProps {
  readonly changes: readonly RecordChange[]
  /** Where a record is shown; undefined where there is no such place. */
  readonly linkOf?: (change: RecordChange) => string | undefined
}

/** What differs between two worlds, table by table: records added, changed and deleted. */
export function ChangeList({ changes, linkOf }: ChangeListProps): VNode {
  const [limit, setLimit] = useState(STEP)
  return html`<div class="changes">
    ${groupChanges(changes.slice(0, limit)).map(
      ({ service, table, changes: group }) =>
        html`<section key=${`${service}/${table}`} class="change-group">
          <h3>${service} <span class="muted">${table}</span></h3>
          <ul>
            ${group.map(
              (change) =>
                html`<${Change} key=${change.key} change=${change} href=${linkOf?.(change)} />`,
            )}
          </ul>
        </section>`,
    )}
    ${
      limit < changes.length &&
      html`<div>
        <${Button} onClick=${() => setLimit(limit + STEP)}>
          Show more of ${changes.length.toLocaleString('en')} changes
        <//>
      </div>`
    }
  </div>`
}

interface ChangeProps {
  readonly change: RecordChange
  readonly href: string | undefined
}

function Change({ change, href }: ChangeProps): VNode {
  const { kind, title, key, fields } = change
  const name = html`<bdi class="cut" title=${title}>${title}</bdi>`
  return html`<li class="change">
    <div class="change-head">
      <${Badge} tone=${TONES[kind]}>${kind}<//>
      ${href === undefined ? name : html`<a class="cut" href=${href}>${name}</a>`}
      <code class="cut muted" title=${key}>${key}</code>
    </div>
    ${
      kind === 'changed'
        ? html`<${Fields} fields=${fields} />`
        : html`<details>
            <summary>${fields.length} fields</summary>
            <${Fields} fields=${fields} />
          </details>`
    }
  </li>`
}

/** Fields with their values before and after. */
function Fields({ fields }: { readonly fields: readonly FieldChange[] }): VNode {
  return html`<dl class="change-fields">
    ${fields.map(
      (field) =>
        html`<div key=${field.name}>
          <dt>${field.name}</dt>
          <dd>
            ${'before' in field && html`<del dir="auto">${valueOf(field.before)}</del>`}
            ${'after' in field && html`<ins dir="auto">${valueOf(field.after)}</ins>`}
          </dd>
        </div>`,
    )}
  </dl>`
}

const LONG = 1000

function valueOf(value: unknown): string {
  const text = typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text
}
