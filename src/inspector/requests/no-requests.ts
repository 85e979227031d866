import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { ServicesReply } from '../api/types.js'
import { useScope } from '../app/scope.js'
import { useLoad } from '../app/use-load.js'
import { Button } from '../ui/button.js'
import { CopyButton } from '../ui/copy.js'
import { EmptyState } from '../ui/empty-state.js'

/** Where the services are, for one who has sent no request yet. */
export function NoRequests(): VNode {
  const scope = useScope()
  const { data } = useLoad<ServicesReply>('/services', { scope: null })
  const prefix = scope === 'default' ? '' : `/__scope/${scope}`
  return html`<${EmptyState} title="No requests yet">
    <p>Point a client at one of these; each request appears here at once.</p>
    <ul class="plain-list base-urls">
      ${data?.services.map(({ name, title, baseUrl }) => {
        const url = `${location.origin}${prefix}${baseUrl}`
        return html`<li key=${name}>
          <span class="base-url-title">${title}</span>
          <code>${url}</code>
          <${CopyButton} label=${`Copy the URL of ${title}`} text=${url} />
        </li>`
      })}
    </ul>
  <//>`
}

/** The filters leave nothing. */
export function NoMatch({ onClear }: { onClear: () => void }): VNode {
  return html`<${EmptyState} title="No request matches the filters">
    <${Button} onClick=${onClear}>Clear the filters<//>
  <//>`
}

/** Nothing is selected. */
export function NoDetail(): VNode {
  return html`<${EmptyState} title="Select a request">
    <p>
      Both sides, violations and the rules that it relied on appear here. <kbd>j</kbd> and${' '}
      <kbd>k</kbd> move through the list.
    </p>
  <//>`
}
