import * as z from 'zod/mini';
import { type Action, POLICY, rolesFor } from '../../../access/policy.ts';
import { roleSchema } from '../../../access/principal.ts';
import type { Immutable } from '../../../../shared/model/immutable.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { respondJson } from '../../http/respond.ts';

const whoAmISchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    organization: z.string(),
    roles: z.array(roleSchema),
    actions: z.array(z.strictObject({ action: z.string(), allowed: z.boolean(), roles: z.array(roleSchema) })),
  })
  .register(z.globalRegistry, {
    id: 'WhoAmI',
    description:
      'The bearer of the token: who they are in the audit trail, their organization and roles; and for every action ' +
      'whether they may do it, and which roles may.',
  });
type WhoAmI = Immutable<z.infer<typeof whoAmISchema>>;

/** GET /v1/me */
export const endpoint = defineEndpoint({
  operationId: 'whoAmI',
  summary: 'Who I am here, and what I may do',
  description:
    'For a page that shows only what its reader may do, and for whoever was refused. Every operation names its ' +
    'action as "x-action".',
  tag: 'service',
  path: NO_PARAMETERS,
  query: NO_PARAMETERS,
  responses: () => ({
    200: { description: 'The bearer of the token.', content: { 'application/json': whoAmISchema } },
  }),
  handle: ({ principal: { id, name, organization, roles } }) => {
    const actions = (Object.keys(POLICY) as Action[]).map((action) => {
      const may = rolesFor(action);
      return { action, allowed: roles.some((role) => may.includes(role)), roles: may };
    });
    return Promise.resolve(respondJson({ id, name, organization, roles, actions } satisfies WhoAmI));
  },
});
