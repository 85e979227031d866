const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const LOOPBACK_HOST = new RegExp(`^(?:localhost|127(?:\\.${OCTET}){3}|\\[::1\\]|::1)$`, 'i')

/** Whether a host name (without a port) is `localhost` or a loopback address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOST.test(host)
}

/** Whether a Host header names `localhost` or a loopback address, with or without a port. */
export function isLoopbackHost(host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, ''))
}
