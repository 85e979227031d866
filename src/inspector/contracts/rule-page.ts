import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { RuleView } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { hrefOf } from '../app/route.js'
import { toast } from '../app/toasts.js'
import { GradeBadge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { CopyButton } from '../ui/copy.js'
import { shortRule } from './entries.js'
import { Section } from './operation-page.js'
import type { SourcePart } from './part.js'
import { RuleControl } from './rule-control.js'
import { isChanged, valueText } from './rule-values.js'
import { SourceLine } from './source-line.js'

interface RulePageProps {
  readonly rule: RuleView
  readonly sources: readonly SourcePart[]
  readonly onChanged: () => void
}

/** A rule: what it decides, its value in the scope, and how well that is known. */
export function RulePage({ rule, sources, onChanged }: RulePageProps): VNode {
  const { id, service, decides, grade, source, reads } = rule
  return html`<article class="contract-page">
    <header class="contract-head">
      <div class="row">
        <h2>${shortRule(id)}</h2>
        <${GradeBadge} grade=${grade} />
      </div>
      <p>Decides ${decides}.</p>
      <${SourceLine} source=${source} sources=${sources} />
    </header>
    <${RuleControl} rule=${rule} onChanged=${onChanged} />
    <${Section} title="Values">
      <dl class="value-list">
        <div>
          <dt>Default</dt>
          <dd><code>${valueText(rule.default)}</code></dd>
        </div>
        <div>
          <dt>Alternatives</dt>
          <dd><${Alternatives} rule=${rule} /></dd>
        </div>
      </dl>
      <div class="row">
        <span class="muted">The same when a server starts:</span>
        <code>--rule ${id}=${valueText(rule.value)}</code>
        <${CopyButton} text=${`--rule ${id}=${valueText(rule.value)}`} label="Copy the option" />
      </div>
    <//>
    <${Section} title="Operations that relied on it">
      ${
        reads.length === 0
          ? html`<p class="muted">None so far: no request of this scope did.</p>`
          : html`<ul class="plain-list">
              ${reads.map(
                (one) =>
                  html`<li key=${one}>
                    <a href=${hrefOf(['contracts', service, one])}>${one}</a>
                  </li>`,
              )}
            </ul>`
      }
    <//>
  </article>`
}

function Alternatives({ rule }: { rule: RuleView }): VNode {
  const { alternatives, any } = rule
  if (alternatives.length === 0 && any === undefined) {
    return html`<span class="muted">None</span>`
  }
  return html`<span class="links">
    ${alternatives.map((value, index) => html`<code key=${index}>${valueText(value)}</code>`)}
    ${any !== undefined && html`<span>${`any ${any} from 0`}</span>`}
  </span>`
}

interface RulesPageProps {
  readonly title: string
  readonly rules: readonly RuleView[]
  readonly onChanged: () => void
}

/** All rules of a service in one list, each with its value. */
export function RulesPage({ title, rules, onChanged }: RulesPageProps): VNode {
  const changed = rules.filter(isChanged)
  const setBack = () => {
    const defaults = Object.fromEntries(changed.map((rule) => [rule.id, rule.default]))
    api.patch('/rules', defaults).then(
      () => {
        toast('All rules have their defaults again')
        onChanged()
      },
      (error: unknown) => toast(messageOf(error), { isError: true }),
    )
  }
  return html`<article class="contract-page">
    <header class="contract-head row">
      <h2>Rules of ${title}</h2>
      <span class="muted"
        >${changed.length === 0 ? 'all as by default' : `${changed.length} changed in this scope`}</span
      >
      ${changed.length > 0 && html`<${Button} onClick=${setBack}>Set all back<//>`}
    </header>
    <ul class="rules">
      ${rules.map(
        (rule) =>
          html`<li key=${rule.id} class=${classes('rule-row', isChanged(rule) && 'changed')}>
            <div class="rule-about">
              <div class="row">
                <a
                  class="code"
                  href=${hrefOf(['contracts', rule.service, 'rules', shortRule(rule.id)])}
                  >${shortRule(rule.id)}</a
                >
                <${GradeBadge} grade=${rule.grade} />
              </div>
              <p class="muted">Decides ${rule.decides}</p>
            </div>
            <${RuleControl} rule=${rule} onChanged=${onChanged} isLabelHidden />
          </li>`,
      )}
    </ul>
  </article>`
}
