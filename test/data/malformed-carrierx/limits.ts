import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { invalid, spread, type Target } from './refusals.js'
import { CONTAINER_BODIES } from './targets.js'

const PATCH_STRICT: Target = { method: 'PATCH', path: '/storage/containers/c-strict' }

const DISORDER: readonly (readonly [body: object, field: string, detail: string])[] = [
  [{ quota_bytes: 5, threshold_bytes: 6 }, 'threshold_bytes', 'must be at most quota_bytes, 5'],
  [{ quota_files: 5, threshold_files: 6 }, 'threshold_files', 'must be at most quota_files, 5'],
  [{ quota_bytes: 0, threshold_bytes: 1 }, 'threshold_bytes', 'must be at most quota_bytes, 0'],
  [{ quota_files: '5', threshold_files: '6' }, 'threshold_files', 'must be at most quota_files, 5'],
  [
    { threshold_bytes: 1_073_741_825 },
    'threshold_bytes',
    'must be at most quota_bytes, 1073741824',
  ],
  [{ threshold_files: 101 }, 'threshold_files', 'must be at most quota_files, 100'],
  [{ threshold_bytes_target: 1 }, 'threshold_bytes_target', 'needs threshold_bytes'],
  [{ threshold_files_target: 0 }, 'threshold_files_target', 'needs threshold_files'],
  [
    { threshold_bytes: 5, threshold_bytes_target: 6 },
    'threshold_bytes_target',
    'must be at most threshold_bytes, 5',
  ],
  [
    { threshold_files: 5, threshold_files_target: 6 },
    'threshold_files_target',
    'must be at most threshold_files, 5',
  ],
  [
    { quota_files: null, threshold_files: 5, threshold_files_target: 6 },
    'threshold_files_target',
    'must be at most threshold_files, 5',
  ],
  [
    { threshold_bytes: null, threshold_bytes_target: 6 },
    'threshold_bytes_target',
    'needs threshold_bytes',
  ],
]

const disorder = spread(CONTAINER_BODIES, DISORDER, 4, (what, target, [body, ...fault]) => {
  const title = `${JSON.stringify(body)} in ${what}`
  return invalid(title, target, body, fault, 'one above another')
})

const alreadyThere = [
  invalid(
    'a quota below the threshold that is there',
    PATCH_STRICT,
    { quota_bytes: 7 },
    ['threshold_bytes', 'must be at most quota_bytes, 7'],
    'what is there already counts',
  ),
  invalid(
    'a threshold below the target that is there',
    PATCH_STRICT,
    { threshold_files: 0 },
    ['threshold_files_target', 'must be at most threshold_files, 0'],
    'what is there already counts',
  ),
  invalid(
    'no threshold, with a target that is there',
    PATCH_STRICT,
    { threshold_bytes: null },
    ['threshold_bytes_target', 'needs threshold_bytes'],
    'what is there already counts',
  ),
  invalid(
    'a quota that is lower than the default threshold',
    { method: 'PUT', path: '/storage/containers/c-strict' },
    { quota_files: 1, threshold_files: 2 },
    ['threshold_files', 'must be at most quota_files, 1'],
    'a replacement is judged like something new',
  ),
]

const LEAST = {
  quota_bytes: 0,
  quota_files: 0,
  threshold_bytes: 0,
  threshold_files: 0,
  threshold_bytes_target: 0,
  threshold_files_target: 0,
  threshold_grace_period: 0,
  default_file_lifecycle_ttl: -1,
}

const negatives = Object.entries(LEAST).flatMap(([name, least]) =>
  spread(CONTAINER_BODIES, [least - 1, String(least - 100)], 1, (what, target, value) => {
    const fault = [name, `must be at least ${String(least)}`] as const
    const title = `${JSON.stringify(value)} as ${name} of ${what}`
    return invalid(title, target, { [name]: value }, fault, 'less than nothing')
  }),
)

/** Quotas, thresholds and targets that are in no order, or below nothing. */
export const wrongLimits: readonly MalformedRequest[] = [...disorder, ...alreadyThere, ...negatives]
