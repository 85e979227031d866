import type { StateDocument } from '../../core/saved-state.js'
import { saveFile } from '../app/download.js'

/** Saves the world of a scope as a file. */
export function saveWorld({ scopes, ...own }: StateDocument, scope: string, number: number): void {
  const world = scope === 'default' ? own : scopes?.[scope]
  saveFile(`world-${number}.json`, `${JSON.stringify(world, null, 2)}\n`, 'application/json')
}
