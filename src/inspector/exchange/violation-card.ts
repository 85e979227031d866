import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import type { CodeExplanation, ExchangeDetail, Violation } from '../api/types.js'
import { Badge, GradeBadge } from '../ui/badge.js'
import { CodeText } from '../ui/code-text.js'
import type { ExchangeLinks } from './links.js'
import { explanationSections, placeText } from './place.js'
import { RuleName } from './rule-line.js'

const PARTIES: Readonly<Record<Violation['fault'], string>> = {
  consumer: 'the client',
  provider: 'the server',
  mock: 'the mock',
}

interface ViolationCardProps {
  readonly violation: Violation
  /** What it expected and found, as text. */
  readonly values: ExchangeDetail['values'][number] | undefined
  readonly explanation: CodeExplanation | undefined
  readonly links: ExchangeLinks
}

/** A violation: what is wrong and where, what was expected, how well that is known, what to do. */
export function ViolationCard(props: ViolationCardProps): VNode {
  const { violation, values, explanation, links } = props
  const { code, kind, message, at, fault, provenance, nearest = [] } = violation
  return html`<article class="violation">
    <div class="row">
      <${Badge} tone="danger">${code}<//>
      <strong>${explanation?.title ?? kind}</strong>
      <span class="muted">at fault: ${PARTIES[fault]}</span>
    </div>
    <p class="violation-message"><bdi>${shortText(message)}</bdi></p>
    <dl class="facts">
      <${Fact} name="Place"><bdi>${shortText(placeText(at))}</bdi><//>
      <${Value} name="Expected" text=${values?.expected} />
      <${Value} name="Actual" text=${values?.actual} />
      ${
        nearest.length > 0 &&
        html`<${Fact} name="Nearest">
          <ul class="plain-list">
            ${nearest.map((one) => html`<li key=${one}><bdi>${one}</bdi></li>`)}
          </ul>
        <//>`
      }
      ${
        provenance &&
        html`<${Fact} name="Known from">
          <${GradeBadge} grade=${provenance} />${' '}
          <span>${violation.sourceTitle ?? violation.source}</span>
        <//>`
      }
      <${RulingFact} violation=${violation} links=${links} />
    </dl>
    <${ContractLink} violation=${violation} links=${links} />
    ${explanation && html`<${ExplanationText} explanation=${explanation} />`}
  </article>`
}

function Fact({ name, children }: { name: string; children?: ComponentChildren }): VNode {
  return html`<div>
    <dt>${name}</dt>
    <dd>${children}</dd>
  </div>`
}

function Value({ name, text }: { name: string; text: string | undefined }): VNode | null {
  if (text === undefined) return null
  return html`<${Fact} name=${name}
    ><code class="value"><bdi>${shortText(text)}</bdi></code><//
  >`
}

const LIMIT = 500

/** The request has the whole of it. */
function shortText(text: string): string {
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}… (${text.length} characters)` : text
}

type PartProps = Pick<ViolationCardProps, 'violation' | 'links'>

function RulingFact({ violation, links }: PartProps): VNode | null {
  const { rule, ruling } = violation
  if (rule === undefined) return null
  const others = ruling?.alternatives.map((one) => JSON.stringify(one)) ?? []
  if (ruling?.any) others.push(`any ${ruling.any}`)
  return html`<${Fact} name="Rule">
    <${RuleName} id=${rule} links=${links} />
    ${
      ruling &&
      html`<p>
        Decides ${ruling.decides}: <code class="value">${JSON.stringify(ruling.value)}</code>
        ${others.length > 0 && `; it could be ${others.join(' or ')}`}.
      </p>`
    }
  <//>`
}

function ContractLink({ violation, links }: PartProps): VNode | null {
  const { service, operation } = violation
  if (service === null || operation === null || !links.operation) return null
  const href = links.operation(service, operation, violation)
  return html`<a class="contract-link" href=${href}>Contract of ${operation}</a>`
}

function ExplanationText({ explanation }: { explanation: CodeExplanation }): VNode {
  return html`<details class="fold-out">
    <summary>What ${explanation.code} means</summary>
    <dl class="explanation">
      ${explanationSections(explanation.text).map(
        ({ heading, text }) =>
          html`<div key=${heading}>
            <dt>${heading}</dt>
            <dd><${CodeText} text=${text} /></dd>
          </div>`,
      )}
    </dl>
  </details>`
}
