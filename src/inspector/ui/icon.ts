import type { VNode } from 'preact'
import { html } from 'htm/preact'

/** Paths in a box of 16 by 16, drawn with lines. */
const PATHS = {
  back: 'M10 3 5 8l5 5',
  chevron: 'm6 3 5 5-5 5',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  download: 'M8 2v8m0 0L5 7m3 3 3-3M3 13h10',
  edit: 'm3 13 .6-3L10.500 3.100l2.400 2.400L6 12.400z',
  fault: 'M9 2 4 9h4l-1 5 5-7H8z',
  help: 'M6 6a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1V10m0 2v.1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  next: 'm4 6 4 4 4-4',
  pause: 'M6 3v10m4-10v10',
  play: 'm5 3 8 5-8 5z',
  plus: 'M8 3v10M3 8h10',
  previous: 'm4 10 4-4 4 4',
  reload: 'M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zm4-1 3 3',
  send: 'M2 8h11m0 0L9 4m4 4-4 4',
  sun: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.4 1.4m7.2 7.2L13 13m0-10-1.4 1.4M4.4 11.6 3 13',
  trash: 'M3 4h10M6 4V2h4v2M4.500 4l.5 10h6l.5-10',
  system: 'M2 3h12v8H2zM6 14h4m-2-3v3',
  warning: 'M8 2 1.500 13.500h13zM8 6.500v3m0 2v.1',
} as const

export type IconName = keyof typeof PATHS

/** A picture beside a text or within a labelled button: it has no text of its own. */
export function Icon({ name }: { name: IconName }): VNode {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]} />
  </svg>`
}
