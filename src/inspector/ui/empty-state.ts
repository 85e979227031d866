import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'

interface EmptyStateProps {
  readonly title: string
  /** What to do next. */
  readonly children?: ComponentChildren
}

/** What stands where nothing is to be shown yet. */
export function EmptyState({ title, children }: EmptyStateProps): VNode {
  return html`<div class="empty">
    <p class="empty-title">${title}</p>
    <div class="empty-text">${children}</div>
  </div>`
}

interface ErrorStateProps {
  readonly title: string
  readonly message: string
  readonly children?: ComponentChildren
}

/** What stands where something could not be loaded. */
export function ErrorState({ title, message, children }: ErrorStateProps): VNode {
  return html`<div class="empty" role="alert">
    <p class="empty-title">${title}</p>
    <p class="empty-text error-text">${message}</p>
    ${children}
  </div>`
}

/** What stands while something is loaded; it appears only when that takes long. */
export function Loading({ label = 'Loading' }: { label?: string }): VNode {
  return html`<div class="loading" role="status">${label}…</div>`
}
