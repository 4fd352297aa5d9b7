import type { Route } from '../route.ts';

/** What is printed or explains itself: the description of the API, its pages. */
export const PAGE_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/openapi.json',
    access: 'open',
    load: async () => (await import('../routes/service/openapi.ts')).openapiEndpoint,
  },
  {
    method: 'get',
    path: '/docs',
    access: 'open',
    load: async () => (await import('../routes/service/docs.ts')).docsPageEndpoint,
  },
  {
    method: 'get',
    path: '/docs/{file}',
    access: 'open',
    load: async () => (await import('../routes/service/docs.ts')).docsFileEndpoint,
  },
  {
    method: 'get',
    path: '/sign-in',
    access: 'open',
    load: async () => (await import('../routes/service/sign-in.ts')).signInEndpoint,
  },
  {
    method: 'get',
    path: '/problems/{code}',
    access: 'open',
    load: async () => (await import('../routes/service/explain-problem.ts')).explainProblemEndpoint,
  },
];
