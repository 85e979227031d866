// All of them share one listener.
const tasks = new Set<() => void>()
const runAll = () => {
  for (const task of tasks) {
    try {
      task()
    } catch (error) {
      // The others have to run, too.
      console.error((error as Error).message)
    }
  }
}

/** Runs synchronous work when the process exits; returns a function that cancels this. */
export function atExit(work: () => void): () => void {
  const task = () => work()
  if (tasks.size === 0) process.once('exit', runAll)
  tasks.add(task)
  return () => {
    tasks.delete(task)
    if (tasks.size === 0) process.off('exit', runAll)
  }
}
