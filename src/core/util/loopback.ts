const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/i

/** Whether a host name (without a port) is `localhost` or a loopback address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOST.test(host)
}

/** Whether a Host header names `localhost` or a loopback address, with or without a port. */
export function isLoopbackHost(host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, ''))
}
