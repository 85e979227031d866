import type { ComponentType } from 'preact'
import type { Route } from './route.js'

export interface ViewProps {
  /** Where the page is: `path` and `query` belong to the view. */
  readonly route: Route
}

/** A view of the inspector. Each folder of one exports it from `view.ts`. */
export interface View {
  /** The first part of its hash. */
  readonly id: string
  readonly title: string
  /** The letter that goes to it after `g`. */
  readonly key: string
  readonly component: ComponentType<ViewProps>
}
