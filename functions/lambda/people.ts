import { PEOPLE_ROUTES } from '../api/parts/people-routes.ts';
import { answerEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

export const handler = answerEvents(readingPorts('people'), PEOPLE_ROUTES);
