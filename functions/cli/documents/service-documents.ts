import { listAll } from '../../use-cases/estimates/current-heads.ts';
import type { Service } from './ask-service.ts';
import type { Documents } from './place.ts';
import { readService } from './read-service.ts';

/** The documents of a running service, as far as the token lets them be seen. */
export function serviceDocuments(service: Service): Documents {
  const reader = readService(service);
  return {
    place: `on ${service.server.origin}`,
    reader,
    list: async (kind) => {
      // Whose they are the token says.
      const listed = await listAll({ documents: reader }, '', kind);
      return listed.map(({ id, fields }) => ({ title: '', ...fields, id }));
    },
  };
}
