import { startPreview } from './preview/start.js';

startPreview();
