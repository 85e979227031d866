/** Core knows it from Node; of what it does not declare a page has the types alone. */
interface ErrorConstructor {
  stackTraceLimit: number
}
