import { PEOPLE_ROUTES } from '../api/parts/people-routes.ts';
import { respondToEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

export const handler = respondToEvents(readingPorts('people'), PEOPLE_ROUTES);
