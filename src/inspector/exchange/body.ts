import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { countText } from '../../core/util/count-text.js'
import { JsonView } from '../ui/json-view.js'
import { TextView } from '../ui/text-view.js'
import { bodyKind, type BodyKind, type ShownMessage } from './body-kind.js'

interface BodyProps {
  readonly message: ShownMessage
  /** Such as "the request body". */
  readonly label: string
  /** JSON pointers of what is wrong in it. */
  readonly wrong: readonly string[]
}

/** The body of a recorded message, and what of it the journal does not have. */
export function Body({ message, label, wrong }: BodyProps): VNode {
  const shown = useMemo(() => bodyKind(message), [message])
  const { received } = message
  return html`${
    received !== undefined &&
    html`<p class="note">The body broke off: ${countText(received, 'byte')} of it were read.</p>`
  }
  ${shown.kind === 'none' && html`<p class="muted">No body</p>`}
  ${
    shown.kind === 'json' &&
    html`<${JsonView} value=${shown.value} label=${label} wrong=${wrong} />`
  }
  ${shown.kind === 'text' && html`<${TextBody} shown=${shown} label=${label} />`}
  ${
    shown.kind === 'bytes' &&
    html`<p class="note">
      ${shown.bytes.toLocaleString('en')} ${shown.bytes === 1 ? 'byte' : 'bytes'}
      ${shown.type === '' ? '' : ` of ${shown.type}`}. The journal does not keep the bytes of files;
      the record of the file has them.
    </p>`
  }`
}

interface TextBodyProps {
  readonly shown: Extract<BodyKind, { kind: 'text' }>
  readonly label: string
}

function TextBody({ shown, label }: TextBodyProps): VNode {
  return html`${
      shown.isCut &&
      html`<p class="note">
        This body is cut: the journal keeps the first 64 kB of each. The curl command above shows
        the whole of a response; the client has the whole of a request.
      </p>`
    } <${TextView} text=${shown.text} label=${label} />`
}
