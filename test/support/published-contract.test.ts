import { describe, expect, it } from 'vitest';
import { checkResponse } from './published-contract.ts';

const json = (body: unknown, status = 200, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

describe('Every response of a test is held against the published document, which', () => {
  it('takes one that the document describes', async () => {
    await expect(checkResponse('GET', '/v1/statements', json({ items: [] }))).resolves.toBeUndefined();
  });

  it('refuses a field that the document does not name, one that is missing, and one of another type', async () => {
    for (const body of [{ items: [], more: true }, {}, { items: 'none' }])
      await expect(checkResponse('GET', '/v1/statements', json(body))).rejects.toThrow('does not fit its schema');
  });

  it('refuses a status and a media type that the document does not name', async () => {
    await expect(checkResponse('GET', '/v1/statements', json({ items: [] }, 203))).rejects.toThrow('is none of');
    const html = json({ items: [] }, 200, 'text/html');
    await expect(checkResponse('GET', '/v1/statements', html)).rejects.toThrow('media types');
  });

  it('refuses a refusal that is no problem document, also where there is no such address', async () => {
    for (const path of ['/v1/statements', '/v1/nothing'])
      await expect(
        checkResponse('GET', path, json({ error: 'no' }, 404, 'application/problem+json')),
      ).rejects.toThrow();
  });
});
