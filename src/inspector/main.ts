import { html } from 'htm/preact'
import { render } from 'preact'
import { listenToKeys } from './app/keyboard.js'
import { Shell } from './app/shell.js'
import { applyTheme } from './app/theme.js'
import { contractsView } from './contracts/view.js'
import { coverageView } from './coverage/view.js'
import { faultsView } from './faults/view.js'
import { requestsView } from './requests/view.js'
import { timeView } from './time/view.js'
import { worldView } from './world/view.js'

const VIEWS = [requestsView, worldView, timeView, faultsView, coverageView, contractsView]

applyTheme()
listenToKeys()
const app = document.getElementById('app')
if (app) render(html`<${Shell} views=${VIEWS} />`, app)
