import { documentOf, type FuzzRequest } from './fuzz-request.ts';

/** What responses have told of documents, so that later requests are about what is there. */
export type KnownDocuments = {
  /** The last ETag of each document, by its address. */
  etags: ReadonlyMap<string, string>;
  /** The last body that was accepted for each, by its address. */
  bodies: ReadonlyMap<string, unknown>;
  learn: (request: Pick<FuzzRequest, 'method' | 'path' | 'body'>, response: Response) => void;
};

export function rememberDocuments(): KnownDocuments {
  const etags = new Map<string, string>();
  const bodies = new Map<string, unknown>();
  return {
    etags,
    bodies,
    learn: ({ method, path, body }, { status, headers }) => {
      const address = documentOf(headers.get('location') ?? path);
      const isOfDocument = path === address || headers.get('location') === address;
      const etag = headers.get('etag');
      // What is below a document has tags of its own, but what changes it responds with the tag of the revision that it
      // made.
      if (etag !== null && (isOfDocument || (method !== 'GET' && status < 300))) etags.set(address, etag);
      // A file that is sent to be checked is no document of the service, and a patch is none of its own.
      const isDocument = isOfDocument && method !== 'PATCH' && (etag !== null || status === 201);
      if (isDocument && body?.startsWith('{') === true && (status === 200 || status === 201))
        bodies.set(address, JSON.parse(body));
    },
  };
}
