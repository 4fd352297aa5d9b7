import { describe, expect, it } from 'vitest';
import { api, writeQuery } from '../../../web/api/api.ts';
import { readRefusal } from '../../../web/api/refused-by-server.ts';
import { bodyOf } from '../../../web/api/read-response.ts';

/** Never called: what the compiler says of a wrong question is the test. */
export async function askWrongly(): Promise<unknown> {
  const params = { path: { id: 'A-C.3-79-L.53' } };
  // @ts-expect-error There is no such path.
  await api.GET('/v1/statement/{id}', { params });
  // @ts-expect-error A path has its parameters.
  await api.GET('/v1/statements/{id}/estimate');
  // @ts-expect-error A parameter has its name.
  await api.GET('/v1/statements/{id}/estimate', { params: { ...params, query: { scenario: 'later' } } });
  // @ts-expect-error A change names the revision that it is made from.
  await api.POST('/v1/statements/{id}/moves', { params, body: { to: 'submitted' } });
  const header = { 'If-Match': '"hash"' };
  // @ts-expect-error A body has its values.
  await api.POST('/v1/statements/{id}/moves', { params: { ...params, header }, body: { to: 'approved' } });
  const { tables } = await bodyOf(api.GET('/v1/statements/{id}/estimate', { params }));
  // @ts-expect-error A response has its fields.
  return tables.at(-1)?.sum;
}

describe('the parameters of a question', () => {
  it('are written, but for those that say nothing', () => {
    expect(writeQuery({ section: '29C', year: 2028, scenarios: '', line: undefined, sum: 'A & B' })).toBe(
      'section=29C&year=2028&sum=A+%26+B',
    );
    expect(writeQuery({})).toBe('');
  });
});

describe('a refusal', () => {
  it('is the problem document that the service sends', async () => {
    const document = { status: 422, title: 'Refused', detail: 'Say which year.', code: 'invalid', problems: [] };
    const refused = await readRefusal(new Response(JSON.stringify(document), { status: 422 }));
    expect(refused.message).toBe('Say which year.');
    expect(refused.document).toEqual(document);
  });

  it.each(['', '<html>Bad gateway</html>', '{"message":"no"}', 'null'])(
    'that is no problem document says its status: %s',
    async (body) => {
      const { document } = await readRefusal(new Response(body, { status: 502 }));
      expect(document).toMatchObject({ status: 502, code: 'unknown', problems: [] });
      expect(document.detail).toContain('502');
    },
  );
});
