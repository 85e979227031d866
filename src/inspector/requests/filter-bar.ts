import { html } from 'htm/preact'
import type { RefObject, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { Checkbox, SelectField, TextField } from '../ui/field.js'
import type { FilterOptions, Filters } from './filters.js'

interface FilterBarProps {
  readonly filters: Filters
  readonly options: FilterOptions
  readonly onChange: (filters: Filters) => void
  readonly searchRef: RefObject<HTMLInputElement>
  readonly isSearching: boolean
}

/** The filters of the list. */
export function FilterBar(props: FilterBarProps): VNode {
  const { filters, options, onChange, searchRef, isSearching } = props
  const [isOpen, setOpen] = useState(false)
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change })
  return html`<div
    class=${classes('toolbar', 'filters', isSearching && 'searching', isOpen && 'open')}
    role="search"
    aria-label="Filters"
  >
    <${TextField}
      label="Text in URL, headers, bodies or violations"
      isLabelHidden
      type="search"
      placeholder="Text in URL, headers, bodies"
      value=${filters.text}
      onInput=${(text: string) => set({ text })}
      inputRef=${searchRef}
    />
    <div class="filters-toggle">
      <${Button} pressed=${isOpen} onClick=${() => setOpen(!isOpen)}>Filters<//>
    </div>
    <${Choices} filters=${filters} options=${options} set=${set} />
    <${Checkbox}
      label="With violations"
      checked=${filters.violations}
      onChange=${(violations: boolean) => set({ violations })}
    />
    <${Checkbox}
      label="With faults"
      checked=${filters.faults}
      onChange=${(faults: boolean) => set({ faults })}
    />
  </div>`
}

interface ChoicesProps extends Pick<FilterBarProps, 'filters' | 'options'> {
  readonly set: (change: Partial<Filters>) => void
}

function Choices({ filters, options, set }: ChoicesProps): VNode {
  return html`<${SelectField}
      label="Service"
      isLabelHidden
      value=${filters.service}
      options=${withAll('All services', options.services, filters.service)}
      onChange=${(service: string) => set({ service, operation: '' })}
    />
    <${SelectField}
      label="Operation"
      isLabelHidden
      value=${filters.operation}
      options=${withAll('All operations', options.operations, filters.operation)}
      onChange=${(operation: string) => set({ operation })}
    />
    <${SelectField}
      label="Status"
      isLabelHidden
      value=${filters.status}
      options=${withAll('Any status', options.statuses, filters.status)}
      onChange=${(status: string) => set({ status })}
    />
    <${SelectField}
      label="Scopes"
      isLabelHidden
      value=${filters.scope}
      options=${[
        { value: '', title: 'This scope' },
        { value: 'all', title: 'All scopes' },
      ]}
      onChange=${(scope: Filters['scope']) => set({ scope })}
    />`
}

/** What is chosen stays a choice, though no exchange has it now. */
function withAll(title: string, values: readonly string[], chosen: string) {
  const all = chosen === '' || values.includes(chosen) ? values : [...values, chosen]
  return [
    { value: '', title },
    ...all.map((value) => ({ value, title: value === 'none' ? 'No response' : value })),
  ]
}
