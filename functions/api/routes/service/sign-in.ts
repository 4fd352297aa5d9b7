import * as z from 'zod/mini';
import { signInPlaceSchema } from '../../../access/sign-in-place.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { HttpRefusal } from '../../http/refusals.ts';
import { respondJson } from '../../http/respond.ts';
import { once } from '../../openapi/describe-documents.ts';

const placeSchema = once(() =>
  z.extend(signInPlaceSchema, {}).register(z.globalRegistry, {
    id: 'SignIn',
    description:
      'The issuer of tokens, its addresses of OAuth 2.0 (code grant with ' +
      'PKCE), and the clients of the page and of the command line.',
  }),
);

/** GET /sign-in */
export const endpoint = defineEndpoint({
  operationId: 'findSignIn',
  summary: 'Where people sign in',
  description:
    'For the page and for "rule153 sign-in". A service on one machine ' +
    'has no such place: its tokens come from "rule153 token".',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({
    200: { description: 'The place.', content: { 'application/json': placeSchema() } },
  }),
  refuses: ['no-such-address'],
  handle: ({ api: { signIn } }) => {
    if (signIn !== undefined) return Promise.resolve(respondJson(signIn));
    throw new HttpRefusal(
      'no-such-address',
      'Nobody signs in here: this service takes tokens of its own machine, which "rule153 token --role planner" makes.',
    );
  },
});
