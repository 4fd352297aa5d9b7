import { VIEWER_FILES } from '../functions/api/docs/read-docs-file.ts';
import type { ApiFunction } from '../functions/api/packing.ts';
import { allRoutes } from '../functions/api/packing.ts';
import { packageFiles } from './lambda-bundle.ts';

/*
 * Names that the service shares with what is around it, taken from the functions themselves so that they cannot drift
 * apart.
 */

/** The modules with a `handler`. */
export const entries = {
  api: {
    reading: 'functions/lambda/reading.ts',
    change: 'functions/lambda/change.ts',
    analysis: 'functions/lambda/analysis.ts',
    rendering: 'functions/lambda/rendering.ts',
    page: 'functions/lambda/page.ts',
  } satisfies Record<ApiFunction, string>,
  sweepWorker: 'functions/lambda/sweep-worker.ts',
  wholeWorker: 'functions/lambda/whole-worker.ts',
  checkpoint: 'functions/lambda/checkpoint.ts',
  jobSteps: 'functions/lambda/sweep-steps.ts',
} as const;

/** What CloudFront sends to the API when the page has the rest of the address. */
export const apiPathPatterns: readonly string[] = [
  ...new Set(allRoutes().map(({ path }) => (path.startsWith('/v1/') ? '/v1/*' : path.replace(/\{\w+\}/g, '*')))),
];

/** What the API reads from its documentation folder. */
export const documentationFiles = packageFiles(
  'docs',
  VIEWER_FILES.map((file) => `swagger-ui-dist/${file}`),
);

/** What the solver of plans is compiled to, beside the code that loads it. */
export const solverFiles = { 'highs.wasm': 'highs/runtime' } as const;
