import type { Containers } from '../model/containers.js'
import type { GivenContainer } from './types.js'

/** What otherwise follows from the files of a container, and what of it a world has fixed. */
export function measured(
  model: Containers,
  id: string,
  { container_digest: digest, container_size: size }: GivenContainer,
) {
  // A digest is made only where there is none. Most large worlds give both: the way below would cost
  // them a sixth of the time that they take to load.
  if (digest !== undefined && size !== undefined) {
    return { digest, size, fixed: { container_digest: digest, container_size: size } }
  }
  const given = {
    ...(digest !== undefined && { container_digest: digest }),
    ...(size !== undefined && { container_size: size }),
  }
  const { container_digest, container_size } = { ...model.measure(id), ...given }
  const isFixed = Object.keys(given).length > 0
  return { digest: container_digest, size: container_size, fixed: isFixed ? given : undefined }
}
