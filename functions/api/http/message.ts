/**
 * Requests and responses with the little that the API needs of them. The Fetch API's own classes say the same, and Node
 * loads them with their first use, which costs a fifth of a cold start; so they are met at the edge of
 * `createApp().fetch` and nowhere behind it.
 */
export type ApiRequest = {
  method: string;
  /** Absolute. */
  url: string;
  headers: { get: (name: string) => string | null; has: (name: string) => boolean };
  /** Null where there is none. Leaving the loop over it early ends the sending. */
  body: AsyncIterable<Uint8Array> | null;
};

/** Names of headers in lower case. */
export type ApiResponse = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
};

/** The response to a request as servers of the Fetch API take it. */
export function toResponse({ status, headers, body }: ApiResponse): Response {
  return new Response(body, { status, headers });
}
