import { packAnalysis } from '../api/packing.ts';
import { respondToEvents } from './respond-to-events.ts';
import { readingPorts } from './lambda-ports.ts';

export const handler = respondToEvents(readingPorts('analysis'), packAnalysis());
