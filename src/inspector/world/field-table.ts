import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { RecordView } from '../api/types.js'
import { IconButton } from '../ui/button.js'
import { SelectField } from '../ui/field.js'
import { FieldEditor } from './field-editor.js'
import { isKeyField } from '../records/record-text.js'
import { FieldValue } from './field-value.js'
import type { FieldSchema } from './record-schema.js'

interface FieldTableProps {
  readonly view: RecordView
  /** What the record can have. */
  readonly fields: readonly FieldSchema[]
  /** The path of the record in the admin API; undefined if it cannot be changed. */
  readonly path?: string | undefined
  /** The tables of the service, which fields may refer to. */
  readonly tables: readonly string[]
  /** Where a record is shown. */
  readonly linkOf: (table: string, key: string) => string
}

/** The fields of a record, which can be changed in their places. */
export function FieldTable({ view, fields, path, tables, linkOf }: FieldTableProps): VNode {
  const [edited, edit] = useState<string | undefined>()
  const names = Object.keys(view.record)
  const isNew = edited !== undefined && !names.includes(edited)
  const rowOf = (name: string) =>
    html`<${FieldRow}
      key=${name}
      name=${name}
      view=${view}
      field=${fields.find((one) => one.name === name)}
      path=${path}
      isEdited=${edited === name}
      onEdit=${edit}
      tables=${tables}
      linkOf=${linkOf}
    />`
  const others = fields.filter(({ name }) => name !== 'content' && !names.includes(name))
  return html`<div class="stack">
    <dl class="field-table">${names.map(rowOf)} ${isNew && rowOf(edited)}</dl>
    ${
      path !== undefined &&
      others.length > 0 &&
      html`<div class="other-field">
        <${SelectField}
          key=${edited}
          label="Set another field"
          value=""
          options=${[{ value: '', title: 'Choose…' }, ...others.map(({ name }) => name)]}
          onChange=${(name: string) => edit(name || undefined)}
        />
      </div>`
    }
  </div>`
}

interface FieldRowProps {
  readonly name: string
  readonly view: RecordView
  readonly field: FieldSchema | undefined
  readonly path: string | undefined
  readonly isEdited: boolean
  readonly onEdit: (name: string | undefined) => void
  readonly tables: readonly string[]
  readonly linkOf: (table: string, key: string) => string
}

function FieldRow(props: FieldRowProps): VNode {
  const { name, view, field, path, isEdited, onEdit, tables, linkOf } = props
  const value = view.record[name]
  const canEdit = path !== undefined && field && !isKeyField(view.key, value)
  return html`<div class="field-row">
    <dt title=${field?.description}>${breakable(name)}</dt>
    <dd>
      ${
        isEdited && canEdit
          ? html`<${FieldEditor}
              field=${field}
              value=${value}
              path=${path}
              onDone=${() => onEdit(undefined)}
            />`
          : html`<div class="field-value">
              <${FieldValue}
                name=${name}
                value=${value}
                tables=${value === view.key ? NO_TABLES : tables}
                linkOf=${linkOf}
              />
            </div>`
      }
      ${
        canEdit &&
        !isEdited &&
        html`<${IconButton} icon="edit" label=${`Edit ${name}`} onClick=${() => onEdit(name)} />`
      }
    </dd>
  </div>`
}

/** Its own key leads nowhere. */
const NO_TABLES: readonly string[] = []

/** A name that may go on in the next line after each underscore. */
function breakable(name: string): ComponentChildren {
  return name.split(/(?<=_)/).map((part) => html`${part}<wbr />`)
}
