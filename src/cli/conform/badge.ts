import { xml } from '../shared/xml.js'

// Pixels of a character of the font, on average, and beside each text.
const CHARACTER = 6.6
const PADDING = 6
const HEIGHT = 20

/** An SVG image with a label and a score; `percent` is null if nothing was checked. */
export function badgeOf(label: string, percent: number | null): string {
  const value = percent === null ? 'not checked' : `${String(percent)} %`
  const [left, right] = [widthOf(label), widthOf(value)]
  const width = left + right
  const title = xml(`${label}: ${value}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(HEIGHT)}" role="img" aria-label="${title}">
  <title>${title}</title>
  <rect width="${String(width)}" height="${String(HEIGHT)}" rx="3" fill="#555"/>
  <rect x="${String(left)}" width="${String(right)}" height="${String(HEIGHT)}" rx="3" fill="${colorOf(percent)}"/>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
    <text x="${String(left / 2)}" y="14" textLength="${String(left - 2 * PADDING)}">${xml(label)}</text>
    <text x="${String(left + right / 2)}" y="14" textLength="${String(right - 2 * PADDING)}">${value}</text>
  </g>
</svg>
`
}

function widthOf(text: string): number {
  return Math.ceil(text.length * CHARACTER) + 2 * PADDING
}

function colorOf(percent: number | null): string {
  if (percent === null) return '#777'
  if (percent === 100) return '#2a7d2e'
  return percent >= 80 ? '#8a6d00' : '#b3261e'
}
