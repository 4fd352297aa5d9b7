import type { Route } from '../route.ts';
import { CHANGE_ROUTES } from './change-routes.ts';
import { PAGE_ROUTES } from './page-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { READING_ROUTES } from './reading-routes.ts';

/**
 * The parts of the API. On Lambda each is a function of its own: a request then loads no more than its part, and what only reads cannot write.
 * Anywhere else they are one app.
 */
export const API_PARTS = {
  reading: READING_ROUTES,
  change: CHANGE_ROUTES,
  people: PEOPLE_ROUTES,
  page: PAGE_ROUTES,
} as const satisfies Record<string, readonly Route[]>;

export type ApiPart = keyof typeof API_PARTS;
