import { UsageError } from '../core/errors.js'
import type { Action } from './admin-action.js'

/** Saves the world to the file that the server was started with. */
export const saveActions = {
  Save: ({ save }) => {
    if (save) return save()
    throw new UsageError('Failed to save: the server was started without --state FILE')
  },
} satisfies Record<string, Action>
