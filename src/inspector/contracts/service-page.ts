import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { Grade, RuleView } from '../api/types.js'
import { hrefOf } from '../app/route.js'
import { GradeBadge } from '../ui/badge.js'
import { GRADED, gradeNumbers, GRADES, totalOf, type Graded } from './grades.js'
import { sourceText } from './mark.js'
import { Section } from './operation-page.js'
import type { ContractParts, SourcePart } from './part.js'
import { DetailList } from './source-line.js'

const TITLES: Readonly<Record<Graded, string>> = {
  operations: 'Operations',
  parameters: 'Parameters',
  replies: 'Replies',
  headers: 'Reply headers',
  fields: 'Fields',
  errors: 'Errors',
  rules: 'Rules',
}

interface ServicesPageProps {
  readonly contracts: readonly ContractParts[]
  readonly rules: readonly RuleView[]
}

/** How well each service is known, in numbers. */
export function ServicesPage({ contracts, rules }: ServicesPageProps): VNode {
  return html`<article class="contract-page">
    <header class="contract-head">
      <h2>How well the contracts are known</h2>
      <p class="muted">
        Each part of a contract has a grade and a source. Choose a part in the list, or search.
      </p>
    </header>
    ${contracts.map(
      (contract) =>
        html`<section class="contract-section" key=${contract.service}>
          <h3>
            <a href=${hrefOf(['contracts', contract.service])}>${contract.title}</a>
          </h3>
          <${GradeTable} contract=${contract} rules=${rules} />
        </section>`,
    )}
    <dl class="grade-meanings">
      ${GRADES.map(
        (grade) =>
          html`<div key=${grade}>
            <dt><${GradeBadge} grade=${grade} /></dt>
            <dd>${MEANINGS[grade]}</dd>
          </div>`,
      )}
    </dl>
  </article>`
}

const MEANINGS: Readonly<Record<Grade, string>> = {
  documented: "The vendor's reference page says it.",
  published: 'The vendor says it elsewhere: in an OpenAPI document, an SDK or a guide.',
  observed: 'A third party recorded it from the live service.',
  assumed: 'An assumption; no source says or shows it.',
}

interface ServicePageProps {
  readonly contract: ContractParts
  readonly rules: readonly RuleView[]
}

/** One service: numbers of grades, and its sources. */
export function ServicePage({ contract, rules }: ServicePageProps): VNode {
  const { service, title, sources, access } = contract
  return html`<article class="contract-page">
    <header class="contract-head">
      <h2>${title}</h2>
      <p class="row">
        <a href=${hrefOf(['contracts', service, 'rules'])}>Its rules</a>
        <a href=${hrefOf(['coverage'], { service })}>Its coverage</a>
      </p>
    </header>
    <${Section} title="Grades">
      <${GradeTable} contract=${contract} rules=${rules} />
    <//>
    <${Section} title="Server and authentication">
      <${DetailList} details=${access} sources=${sources} />
    <//>
    <${Section} title="Sources">
      <ul class="plain-list sources">
        ${sources.map((source) => html`<${Source} key=${source.key} source=${source} />`)}
      </ul>
    <//>
  </article>`
}

function Source({ source }: { source: SourcePart }): VNode {
  const { title, href } = sourceText(source.key, [source])
  return html`<li class="source-row">
    <code class="source-key">${source.key}</code>
    <span>
      ${href === undefined ? title : html`<a href=${href} rel="noreferrer" target="_blank">${title}</a>`}
    </span>
    <${GradeBadge} grade=${source.grade} />
  </li>`
}

function GradeTable({ contract, rules }: ServicePageProps): VNode {
  const own = rules.filter(({ service }) => service === contract.service)
  const numbers = gradeNumbers(contract, own)
  return html`<div
    class="table-frame"
    tabindex="0"
    role="group"
    aria-label=${`Grades of ${contract.title}`}
  >
    <table class="table grade-table">
      <caption class="visually-hidden">
        Number of parts of ${contract.title} by grade
      </caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          ${GRADES.map((grade) => html`<th scope="col" key=${grade} class="number">${grade}</th>`)}
          <th scope="col" class="number">all</th>
        </tr>
      </thead>
      <tbody>
        ${GRADED.map(
          (kind) =>
            html`<tr key=${kind}>
              <th scope="row">${TITLES[kind]}</th>
              ${GRADES.map(
                (grade) =>
                  html`<td
                    key=${grade}
                    class=${`number${numbers[kind][grade] === 0 ? ' muted' : ''}`}
                  >
                    ${numbers[kind][grade]}
                  </td>`,
              )}
              <td class="number">${totalOf(numbers[kind])}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
