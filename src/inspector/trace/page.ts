import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { TraceDocument, TraceStep } from '../../conformance/trace/document.js'
import { openHelp } from '../app/help-dialog.js'
import { dialogs } from '../app/dialogs.js'
import { useShortcuts } from '../app/keyboard.js'
import { ThemeButton } from '../app/theme-button.js'
import { ExchangeView } from '../exchange/exchange-view.js'
import { Badge } from '../ui/badge.js'
import { Button, IconButton } from '../ui/button.js'
import { CopyButton } from '../ui/copy.js'
import { EmptyState } from '../ui/empty-state.js'
import { Split } from '../ui/split.js'
import { useStore } from '../ui/store.js'
import { Tabs } from '../ui/tabs.js'
import { Changes } from './changes.js'
import { placeInHash, setHash } from './hash.js'
import { Scrubber } from './scrubber.js'
import { Start } from './start.js'
import { countOf, happenedIn } from './step-model.js'
import { Steps } from './steps.js'
import { TestPanel } from './test-panel.js'
import { World } from './world.js'

/** The page of a trace. */
export function TracePage({ trace }: { trace: TraceDocument }): VNode {
  const { steps } = trace
  const [place, setPlace] = useState(() => placeInHash(steps.length))
  // A link to a part of a call means that part.
  const [isOpen, setOpen] = useState(() => location.hash.includes('/'))
  const { index, tab } = place
  const go = (to: number) =>
    setPlace((before) => ({ ...before, index: Math.max(0, Math.min(steps.length - 1, to)) }))
  // At once: later, the address may be another one already, which it would undo.
  useLayoutEffect(() => setHash(place), [place])
  useEffect(() => {
    const read = () => setPlace(placeInHash(steps.length))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  useStepKeys(index, steps.length, go)
  const step = steps[index]
  const open = (at: number) => {
    go(at)
    setOpen(true)
  }
  const detail =
    step &&
    html`<${Detail}
      trace=${trace}
      step=${step}
      index=${index}
      tab=${tab}
      onTab=${(chosen: string) => setPlace((before) => ({ ...before, tab: chosen }))}
      onBack=${() => setOpen(false)}
    />`
  return html`<${Head} trace=${trace} />
    <main id="main" class="main" tabindex="-1">
      <${TestPanel} trace=${trace} />
      ${
        step
          ? html`<${Scrubber} steps=${steps} index=${index} onSelect=${go} />
              <${Split}
                listLabel="Calls"
                detailLabel="Call"
                isOpen=${isOpen}
                list=${html`<${Steps} steps=${steps} index=${index} onSelect=${open} onOpen=${open} />`}
                detail=${detail}
              />`
          : html`<${EmptyState} title="The test made no calls">
              Requests to the services of <code>useMock</code>, or to a mock with
              <code> trace: true</code>, are shown here.
            <//>`
      }
    </main>
    <${Dialogs} />`
}

function useStepKeys(index: number, count: number, go: (index: number) => void): void {
  const next = () => go(index + 1)
  const before = () => go(index - 1)
  useShortcuts([
    { keys: 'j', title: 'Next call', run: next },
    { keys: 'k', title: 'Call before', run: before },
    { keys: 'ArrowRight', title: 'Next call', run: next },
    { keys: 'ArrowLeft', title: 'Call before', run: before },
    { keys: 'Home', title: 'First call', run: () => go(0) },
    { keys: 'End', title: 'Last call', run: () => go(count - 1) },
    { keys: '?', title: 'Show these keys', run: openHelp },
  ])
}

function Head({ trace }: { trace: TraceDocument }): VNode {
  const { test, version, services } = trace
  const title = test?.name ?? 'Trace'
  return html`<header class="header trace-header">
    <span class="brand" title=${`Quayside ${version}: ${services.join(', ')}`}>Quayside</span>
    <div class="trace-name">
      ${test && html`<${Badge} tone=${test.status === 'failed' ? 'danger' : 'ok'}>${test.status}<//>`}
      <h1 class="cut" title=${title}><bdi>${title}</bdi></h1>
      ${test?.file !== undefined && html`<span class="muted cut" title=${test.file}>${test.file}</span>`}
    </div>
    <div class="header-tools">
      <${ThemeButton} />
      <${IconButton} icon="help" label="Keys" onClick=${openHelp} />
    </div>
  </header>`
}

interface DetailProps {
  readonly trace: TraceDocument
  readonly step: TraceStep
  readonly index: number
  readonly tab: string
  readonly onTab: (tab: string) => void
  readonly onBack: () => void
}

function Detail({ trace, step, index, tab, onTab, onBack }: DetailProps): VNode {
  const { curl, fetch } = step.detail
  const { between, step: own } = useMemo(() => happenedIn(trace, index), [trace, index])
  const actions = html`<${CopyButton} label="Copy as a curl command" text=${curl}>curl<//>
    <${CopyButton} label="Copy as a fetch call" text=${fetch}>fetch<//>`
  const tabs = [
    {
      id: 'exchange',
      title: 'Exchange',
      content: () =>
        html`<${ExchangeView} key=${index} detail=${step.detail} links=${{}} actions=${actions} />`,
    },
    {
      id: 'changes',
      title: `Changes (${countOf(between) + countOf(own)})`,
      content: () => html`<${Changes} key=${index} trace=${trace} index=${index} />`,
    },
    {
      id: 'world',
      title: 'World after',
      content: () => html`<${World} key=${index} trace=${trace} step=${step} />`,
    },
    {
      id: 'start',
      title: 'Start here',
      content: () => html`<${Start} key=${index} trace=${trace} number=${index + 1} />`,
    },
  ]
  return html`<div class="only-narrow trace-back">
      <${Button} kind="quiet" icon="back" onClick=${onBack}>Calls<//>
    </div>
    <${Tabs} label="Parts of the call" tabs=${tabs} selected=${tab} onSelect=${onTab} />`
}

function Dialogs(): VNode {
  const open = useStore(dialogs)
  return html`${open.map(({ id, render }) => html`<${Opened} key=${id} render=${render} />`)}`
}

function Opened({ render }: { render: () => VNode }): VNode {
  return render()
}
