import { READING_ROUTES } from '../api/parts/reading-routes.ts';
import { answerEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

export const handler = answerEvents(readingPorts('reading'), READING_ROUTES);
