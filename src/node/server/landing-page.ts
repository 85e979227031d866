import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Service } from '../../core/service/service.js'
import { escapeHtml } from '../../core/util/html.js'
import { VERSION } from '../../core/util/version.js'
import { originOf } from './request-target.js'
import { sendJson } from './send-json.js'

/** The base URL of each service on a server, by name: what clients use in place of the vendor's. */
export function serverBaseUrls(
  origin: string,
  services: readonly Service[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    services.map(({ name, prefixes }) => [name, origin + (prefixes[0] ?? '')]),
  )
}

const LINKS = {
  inspector: '/__admin/',
  health: '/__admin/health',
  requests: '/__admin/requests',
  state: '/__admin/state',
  coverage: '/__admin/coverage',
  admin: '/__admin/openapi.json',
} as const

const LINK_TITLES: Readonly<Record<keyof typeof LINKS, string>> = {
  inspector:
    'the inspector: requests, records, time, faults and contracts, to look at and to change',
  health: 'health',
  requests: 'the last requests and what was wrong with them',
  state: 'all records, as a world',
  coverage: 'what was exercised of the contracts',
  admin: 'the admin API, as an OpenAPI document',
}

/** Answers `GET /`: a page for a browser, JSON for other clients. */
export function sendLandingPage(
  services: readonly Service[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { headers, method } = request
  const { accept = '' } = headers
  const origin = originOf(request)
  response.setHeader('vary', 'accept')
  if (!accept.includes('text/html')) {
    sendJson(response, 200, { name: 'quayside', version: VERSION, ...urls(origin, services) })
    return
  }
  const page = pageOf(origin, services)
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(page)),
  })
  response.end(method === 'HEAD' ? undefined : page)
}

function urls(origin: string, services: readonly Service[]) {
  const links = Object.entries(LINKS).map(([name, path]) => [name, origin + path] as const)
  return {
    baseUrls: serverBaseUrls(origin, services),
    contracts: Object.fromEntries(
      services.map(({ name }) => [name, `${origin}/__admin/contracts/${name}`]),
    ),
    links: Object.fromEntries(links),
  }
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; }
dt { margin-top: .75rem; font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: 14px/1.5 ui-monospace, monospace; }
`

function pageOf(origin: string, services: readonly Service[]): string {
  const baseUrls = serverBaseUrls(origin, services)
  const apis = services.map(({ name, baseUrlVariable: variable }) => {
    const url = escapeHtml(baseUrls[name] ?? '')
    const set = variable === undefined ? '' : `<br><code>${escapeHtml(variable)}=${url}</code>`
    const contract = `<a href="/__admin/contracts/${escapeHtml(name)}">contract</a>`
    return `<dt>${escapeHtml(name)}</dt><dd><code>${url}</code> (${contract})${set}</dd>`
  })
  const links = Object.entries(LINK_TITLES).map(([name, title]) => {
    const path = LINKS[name as keyof typeof LINKS]
    return `<li><a href="${path}"><code>${path}</code></a>: ${title}</li>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quayside</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>Quayside ${VERSION}</h1>
<p>This server answers as these APIs would. Use its base URLs in place of the vendors'.</p>
<dl>
${apis.join('\n')}
</dl>
<h2>What can be seen and changed</h2>
<ul>
${links.join('\n')}
</ul>
</body>
</html>
`
}
