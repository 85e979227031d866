const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/i

/** Whether a host name, without a port, names this machine as nobody else can. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOST.test(host)
}

/** Whether a Host header, a port aside, names this machine as nobody else can. */
export function isLoopbackHost(host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, ''))
}
