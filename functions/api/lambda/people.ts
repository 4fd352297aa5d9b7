import { PEOPLE_ROUTES } from '../parts/people-routes.ts';
import { answerEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

export const handler = answerEvents(readingPorts('people'), PEOPLE_ROUTES);
