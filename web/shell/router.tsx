import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { StatementList } from '../statements/statement-list.tsx';
import { loadView } from '../offline/load-view.ts';
import { ViewOnItsWay } from '../offline/view-on-its-way.tsx';
import { StatementFrame } from '../statements/statement-frame.tsx';
import { TablesView } from '../estimates/tables-view.tsx';
import { type Address, parseAddress, printAddress } from './address.ts';
import { DeskHead } from './desk-head.tsx';
import { Failure } from './failure.tsx';
import { NotFound } from './not-found.tsx';

// Every view and its address. A view that is not needed for the first look at a statement is loaded when it is opened.

const rootRoute = createRootRoute({
  validateSearch: (given: Address): Address => given,
  component: () => (
    <>
      <a className="skip" href="#content">
        To the content
      </a>
      <Outlet />
    </>
  ),
  notFoundComponent: () => (
    <>
      <DeskHead />
      <NotFound />
    </>
  ),
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to lead elsewhere
    throw redirect({ to: '/statements' });
  },
});

const statementsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/statements', component: StatementList });

const newStatementRoute = createRoute({ getParentRoute: () => rootRoute, path: '/statements/new' }).lazy(
  async () => (await loadView(async () => import('../statements/new-statement.tsx'))).Route,
);

const statementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statements/$id',
  component: StatementFrame,
});

const tablesRoute = createRoute({ getParentRoute: () => statementRoute, path: '/', component: TablesView });

const editRoute = createRoute({ getParentRoute: () => statementRoute, path: '/edit' }).lazy(
  async () => (await loadView(async () => import('../statements/edit-view.tsx'))).Route,
);

const importRoute = createRoute({ getParentRoute: () => statementRoute, path: '/import' }).lazy(
  async () => (await loadView(async () => import('../imports/import-view.tsx'))).Route,
);

const rateCardRoute = createRoute({ getParentRoute: () => rootRoute, path: '/rate-cards/$id' }).lazy(
  async () => (await loadView(async () => import('../rate-cards/edit-rate-card.tsx'))).Route,
);

const compareRoute = createRoute({ getParentRoute: () => statementRoute, path: '/compare' }).lazy(
  async () => (await loadView(async () => import('../comparisons/compare-view.tsx'))).Route,
);

const historyRoute = createRoute({ getParentRoute: () => statementRoute, path: '/history' }).lazy(
  async () => (await loadView(async () => import('../audit/history-view.tsx'))).Route,
);

const paragraphsRoute = createRoute({ getParentRoute: () => statementRoute, path: '/paragraphs' }).lazy(
  async () => (await loadView(async () => import('../paragraphs/paragraphs-view.tsx'))).Route,
);

const postsRoute = createRoute({ getParentRoute: () => statementRoute, path: '/posts' }).lazy(
  async () => (await loadView(async () => import('../posts/posts-view.tsx'))).Route,
);

const profileRoute = createRoute({ getParentRoute: () => statementRoute, path: '/posts/profiles/$profile' }).lazy(
  async () => (await import('../posts/profile-view.tsx')).Route,
);

const engagementRoute = createRoute({
  getParentRoute: () => statementRoute,
  path: '/posts/engagements/$engagement',
}).lazy(async () => (await import('../engagements/engagement-view.tsx')).Route);

const workshopsRoute = createRoute({ getParentRoute: () => statementRoute, path: '/workshops' }).lazy(
  async () => (await loadView(async () => import('../workshops/workshops-view.tsx'))).Route,
);

const riskRoute = createRoute({ getParentRoute: () => statementRoute, path: '/risk' }).lazy(
  async () => (await loadView(async () => import('../risks/risk-view.tsx'))).Route,
);

const checksRoute = createRoute({ getParentRoute: () => statementRoute, path: '/checks' }).lazy(
  async () => (await loadView(async () => import('../checks/checks-view.tsx'))).Route,
);

const analoguesRoute = createRoute({ getParentRoute: () => statementRoute, path: '/analogues' }).lazy(
  async () => (await loadView(async () => import('../analogues/analogues-view.tsx'))).Route,
);

const documentsRoute = createRoute({ getParentRoute: () => statementRoute, path: '/documents' }).lazy(
  async () => (await loadView(async () => import('../documents/documents-view.tsx'))).Route,
);

const ratesRoute = createRoute({ getParentRoute: () => statementRoute, path: '/rates' }).lazy(
  async () => (await loadView(async () => import('../rate-cards/rates-view.tsx'))).Route,
);

const helpRoute = createRoute({ getParentRoute: () => rootRoute, path: '/help' }).lazy(
  async () => (await loadView(async () => import('../help/terms-view.tsx'))).Route,
);

const routeTree = rootRoute.addChildren([
  homeRoute,
  statementsRoute,
  newStatementRoute,
  rateCardRoute,
  helpRoute,
  statementRoute.addChildren([
    tablesRoute,
    editRoute,
    importRoute,
    compareRoute,
    paragraphsRoute,
    postsRoute,
    profileRoute,
    engagementRoute,
    workshopsRoute,
    ratesRoute,
    riskRoute,
    checksRoute,
    analoguesRoute,
    documentsRoute,
    historyRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch: parseAddress,
  stringifySearch: (search) => printAddress(search as Address),
  defaultPendingComponent: ViewOnItsWay,
  defaultErrorComponent: ({ error }) => <Failure error={error} />,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
