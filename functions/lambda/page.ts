import { allRoutes, packPage } from '../api/packing.ts';
import { signInPlaceSchema } from '../access/sign-in-place.ts';
import { lambdaEnvironment, requireEnvironment } from '../environment.ts';
import { parse } from '../../shared/model/parse.ts';
import { respondToEvents } from './respond-to-events.ts';
import { readingPorts } from './lambda-ports.ts';

const signIn = parse(signInPlaceSchema, JSON.parse(requireEnvironment(lambdaEnvironment.signIn)));

// The gateway sends here what no other function has a route for. The description of the API knows every route, so this
// one can say what there is.
export const handler = respondToEvents({ ...readingPorts('page'), signIn }, packPage(), allRoutes());
