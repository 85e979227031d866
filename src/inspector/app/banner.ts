import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { Button } from '../ui/button.js'
import { Icon } from '../ui/icon.js'
import { reconnect, useConnection } from './connection.js'

/** Says that the server is gone, or that it refuses the page. */
export function Banner(): VNode {
  const { state } = useConnection()
  const isShown = state === 'gone' || state === 'refused'
  return html`<div role="alert">
    ${
      isShown &&
      html`<div class="banner">
        <${Icon} name="warning" />
        <span class="banner-text">
          ${
            state === 'gone'
              ? 'The server does not answer. What you see may be out of date; the page connects again by itself.'
              : 'The server requires a token.'
          }
        </span>
        <${Button} onClick=${reconnect}> ${state === 'gone' ? 'Try now' : 'Enter the token'} <//>
      </div>`
    }
  </div>`
}
