import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { GradeBadge } from '../ui/badge.js'
import { sourceText } from './mark.js'
import type { Detail, SourcePart } from './part.js'

interface SourceLineProps {
  readonly source: string | null
  readonly sources: readonly SourcePart[]
}

/** What the source of a part is, and where in it the part stands. */
export function SourceLine({ source, sources }: SourceLineProps): VNode | null {
  if (source === null) return null
  const { title, where, href } = sourceText(source, sources)
  return html`<p class="source-line">
    <span class="source-title">
      ${href === undefined ? title : html`<a href=${href} rel="noreferrer" target="_blank">${title}</a>`}
    </span>
    ${where !== '' && html`<span class="source-where">${where}</span>`}
  </p>`
}

interface DetailListProps {
  readonly details: readonly Detail[]
  readonly sources: readonly SourcePart[]
}

/** Keywords and values that have another source than what they belong to. */
export function DetailList({ details, sources }: DetailListProps): VNode | null {
  if (details.length === 0) return null
  return html`<ul class="detail-list">
    ${details.map(
      (detail, index) =>
        html`<li key=${index} class="detail-line">
          <span class="detail-name"
            >${detail.name}${detail.value !== '' && html` <code>${detail.value}</code>`}</span
          >
          <${GradeBadge} grade=${detail.grade} />
          <${SourceLine} source=${detail.source} sources=${sources} />
        </li>`,
    )}
  </ul>`
}
