import { startCoverage } from './coverage/start.js';

startCoverage();
