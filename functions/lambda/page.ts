import { PAGE_ROUTES } from '../api/parts/page-routes.ts';
import { ROUTES } from '../api/routes.ts';
import { respondToEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

// The gateway sends here what no other part answers. The description of the API knows every route, so this part can say what there is.
export const handler = respondToEvents(readingPorts('page'), PAGE_ROUTES, ROUTES);
