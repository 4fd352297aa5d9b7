import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { publishedTypes } from '../../../support/published-types.ts';

const file = fileURLToPath(new URL('../../../../web/api/published.d.ts', import.meta.url));

// `npm run update:expected` writes them, for whoever has decided that the API should change.
it('the desk asks by the types that follow from the published document', { timeout: 60_000 }, async () => {
  await expect(await publishedTypes()).toMatchFileSnapshot(file);
});
