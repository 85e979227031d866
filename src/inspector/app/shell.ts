import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { useStore } from '../ui/store.js'
import { Banner } from './banner.js'
import { connect } from './connection.js'
import { dialogs } from './dialogs.js'
import { Header } from './header.js'
import { openHelp } from './help-dialog.js'
import { useShortcuts } from './keyboard.js'
import { hrefOf } from './route.js'
import { navigate, useRoute } from './router.js'
import { useScope } from './scope.js'
import { Toasts } from './toasts.js'
import { TokenDialog } from './token-dialog.js'
import { tokenRequest } from './token.js'
import type { View } from './view.js'

/** The page: header, the view that the hash names, and what lies above it. */
export function Shell({ views }: { views: readonly View[] }): VNode {
  const route = useRoute()
  const scope = useScope()
  const view = views.find(({ id }) => id === route.view) ?? views[0]
  useEffect(() => {
    const stop = new AbortController()
    void connect(stop.signal)
    return () => stop.abort()
  }, [])
  // With the view, not after it was painted: whoever finds one finds the other.
  useLayoutEffect(() => {
    document.title = `${view?.title ?? 'Inspector'} – Quayside`
  }, [view])
  useShortcuts([
    ...views.map(({ id, title, key }) => ({
      keys: `g ${key}`,
      title: `Go to ${title}`,
      run: () => navigate(hrefOf([id])),
    })),
    { keys: '?', title: 'Show these keys', run: openHelp },
  ])
  const skip = (event: Event) => {
    event.preventDefault()
    document.querySelector<HTMLElement>('main')?.focus()
  }
  return html`<a class="skip-link" href="#main" onClick=${skip}>Skip to the view</a>
    <${Header} views=${views} current=${view?.id ?? ''} />
    <${Banner} />
    <main id="main" class="main" tabindex="-1">
      <h1 class="visually-hidden">${view?.title}</h1>
      ${view && html`<${view.component} key=${`${view.id} ${scope}`} route=${route} />`}
    </main>
    <${Overlays} />`
}

function Overlays(): VNode {
  const open = useStore(dialogs)
  const request = useStore(tokenRequest)
  return html`${open.map(({ id, render }) => html`<${Overlay} key=${id} render=${render} />`)}
    ${request && html`<${TokenDialog} request=${request} />`} <${Toasts} />`
}

function Overlay({ render }: { render: () => VNode }): VNode {
  return render()
}
