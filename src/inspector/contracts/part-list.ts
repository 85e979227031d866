import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { Badge, GradeBadge } from '../ui/badge.js'
import { CodeText } from '../ui/code-text.js'
import { classes } from '../ui/classes.js'
import type { Part, SourcePart } from './part.js'
import { EACH } from './schema-parts.js'
import { DetailList, SourceLine } from './source-line.js'

export interface PartListProps {
  readonly parts: readonly Part[]
  readonly sources: readonly SourcePart[]
  /** The ids of the parts that the address names. */
  readonly found: ReadonlySet<string>
  readonly label: string
}

/** Parts of an operation, each with those below it. */
export function PartList({ parts, sources, found, label }: PartListProps): VNode {
  return html`<ul class="parts" aria-label=${label}>
    ${parts.map(
      (part) =>
        html`<li key=${part.id}>
          <${PartLine} part=${part} sources=${sources} found=${found} />
          ${
            part.parts.length > 0 &&
            html`<${PartList}
              parts=${part.parts}
              sources=${sources}
              found=${found}
              label=${`Within ${nameOf(part)}`}
            />`
          }
        </li>`,
    )}
  </ul>`
}

interface PartLineProps extends Pick<PartListProps, 'sources' | 'found'> {
  readonly part: Part
}

function PartLine({ part, sources, found }: PartLineProps): VNode {
  const { id, type, isRequired, grade, text, details, source, kind } = part
  const isFound = found.has(id)
  return html`<div
    class=${classes('part', isFound && 'found')}
    data-found=${isFound ? '' : undefined}
    tabindex=${isFound ? -1 : undefined}
  >
    <div class="part-head">
      <span class=${classes('part-name', kind)}>${nameOf(part)}</span>
      ${part.place.in !== undefined && kind === 'parameter' && html`<span class="muted">in ${part.place.in}</span>`}
      ${isRequired && html`<${Badge}>required<//>`}
      ${isFound && html`<${Badge} tone="accent">here<//>`}
      <span class="part-grade"><${GradeBadge} grade=${grade} /></span>
    </div>
    ${type !== '' && html`<p class="part-type">${type}</p>`}
    ${text !== '' && html`<p class="part-text"><${CodeText} text=${text} /></p>`}
    <${SourceLine} source=${source} sources=${sources} />
    <${DetailList} details=${details} sources=${sources} />
  </div>`
}

function nameOf({ kind, name }: Part): string {
  if (name === EACH) return 'each'
  return kind === 'branch' ? `as ${name}` : name
}
