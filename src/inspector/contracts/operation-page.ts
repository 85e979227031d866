import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { RuleView } from '../api/types.js'
import { hrefOf } from '../app/route.js'
import { GradeBadge, MethodBadge, StatusBadge } from '../ui/badge.js'
import { CodeText } from '../ui/code-text.js'
import { findParts } from './find-parts.js'
import { shortRule } from './entries.js'
import { PartList } from './part-list.js'
import {
  NO_OPERATION,
  type OperationPart,
  type Part,
  type Place,
  type ReplyPart,
  type SourcePart,
} from './part.js'
import { DetailList, SourceLine } from './source-line.js'

interface OperationPageProps {
  readonly operation: OperationPart
  readonly sources: readonly SourcePart[]
  readonly rules: readonly RuleView[]
  /** The place that the address names. */
  readonly place: Place | undefined
}

/** An operation with all that its contract says of it. */
export function OperationPage({ operation, sources, rules, place }: OperationPageProps): VNode {
  const { id, service, method, path, title, text, server, grade, source, scopes } = operation
  const found = useMemo(
    () => new Set(place && findParts(operation, place).map((part) => part.id)),
    [operation, JSON.stringify(place)],
  )
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    const part = page.current?.querySelector<HTMLElement>('[data-found]')
    part?.scrollIntoView({ block: 'center' })
    part?.focus({ preventScroll: true })
  }, [found])
  const isReal = id !== NO_OPERATION
  return html`<article class="contract-page" ref=${page}>
    <header class="contract-head">
      <div class="row">
        <h2>${isReal ? id : title}</h2>
        <${GradeBadge} grade=${grade} />
      </div>
      ${
        isReal &&
        html`<p class="operation-path"><${MethodBadge} method=${method} /> <code>${path}</code></p>`
      }
      ${isReal && title !== '' && html`<p>${title}. <${CodeText} text=${text} /></p>`}
      ${server !== undefined && html`<p>At <code>${server}</code></p>`}
      <${SourceLine} source=${source} sources=${sources} />
      ${isReal && html`<${OperationLinks} service=${service} id=${id} />`}
    </header>
    ${place && found.size === 0 && html`<${NotDeclared} place=${place} />`}
    <${Sections} operation=${operation} sources=${sources} found=${found} />
    ${
      scopes.length > 0 &&
      html`<${Section} title="Scopes">
        <p class="muted">A token needs one of them.</p>
        <${DetailList} details=${scopes} sources=${sources} />
      <//>`
    }
    <${RulesRead} rules=${rules} operation=${operation} />
  </article>`
}

function OperationLinks({ service, id }: { service: string; id: string }): VNode {
  const name = `${service}/${id}`
  return html`<p class="row">
    <a href=${hrefOf(['faults', 'new'], { operation: name })}>Make it fail</a>
    <a href=${hrefOf(['requests'], { service, operation: id })}>Its requests</a>
    <a href=${hrefOf(['coverage'], { service, text: id })}>Its coverage</a>
  </p>`
}

function NotDeclared({ place }: { place: Place }): VNode {
  const { in: location = 'message', pointer = '', side, status } = place
  const where = side === 'reply' && status !== undefined ? `the reply ${status}` : `the ${side}`
  return html`<p class="notice" role="status">
    The contract has nothing at <code>${location} ${pointer}</code> of ${where}.
  </p>`
}

export function Section({ title, children }: { title: string; children?: ComponentChildren }) {
  return html`<section class="contract-section">
    <h3>${title}</h3>
    ${children}
  </section>`
}

interface PartsProps extends Pick<OperationPageProps, 'operation' | 'sources'> {
  readonly found: ReadonlySet<string>
}

function Sections({ operation, sources, found }: PartsProps): VNode {
  const { parameters, bodies, replies } = operation
  const shared = { sources, found }
  return html`${
      parameters.length > 0 &&
      html`<${Section} title="Parameters">
        <${PartList} parts=${parameters} label="Parameters" ...${shared} />
      <//>`
    }
    ${
      bodies.length > 0 &&
      html`<${Section} title="Request body">
        <${PartList} parts=${bodies} label="Request body" ...${shared} />
      <//>`
    }
    <${Section} title="Replies">
      ${replies.map(
        (reply, index) =>
          html`<${Reply}
            key=${`${operation.id} ${reply.id}`}
            reply=${reply}
            service=${operation.service}
            isFirst=${index === 0}
            ...${shared}
          />`,
      )}
    <//>`
}

interface ReplyProps extends Omit<PartsProps, 'operation'> {
  readonly reply: ReplyPart
  readonly service: string
  readonly isFirst: boolean
}

function Reply({ reply, service, isFirst, sources, found }: ReplyProps): VNode {
  const holdsFound = found.has(reply.id) || [...below(reply)].some(({ id }) => found.has(id))
  const [isOpen, setOpen] = useState(isFirst || holdsFound)
  useEffect(() => {
    if (holdsFound) setOpen(true)
  }, [holdsFound])
  const isFound = found.has(reply.id)
  const shared = { sources, found }
  return html`<details
    class="disclosure reply"
    open=${isOpen || holdsFound}
    onToggle=${(event: { currentTarget: HTMLDetailsElement }) => setOpen(event.currentTarget.open)}
  >
    <summary class=${isFound ? 'found' : undefined} data-found=${isFound ? '' : undefined}>
      <${StatusBadge} status=${reply.status} />
      <span class="reply-text"><${CodeText} text=${reply.text} /></span>
      <${GradeBadge} grade=${reply.grade} />
    </summary>
    ${
      isOpen &&
      html`<div class="disclosure-body">
        <${SourceLine} source=${reply.source} sources=${sources} />
        <${DetailList} details=${reply.details} sources=${sources} />
        <${ErrorLinks} service=${service} errors=${reply.errors} />
        <${PartList} parts=${reply.parts} label=${`Reply ${reply.status}`} ...${shared} />
      </div>`
    }
  </details>`
}

function* below(part: Part): Iterable<Part> {
  for (const one of part.parts) {
    yield one
    yield* below(one)
  }
}

interface ErrorLinksProps {
  readonly service: string
  readonly errors: readonly string[]
}

function ErrorLinks({ service, errors }: ErrorLinksProps): VNode | null {
  if (errors.length === 0) return null
  return html`<p class="links">
    <span class="muted">Errors:</span>
    ${errors.map(
      (code) =>
        html`<a key=${code} class="code" href=${hrefOf(['contracts', service, 'errors', code])}
          >${code}</a
        >`,
    )}
  </p>`
}

/** The rules that replies of an operation were seen to rely on. */
function RulesRead({ rules, operation }: Pick<OperationPageProps, 'rules' | 'operation'>) {
  const read = rules.filter(
    ({ service, reads }) => service === operation.service && reads.includes(operation.id),
  )
  if (read.length === 0) return null
  return html`<${Section} title="Rules that its replies relied on">
    <ul class="plain-list stack">
      ${read.map(
        ({ id, decides, grade }) =>
          html`<li key=${id}>
            <div class="row">
              <a
                class="code"
                href=${hrefOf(['contracts', operation.service, 'rules', shortRule(id)])}
                >${shortRule(id)}</a
              >
              <${GradeBadge} grade=${grade} />
            </div>
            <p class="muted">Decides ${decides}</p>
          </li>`,
      )}
    </ul>
  <//>`
}
