import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { countText } from '../../core/util/count-text.js'
import { Body } from './body.js'
import type { ShownMessage } from './body-kind.js'
import { Part } from './part.js'

interface MessageProps {
  readonly title: string
  /** What stands beside the title. */
  readonly head?: ComponentChildren
  readonly message: ShownMessage
  /** JSON pointers of what is wrong in its body. */
  readonly wrong: readonly string[]
}

/** One side of an exchange: headers, which unfold, and the body. */
export function Message({ title, head, message, wrong }: MessageProps): VNode {
  const headers = Object.entries(message.headers)
  return html`<${Part} title=${title} head=${head}>
    <details class="fold-out">
      <summary>${countText(headers.length, 'header')}</summary>
      <dl class="headers">
        ${headers.map(
          ([name, value]) =>
            html`<div key=${name}>
              <dt>${name}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
        )}
      </dl>
    </details>
    <${Body} message=${message} label=${`${title} body`} wrong=${wrong} />
  <//>`
}
