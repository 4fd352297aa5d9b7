import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import type { Endpoint } from '../../endpoint.ts';
import type { Route } from '../../route.ts';

/** An address of one document of a kind, or below it. Reading it takes what reading the kind takes, everything else what changing it takes. */
export function belowDocument(
  kind: Kind,
  below: string,
  method: Route['method'],
  load: (content: KindContent, exampleId: string) => Promise<Endpoint>,
): Route {
  return {
    method,
    path: `/v1/${kind.collection}/{id}${below}`,
    access: method === 'get' ? kind.actions.read : kind.actions.write,
    load: async () => {
      const content = await kind.load();
      return load(content, content.idOf(content.example()));
    },
  };
}
