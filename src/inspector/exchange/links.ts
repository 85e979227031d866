/** Where the parts of an exchange lead to; a page leaves out what it has no place for. */
export interface ExchangeLinks {
  readonly operation?: (service: string, operation: string) => string
  readonly rule?: (id: string) => string
  readonly fault?: (id: string) => string
}
