import type { Containers } from '../model/containers.js'
import type { GivenContainer } from './types.js'

/** Returns the digest and size of a seeded container, and in `fixed` those that its record gives. */
export function digestAndSizeOf(
  model: Containers,
  id: string,
  { container_digest: digest, container_size: size }: GivenContainer,
) {
  // Most large worlds give both, and computing a digest would cost a sixth of their loading time.
  if (digest !== undefined && size !== undefined) {
    return { digest, size, fixed: { container_digest: digest, container_size: size } }
  }
  const given = {
    ...(digest !== undefined && { container_digest: digest }),
    ...(size !== undefined && { container_size: size }),
  }
  const { container_digest, container_size } = { ...model.digestAndSize(id), ...given }
  const isFixed = Object.keys(given).length > 0
  return { digest: container_digest, size: container_size, fixed: isFixed ? given : undefined }
}
