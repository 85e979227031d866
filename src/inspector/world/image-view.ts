import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ContentView } from '../api/types.js'
import { api, messageOf } from '../app/api.js'
import { imageTypeOf } from './bytes-kind.js'

interface ImageViewProps {
  /** The path of the bytes in the admin API. */
  readonly path: string
  readonly content: ContentView
}

/** An image, decoded as what its first bytes say that it is. */
export function ImageView({ path, content }: ImageViewProps): VNode {
  const { url, error } = useImage(path, content)
  const [size, setSize] = useState('')
  const [isBroken, setBroken] = useState(false)
  if (error !== undefined) return html`<p class="error-text" role="alert">${error}</p>`
  return html`<figure class="image-view">
    ${
      url !== undefined &&
      html`<img
        src=${url}
        alt=${content.name}
        onLoad=${({ currentTarget: image }: { currentTarget: HTMLImageElement }) => {
          setBroken(false)
          setSize(`${image.naturalWidth} × ${image.naturalHeight} pixels`)
        }}
        onError=${() => setBroken(true)}
      />`
    }
    <figcaption class="hint">
      ${isBroken ? 'The browser cannot decode this image: look at its bytes as hex.' : size}
    </figcaption>
  </figure>`
}

function useImage(path: string, { bytes, name }: ContentView): { url?: string; error?: string } {
  const [image, setImage] = useState<{ url?: string; error?: string }>({})
  useEffect(() => {
    const stop = new AbortController()
    let url: string | undefined
    api
      .fetch(path, { signal: stop.signal })
      .then((response) => response.arrayBuffer())
      .then(
        (buffer) => {
          if (stop.signal.aborted) return
          const type = imageTypeOf(new Uint8Array(buffer)) ?? 'application/octet-stream'
          url = URL.createObjectURL(new Blob([buffer], { type }))
          setImage({ url })
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setImage({ error: messageOf(error) })
        },
      )
    return () => {
      stop.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [path, bytes, name])
  return image
}
