import type { Corpus } from '../support/malformed/corpus.js'
import { accepted } from './malformed-carrierx/accepted.js'
import { wrongContainers } from './malformed-carrierx/containers.js'
import { wrongStorage } from './malformed-carrierx/external.js'
import { wrongFilters } from './malformed-carrierx/filters.js'
import { wrongForms } from './malformed-carrierx/forms.js'
import { wrongJson } from './malformed-carrierx/json.js'
import { wrongLimits } from './malformed-carrierx/limits.js'
import { wrongLists } from './malformed-carrierx/lists.js'
import { wrongPaths } from './malformed-carrierx/paths.js'
import { wrongQueries } from './malformed-carrierx/queries.js'
import { wrongTokens } from './malformed-carrierx/tokens.js'
import { wrongTypes } from './malformed-carrierx/types.js'
import { undeclaredMembers } from './malformed-carrierx/undeclared.js'
import { wrongUploads } from './malformed-carrierx/uploads.js'
import { wrongValues } from './malformed-carrierx/values.js'
import { onTheWire } from './malformed-carrierx/wire.js'
import { seed, worlds } from './malformed-carrierx/world.js'

/** All that is done wrong to this service. */
export const corpus: Corpus = {
  ...{ seed, worlds, onTheWire, accepted },
  messageAt: 'message',
  malformed: [
    ...wrongTypes,
    ...wrongValues,
    ...undeclaredMembers,
    ...wrongContainers,
    ...wrongStorage,
    ...wrongLimits,
    ...wrongJson,
    ...wrongForms,
    ...wrongUploads,
    ...wrongLists,
    ...wrongQueries,
    ...wrongFilters,
    ...wrongPaths,
    ...wrongTokens,
  ],
  faultsOnly: ['rate_limited'],
  apart: [],
}
