import type { Action } from '../access/policy.ts';
import type { Endpoint } from './endpoint.ts';

/** Who may come: anyone, or whoever may do an action. There is no default. */
type RouteAccess = 'open' | Action;

/** An address, who may come to it, and where its endpoint is. The endpoint is loaded with the first request to it. */
export type Route = {
  method: 'get' | 'post' | 'put' | 'patch';
  /** As OpenAPI writes it: /v1/statements/{id}. */
  path: `/${string}`;
  access: RouteAccess;
  load: () => Promise<Endpoint>;
};
