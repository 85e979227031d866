import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { IconButton } from '../ui/button.js'
import { SelectField } from '../ui/field.js'
import { EffectFields } from './effect-fields.js'
import {
  EFFECTS,
  effectsOf,
  withEffect,
  withoutEffect,
  type Effect,
  type Targets,
} from './effects.js'
import type { Draft } from './draft.js'
import { reasonAt, type Problem } from './problems.js'

interface ActionPartProps {
  readonly action: Draft
  readonly onChange: (action: Draft) => void
  readonly problems: readonly Problem[]
  readonly targets: Targets
  readonly errors: ReadonlyMap<string, number>
  /** Its title; of several, one is drawn. */
  readonly title: string
  /** Takes it away, if it is one of several. */
  readonly onRemove: (() => void) | undefined
}

/** What a fault does: effects that can be joined. */
export function ActionPart(props: ActionPartProps): VNode {
  const { action, onChange, problems, targets, errors, title, onRemove } = props
  const effects = effectsOf(action)
  return html`<section class="panel stack">
    <div class="panel-head">
      <h3>${title}</h3>
      ${onRemove && html`<${IconButton} icon="trash" label=${`Remove "${title}"`} onClick=${onRemove} />`}
    </div>
    ${effects.map(
      (effect) =>
        html`<fieldset class="effect" key=${effect.member}>
          <legend class="visually-hidden">${effect.title}</legend>
          <div class="panel-head">
            <div>
              <p class="effect-title">${effect.title}</p>
              <p class="muted">${effect.text}</p>
            </div>
            <${IconButton}
              icon="close"
              label=${`Remove: ${effect.title}`}
              onClick=${() => onChange(withoutEffect(action, effect))}
            />
          </div>
          <${EffectFields}
            member=${effect.member}
            action=${action}
            onChange=${onChange}
            problems=${problems}
            targets=${targets}
            errors=${errors}
          />
          <${FlagProblem} effect=${effect} problems=${problems} />
        </fieldset>`,
    )}
    <${SelectField}
      key=${effects.length}
      label=${effects.length === 0 ? 'Choose what happens' : 'And also'}
      value=""
      options=${effectOptions(effects, targets)}
      onChange=${(member: string) => {
        const effect = EFFECTS.find((one) => one.member === member)
        if (effect) onChange(withEffect(action, effect, targets))
      }}
      error=${reasonAt(problems, '')}
    />
  </section>`
}

/** A mistake of an effect that has no field of its own. */
function FlagProblem({ effect, problems }: { effect: Effect; problems: readonly Problem[] }) {
  const hasField = ['status', 'latency', 'reset', 'headers', 'contentType']
  if (hasField.includes(effect.member)) return null
  const reason = reasonAt(problems, `/${effect.member}`)
  return reason === undefined ? null : html`<p class="error">${reason}</p>`
}

/** The effects that are not there yet; what no operation of the fault allows says so. */
function effectOptions(effects: readonly Effect[], { actions }: Targets) {
  const others = EFFECTS.filter((effect) => !effects.includes(effect))
  const fitting = others.filter(({ member }) => actions.has(member))
  const rest = others.filter(({ member }) => !actions.has(member))
  return [
    { value: '', title: effects.length === 0 ? 'Nothing yet' : 'Nothing else' },
    ...fitting.map(({ member, title }) => ({ value: member, title })),
    ...rest.map(({ member, title }) => ({
      value: member,
      title: `${title} (not for this operation)`,
    })),
  ]
}
