import type { HttpCode } from './problem-table.ts';

/** What HTTP itself refuses, with the headers that the answer needs (`Allow`, `Retry-After`). */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly code: Exclude<HttpCode, 'internal'>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Exclude<HttpCode, 'internal'>, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}
