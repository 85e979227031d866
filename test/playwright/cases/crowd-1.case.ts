import { crowd } from './crowd.js'

crowd()
