/** The version of this package: a web page has no package.json to read. */
export const VERSION = '0.1.0'
