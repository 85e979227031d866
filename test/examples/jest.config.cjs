// msw and Quayside are ES modules: Jest must compile them, too, to require them.
module.exports = {
  testMatch: ['**/*.test.cjs'],
  transform: {
    '\\.m?js$': ['babel-jest', { plugins: ['@babel/plugin-transform-modules-commonjs'] }],
  },
  transformIgnorePatterns: [],
}
