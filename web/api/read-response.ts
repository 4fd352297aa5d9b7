/** What `api` gives: `data` is there, since everything else was thrown. */
type Asked<Body> = Promise<{ data?: Body; response: Response }>;

/** A document of the API, with what the headers say of its revision. */
export type Responded<Body> = { value: Body; etag: string | null; revision: number | null; state: string | null };

/** A file that the API gives: its name and what it is, and what its headers say. */
export type AskedFile = { name: string; blob: Blob; headers: Headers };

/** What the API responded. */
export async function bodyOf<Body>(asked: Asked<Body>): Promise<NonNullable<Body>> {
  return bodyIn(await asked);
}

/** What the API responded, and of which revision. */
export async function revisionOf<Body>(asked: Asked<Body>): Promise<Responded<NonNullable<Body>>> {
  const responded = await asked;
  const { headers } = responded.response;
  const revision = headers.get('rule153-revision');
  return {
    value: bodyIn(responded),
    etag: headers.get('etag'),
    revision: revision === null ? null : Number(revision),
    state: headers.get('rule153-state'),
  };
}

/** The file that the API responded with, asked for with `parseAs: 'blob'`. */
export async function fileOf(asked: Asked<Blob>): Promise<AskedFile> {
  const responded = await asked;
  const { headers } = responded.response;
  const name = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
  return { name: name ?? 'file', blob: bodyIn(responded), headers };
}

function bodyIn<Body>({ data, response }: Awaited<Asked<Body>>): NonNullable<Body> {
  if (data === undefined || data === null) throw new Error(`The service responded to ${response.url} with nothing.`);
  return data;
}
