import type { Containers } from './model.js'
import type { GivenContainer } from './seed-types.js'

/** What otherwise follows from the files of a container, and what of it a world has fixed. */
export function measured(
  model: Containers,
  id: string,
  { container_digest, container_size }: GivenContainer,
) {
  // Asked for only where it is needed: it takes a digest.
  if (container_digest !== undefined && container_size !== undefined) {
    const fixed = { container_digest, container_size }
    return { digest: container_digest, size: container_size, fixed }
  }
  const { container_digest: digest, container_size: size } = model.measure(id)
  if (container_digest !== undefined) {
    return { digest: container_digest, size, fixed: { container_digest } }
  }
  if (container_size !== undefined)
    return { digest, size: container_size, fixed: { container_size } }
  return { digest, size, fixed: undefined }
}
