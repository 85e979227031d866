// Loaded before a server under test: tells what its process used since it was asked last.
import { performance } from 'node:perf_hooks'

// The process that measures is gone.
process.on('disconnect', () => process.exit())

let cpu = process.cpuUsage()
let loop = performance.eventLoopUtilization()

process.on('message', (message) => {
  if (message !== 'usage') return
  const { user, system } = process.cpuUsage(cpu)
  const busy = performance.eventLoopUtilization(loop).utilization
  cpu = process.cpuUsage()
  loop = performance.eventLoopUtilization()
  const { rss } = process.memoryUsage()
  const peak = process.resourceUsage().maxRSS * 1024
  process.send({ cpu: (user + system) / 1e6, busy, rss, peak })
})
