import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { hrefOf } from '../app/route.js'
import type { ViewProps } from '../app/view.js'
import { Button } from '../ui/button.js'
import { EmptyState, ErrorState, Loading } from '../ui/empty-state.js'
import { Icon } from '../ui/icon.js'
import { Split } from '../ui/split.js'
import { ContractList } from './contract-list.js'
import { entriesOf, shortRule } from './entries.js'
import { ErrorPage } from './error-page.js'
import { placeOf } from './find-parts.js'
import { OperationPage } from './operation-page.js'
import { RulePage, RulesPage } from './rule-page.js'
import { ServicePage, ServicesPage } from './service-page.js'
import { useContracts, type LoadedContracts } from './use-contracts.js'

/** All contracts: a list that is searched, and what the address names of them. */
export function Contracts({ route }: ViewProps): VNode {
  const loaded = useContracts()
  const { contracts, rules, error, reloadRules } = loaded
  const entries = useMemo(
    () =>
      (contracts ?? []).flatMap((contract) =>
        entriesOf(
          contract,
          rules.filter(({ service }) => service === contract.service),
        ),
      ),
    [contracts, rules],
  )
  if (!contracts) {
    if (error === undefined) return html`<${Loading} label="Loading the contracts" />`
    return html`<${ErrorState} title="The contracts could not be loaded" message=${error}>
      <${Button} onClick=${reloadRules}>Try again<//>
    <//>`
  }
  return html`<${Split}
    isOpen=${route.path.length > 0 || route.query.has('overview')}
    listLabel="Parts of the contracts"
    detailLabel="Part"
    list=${html`<${ContractList} entries=${entries} contracts=${contracts} route=${route} />`}
    detail=${html`<a class="back-link only-narrow" href=${hrefOf(['contracts'])}>
        <${Icon} name="back" />All contracts
      </a>
      <${Page} route=${route} loaded=${loaded} />`}
  />`
}

interface PageProps extends ViewProps {
  readonly loaded: LoadedContracts
}

function Page({ route, loaded }: PageProps): VNode {
  const { contracts = [], rules, reloadRules } = loaded
  const [service, name, part] = route.path
  if (service === undefined) {
    return html`<${ServicesPage} contracts=${contracts} rules=${rules} />`
  }
  const contract = contracts.find((one) => one.service === service)
  if (!contract) return missing(`No service is called "${service}"`)
  const { sources } = contract
  const own = rules.filter((rule) => rule.service === service)
  if (name === undefined) return html`<${ServicePage} contract=${contract} rules=${own} />`
  if (name === 'rules' && part === undefined) {
    return html`<${RulesPage} title=${contract.title} rules=${own} onChanged=${reloadRules} />`
  }
  if (name === 'rules') {
    const rule = own.find(({ id }) => id === part || shortRule(id) === part)
    return rule
      ? html`<${RulePage}
          key=${rule.id}
          rule=${rule}
          sources=${sources}
          onChanged=${reloadRules}
        />`
      : missing(`${contract.title} has no rule "${part ?? ''}"`)
  }
  if (name === 'errors') {
    const error = contract.errors.find(({ code }) => code === part)
    return error
      ? html`<${ErrorPage} key=${error.code} error=${error} sources=${sources} />`
      : missing(`${contract.title} has no error "${part ?? ''}"`)
  }
  const operation = contract.operations.find(({ id }) => id === name)
  if (!operation) return missing(`${contract.title} has no operation "${name}"`)
  return html`<${OperationPage}
    key=${operation.id}
    operation=${operation}
    sources=${sources}
    rules=${own}
    place=${placeOf(route.query)}
  />`
}

function missing(title: string): VNode {
  return html`<${EmptyState} title=${title}>
    <a href=${hrefOf(['contracts'])}>All contracts</a>
  <//>`
}
