import { html } from 'htm/preact'
import { render } from 'preact'
import { listenToKeys } from './app/keyboard.js'
import { applyTheme } from './app/theme.js'
import { EmptyState } from './ui/empty-state.js'
import { pageTrace } from './trace/data.js'
import { TracePage } from './trace/page.js'

applyTheme()
listenToKeys()
const app = document.getElementById('app')
const trace = pageTrace()
if (trace) document.title = `${trace.test?.name ?? 'Trace'} – Quayside`
const page = trace
  ? html`<${TracePage} trace=${trace} />`
  : html`<${EmptyState} title="This page has no trace"
      >Write one with <code>quayside trace FILE.json --output FILE.html</code>.<//
    >`
if (app) render(page, app)
