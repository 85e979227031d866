/** Writes the generated pages of `docs/`; `npm run generate` runs it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { generatedPages } from './pages.js'

const root = new URL('../../../', import.meta.url)
const ledger = readFileSync(new URL('contracts/README.md', root), 'utf8')

mkdirSync(new URL('docs/contracts/', root), { recursive: true })
for (const [path, text] of generatedPages(ledger)) writeFileSync(new URL(path, root), text)
