import { packPage } from '../api/packing.ts';
import { ROUTES } from '../api/routes.ts';
<<<<<<< HEAD
import { signInPlaceSchema } from '../access/sign-in-place.ts';
import { lambdaEnvironment, requireEnvironment } from '../environment.ts';
import { parse } from '../../shared/model/parse.ts';
import { respondToEvents } from './answer-events.ts';
import { readingPorts } from './lambda-ports.ts';

const signIn = parse(signInPlaceSchema, JSON.parse(requireEnvironment(lambdaEnvironment.signIn)));

// The gateway sends here what no other part answers. The description of the API knows every route, so this part can say what there is.
export const handler = respondToEvents({ ...readingPorts('page'), signIn }, PAGE_ROUTES, ROUTES);
=======
import { respondToEvents } from './respond-to-events.ts';
import { readingPorts } from './lambda-ports.ts';

// The gateway sends here what no other function responds to. The description of the API knows every route, so this function can say what there is.
export const handler = respondToEvents(readingPorts('page'), packPage(), ROUTES);
>>>>>>> f3a64e0 (Estimate by one use case from the command line too, pack routes in one table, keep documents in one room)
