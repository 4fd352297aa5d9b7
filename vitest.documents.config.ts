import { defineConfig } from 'vitest/config';

/** Documents before programs that nobody here wrote: LibreOffice recalculates workbooks, Python's openpyxl reads them. `npm run test:documents` */
export default defineConfig({
  test: {
    include: ['test/documents/**/*.office.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
