import { useEffect, useState } from 'preact/hooks'

/** A value that components can subscribe to. */
export class Store<T> {
  private readonly listeners = new Set<() => void>()

  constructor(private value: T) {}

  get(): T {
    return this.value
  }

  set(value: T): void {
    if (Object.is(value, this.value)) return
    this.value = value
    for (const listener of [...this.listeners]) listener()
  }

  update(change: (value: T) => T): void {
    this.set(change(this.value))
  }

  /** Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** Returns the value of a store, and renders again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, render] = useState({})
  useEffect(() => {
    const shown = store.get()
    const stop = store.subscribe(() => render({}))
    // It may have changed between the rendering and this effect.
    if (shown !== store.get()) render({})
    return stop
  }, [store])
  return store.get()
}
