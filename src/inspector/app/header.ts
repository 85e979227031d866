import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { ServicesReply } from '../api/types.js'
import { IconButton } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { useConnection, type ConnectionState } from './connection.js'
import { openHelp } from './help-dialog.js'
import { hrefOf } from './route.js'
import { ScopeSwitcher } from './scope-switcher.js'
import { ThemeButton } from './theme-button.js'
import { useLoad } from './use-load.js'
import type { View } from './view.js'

const STATES: Readonly<Record<ConnectionState, string>> = {
  connecting: 'Connecting',
  open: 'Connected',
  gone: 'Server gone',
  refused: 'Token required',
}

interface HeaderProps {
  readonly views: readonly View[]
  /** The id of the view that is shown. */
  readonly current: string
}

export function Header({ views, current }: HeaderProps): VNode {
  return html`<header class="header">
    <a class="brand" href=${hrefOf(['requests'])}>Quayside</a>
    <nav class="nav" aria-label="Views">
      ${views.map(
        ({ id, title }) =>
          html`<a
            key=${id}
            class="nav-link"
            href=${hrefOf([id])}
            aria-current=${id === current ? 'page' : undefined}
            >${title}</a
          >`,
      )}
    </nav>
    <div class="header-tools">
      <${ServerState} />
      <${ScopeSwitcher} />
      <${ThemeButton} />
      <${IconButton} icon="help" label="Keys" onClick=${openHelp} />
    </div>
  </header>`
}

function ServerState(): VNode {
  const { state } = useConnection()
  const { data } = useLoad<ServicesReply>('/services', { scope: null })
  const names = data?.services.map(({ name }) => name).join(', ')
  return html`<span
    class=${classes('server-state', state)}
    title=${names === undefined ? STATES[state] : `Quayside ${data?.version ?? ''}: ${names}`}
  >
    <span class="server-dot" aria-hidden="true"></span>
    <span class="server-text">${STATES[state]}</span>
  </span>`
}
