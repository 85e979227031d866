import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type {
  ExchangeDetail,
  ExchangeSummary,
  LiveExchangeDetail,
  Violation,
} from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { hrefOf } from '../app/route.js'
import { navigate } from '../app/router.js'
import { toast } from '../app/toasts.js'
import { useLoad } from '../app/use-load.js'
import { ExchangeView } from '../exchange/exchange-view.js'
import type { ExchangeLinks } from '../exchange/links.js'
import { Button, IconButton } from '../ui/button.js'
import { CopyButton } from '../ui/copy.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import type { ExchangeName } from './exchange-list.js'
import { saveHar } from './har.js'

const LINKS: ExchangeLinks = {
  operation: (service, operation, violation) =>
    hrefOf(['contracts', service, operation], violation && placeQuery(violation)),
  rule: (id) => hrefOf(['contracts', id.replace(/\/.*/, ''), 'rules', id.replace(/^[^/]*\//, '')]),
  fault: (id) => hrefOf(['faults', id]),
  record: ({ service, table, key }) => hrefOf(['world', service, table, key]),
}

/** The place of a violation, as the contracts find it. */
function placeQuery({ kind, at }: Violation) {
  const isReply = kind !== 'request' && at.in !== 'path' && at.in !== 'query'
  return { side: isReply ? 'reply' : undefined, in: at.in, pointer: at.pointer }
}

interface DetailProps {
  readonly scope: string
  readonly sequence: number
  readonly onClose: () => void
  /** Called with the exchange that repeated this one. */
  readonly onSent: (exchange: ExchangeSummary) => void
}

/** The detail of the selected exchange, with what can be done with it. */
export function Detail({ scope, sequence, onClose, onSent }: DetailProps): VNode {
  const { data, error, reload } = useLoad<LiveExchangeDetail>(`/requests/${sequence}`, { scope })
  const close = html`<${IconButton} icon="close" label="Close the detail" onClick=${onClose} />`
  if (error !== undefined) {
    return html`<div class="detail-close">${close}</div>
      <${ErrorState} title=${`Exchange ${sequence} is not available`} message=${error}>
        <${Button} onClick=${reload}>Try again<//>
      <//>`
  }
  if (!data) return html`<${Loading} />`
  return html`<${ExchangeView}
    key=${`${scope} ${sequence}`}
    detail=${data}
    links=${LINKS}
    actions=${html`<${Actions} detail=${data} onSent=${onSent} />`}
    corner=${close}
  />`
}

interface ActionsProps extends Pick<DetailProps, 'onSent'> {
  readonly detail: ExchangeDetail
}

function Actions({ detail, onSent }: ActionsProps): VNode {
  const { exchange, curl, fetch } = detail
  return html`<${CopyButton} label="Copy as a curl command" text=${curl}>curl<//>
    <${CopyButton} label="Copy as a fetch call" text=${fetch}>fetch<//>
    <${Button}
      icon="send"
      title="Send the same request again"
      onClick=${() => void sendAgain(exchange, onSent)}
      >Send again<//
    >
    <${Button} icon="fault" onClick=${() => navigate(faultHref(detail))}>Make this a fault<//>
    <${Button}
      icon="download"
      title="Save this exchange as a HAR file"
      onClick=${() => void saveOne(exchange)}
      >HAR<//
    >`
}

/** The form of a new fault, filled in with the operation and, of an error, its status. */
function faultHref({ exchange }: ExchangeDetail): string {
  const { service, operation, reply } = exchange
  const name = service !== null && operation !== null ? `${service}/${operation}` : '*'
  const status = reply && reply.status >= 400 ? reply.status : undefined
  return hrefOf(['faults', 'new'], { operation: name, status })
}

async function sendAgain(
  { scope, sequence }: ExchangeName,
  onSent: DetailProps['onSent'],
): Promise<void> {
  try {
    const path = `/requests/${sequence}/send`
    const sent = await api.post<ExchangeSummary>(path, undefined, { scope })
    toast(`Sent again as #${sent.sequence}`)
    onSent(sent)
  } catch (error) {
    toast(messageOf(error), { isError: true })
  }
}

async function saveOne({ scope, sequence }: ExchangeName): Promise<void> {
  try {
    await saveHar([{ scope, sequence }], `exchange-${sequence}.har`)
  } catch (error) {
    toast(messageOf(error), { isError: true })
  }
}
