import type { ConformReply } from '../../../../core/service/conform-checks.js'
import { recordsIn } from '../../../../core/service/conform-reply.js'
import type { Step, StepRequest } from '../../../../core/service/verify-steps.js'
import { containerStep, encodeStep, orgStep } from '../verify/requests.js'

export const CONTENT = 'A note of quayside conform.\n'

/** Encodes a container of one text file; its id is kept under a name. */
export const encode = (as = 'container', fields: object = {}, content = CONTENT): Step =>
  encodeStep('encodes a container', fields, { as, files: { 'note.txt': content } })

export const get = (as = 'container') => containerStep('gets the container', 'GetContainer', as)

/** Lists containers, those of others among them. */
export const list = (query: StepRequest['query'] = {}): Step =>
  orgStep('lists containers', 'ListContainers', { ask: () => ({ query }) })

export const on = (title: string, operation: string): Step =>
  containerStep(title, operation, 'container')

// It stays to be deleted at the end: a server may only say that it deletes it.
export const remove = containerStep('deletes the container', 'DeleteContainer', 'container')

/** The ids of the containers in a list. */
export const idsOf = ({ json }: ConformReply): unknown[] => recordsIn(json).map(({ id }) => id)
