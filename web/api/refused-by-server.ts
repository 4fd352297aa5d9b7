import type { Problem } from '../../shared/model/problem.ts';

/** What the API says when it refuses: a problem document (RFC 9457). */
export type ProblemDocument = {
  status: number;
  title: string;
  detail: string;
  code: string;
  instance?: string;
  problems: readonly Problem[];
};

/** The server has responded, and refused. */
export class RefusedByServer extends Error {
  override readonly name = 'RefusedByServer';
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.detail);
    this.document = document;
  }
}

/** The server did not respond: the connection is lost, or the service is not running. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause: unknown) {
    super('The service does not respond. What you have typed stays on this page; it is tried again when you ask.', {
      cause,
    });
  }
}

/** What a response refuses. What is no problem document says at least its status. */
export async function readRefusal(response: Response): Promise<RefusedByServer> {
  const text = await response.text();
  try {
    const document = JSON.parse(text) as Partial<ProblemDocument>;
    if (typeof document.detail === 'string' && typeof document.code === 'string')
      return new RefusedByServer({ status: response.status, title: '', problems: [], ...document } as ProblemDocument);
  } catch {
    // Said below.
  }
  const detail = `The service responded with status ${response.status} and no explanation.`;
  return new RefusedByServer({ status: response.status, title: detail, detail, code: 'unknown', problems: [] });
}
