import type { StateDocument } from '../../core/saved-state.js'

/** Saves the world of a scope as a file. */
export function saveWorld({ scopes, ...own }: StateDocument, scope: string, number: number): void {
  const world = scope === 'default' ? own : scopes?.[scope]
  const blob = new Blob([`${JSON.stringify(world, null, 2)}\n`], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = `world-${number}.json`
  link.click()
  URL.revokeObjectURL(url)
}
