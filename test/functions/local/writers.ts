import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';

/**
 * A write that the service acknowledged: which document, which revision, its hash, and the text that only this write
 * has.
 */
export type Acknowledged = { id: string; revision: number; hash: string; reason: string };

/** Where the service is at the moment. While it is down, writers wait. */
export type Service = { origin: () => Promise<string>; token: string };

/**
 * Clients that write without a pause until told to stop, each into a document of its own and now and then into one of
 * all.
 */
export type Writers = {
  acknowledged: readonly Acknowledged[];
  /** Rejects when a client gets a response that no working service gives. Never resolves. */
  failure: Promise<never>;
  /** How often a response was lost, or the service was gone. */
  interruptions: () => number;
  stop: () => Promise<void>;
};

/** Longer than a loaded machine needs for one response. */
const patience_ms = 20_000;

const sharedId = 'A-CRASH-SHARED';

/**
 * Starts `count` clients. A write whose response is lost is sent again with the same idempotency key until a
 * response comes, as a careful client does.
 */
export function startWriters(service: Service, count: number): Writers {
  const acknowledged: Acknowledged[] = [];
  let stopping = false;
  let interruptions = 0;
  const clients = Array.from({ length: count }, async (_, client) => {
    const own = await openDocument(client === 0 ? sharedId : `A-CRASH-${client}`, client);
    for (let write = 1; !stopping; write += 1) {
      const isShared = client > 0 && write % 5 === 0;
      await (isShared ? change(sharedId, client, write) : change(own, client, write));
    }
  });

  async function openDocument(id: string, client: number): Promise<string> {
    await persist(`client-${client} create`, (headers) =>
      send('POST', 'statements', `client-${client} create`, documentOf(id, `client ${client}`), headers),
    );
    return id;
  }

  /** Makes the next revision from the head; someone else may be faster, which is a response as well. */
  async function change(id: string, client: number, write: number): Promise<void> {
    const reason = `client-${client} write-${write}`;
    const etag = await persist(reason, async () => {
      const response = await fetch(`${await service.origin()}/v1/statements/${id}`, {
        headers: { authorization: `Bearer ${service.token}` },
        signal: AbortSignal.timeout(patience_ms),
      });
      await response.arrayBuffer();
      return response.status === 404 ? '' : (response.headers.get('etag') ?? undefined);
    });
    if (etag === '') return;
    await persist(reason, (headers) =>
      send('PUT', `statements/${id}`, reason, documentOf(id, reason), { ...headers, 'if-match': etag }),
    );
  }

  /** Repeats a request until a response comes. */
  async function persist<Result>(
    key: string,
    ask: (headers: Record<string, string>) => Promise<Result | undefined>,
  ): Promise<Result> {
    for (;;) {
      try {
        const response = await ask({ 'idempotency-key': key.replaceAll(' ', '-') });
        if (response !== undefined) return response;
      } catch (error) {
        if (error instanceof UnexpectedResponse) throw error;
        // The connection broke: whether the request was carried out is not known.
      }
      interruptions += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function send(
    method: string,
    path: string,
    reason: string,
    document: object,
    headers: Record<string, string>,
  ): Promise<true | undefined> {
    const url = `${await service.origin()}/v1/${path}?reason=${encodeURIComponent(reason)}`;
    const response = await fetch(url, {
      method,
      body: JSON.stringify(document),
      signal: AbortSignal.timeout(patience_ms),
      headers: { ...headers, authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
    });
    const body = (await response.json()) as { id: string; revision: number; hash: string; detail?: string };
    if (response.status === 503) return undefined;
    // Another client was first with the document of all.
    if (response.status === 412) return true;
    if (!response.ok) throw new UnexpectedResponse(`${method} ${path}: ${response.status} ${body.detail ?? ''}`);
    acknowledged.push({ id: body.id, revision: body.revision, hash: body.hash, reason });
    return true;
  }

  const ended = Promise.all(clients);
  return {
    acknowledged,
    failure: new Promise((_, reject) => {
      ended.catch(reject);
    }),
    interruptions: () => interruptions,
    stop: async () => {
      stopping = true;
      await ended;
    },
  };
}

/** Neither what was asked for nor "try again": the service has failed. */
class UnexpectedResponse extends Error {}

/** A document that no other write has: one that says what is there already would make no revision. */
function documentOf(id: string, reason: string): object {
  return { ...exampleStatement(), symbol: id.replaceAll('-', '/'), title: `After ${reason}` };
}
