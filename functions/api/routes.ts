import { allRoutes } from './packing.ts';
import type { Route } from './route.ts';

/** Every address of the service with the decision who may come to it. What an endpoint does is in the file that it is loaded from. */
export const ROUTES: readonly Route[] = allRoutes();
