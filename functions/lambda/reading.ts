import { READING_ROUTES } from '../api/parts/reading-routes.ts';
import { respondToEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

export const handler = respondToEvents(readingPorts('reading'), READING_ROUTES);
