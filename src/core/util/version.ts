/** The version of this package, as a constant because a browser cannot read package.json. */
export const VERSION = '0.1.0'
