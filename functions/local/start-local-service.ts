import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { authenticateBearer, createTokenVerifier } from '../access/authenticate-bearer.ts';
import { createDevelopmentIssuer, type DevelopmentIssuer } from '../access/create-development-issuer.ts';
import { createLocalSigner } from '../checkpoints/local-signer.ts';
import { type Api, createApp } from '../api/create-app.ts';
import { allRoutes } from '../api/packing.ts';
import { type ApiPorts, DEFAULT_LIMITS, type LogRecord } from '../api/ports.ts';
import type { EngineExit, EngineKind } from './engine/engine.ts';
import { type RunnerThread, startRunnerThread } from '../jobs/local/start-runner-thread.ts';
import type { PlaceKind } from './engine/place.ts';
import { createRequestThreads, type RequestThreads } from './request-threads/request-threads.ts';
import type { ThreadSettings } from './request-threads/thread-message.ts';
import { isPortFree } from './engine/free-port.ts';
import { type Listening, listen, portInUse, type Respond } from './listen.ts';
import { createPageServer, type PageServer } from './page/create-page-server.ts';
import { packageFolder } from '../package-folder.ts';
import { localOrganization, localTable } from './local-data.ts';
import { openLedger } from './open-ledger.ts';
import { seedReference } from './seed-reference.ts';

// What belongs in this folder: what makes a whole service out of one machine. Nothing here runs in AWS.

export type LocalServiceRequest = {
  dataFolder: string;
  /** 0 for any free port. */
  port: number;
  environment: NodeJS.ProcessEnv;
  version: string;
  log: (record: LogRecord) => void;
  /** Requests a second that one caller may send in the long run; the service's own limit if left out. */
  ratePerSecond?: number | undefined;
};

/** A service that runs. */
export type LocalService = {
  origin: string;
  /** Where the desk opens, with the key that lets whoever reads it choose a role; undefined where no page is built. */
  desk: string | undefined;
  engine: EngineKind;
  /** Where the engine listens; undefined if it runs elsewhere. */
  place: PlaceKind | undefined;
  reference: { statements: number; cards: number; loaded: number };
  /** Resolves when the engine has ended, for whatever reason. */
  engineExited: Promise<EngineExit>;
  /** Lets requests under way finish, then stops the engine. */
  stop: () => Promise<void>;
};

/**
 * Starts the whole service on this machine: engine, table, reference documents, issuer of tokens, API.
 *
 * @throws EngineError, ServiceError with one sentence and the way out. Nothing is left running then.
 */
export async function startLocalService({
  dataFolder,
  port,
  environment,
  version,
  log,
  ratePerSecond,
}: LocalServiceRequest): Promise<LocalService> {
  // Asked first: an engine that is started in vain would hold the data file for a moment.
  if (port !== 0 && !(await isPortFree(port))) throw portInUse(port);
  const now = (): Date => new Date();
  const { ledger, batches, engine, close } = await openLedger(dataFolder, environment, (message) => {
    log(outsideRequests(now(), 'ENGINE', message));
  });
  let threads: Threads | undefined;
  let listening: Listening | undefined;
  try {
    const { perSecond, burst } = DEFAULT_LIMITS.rate;
    const limits = {
      ...DEFAULT_LIMITS,
      rate: ratePerSecond === undefined ? { perSecond, burst } : { perSecond: ratePerSecond, burst: ratePerSecond * 4 },
    };
    const ports = { documents: ledger, ledger, batches, now, newId: randomUUID, limits };
    const reference = await seedReference(ports);
    const settings = { endpoint: engine.endpoint, dataFolder, limits, version };
    const started = (threads = startThreads(settings, (method, error) => {
      log(outsideRequests(now(), method, error instanceof Error ? (error.stack ?? error.message) : String(error)));
    }));
    const issuer = await createDevelopmentIssuer(dataFolder);
    const authenticate = authenticationBy(issuer);
    const jobs = { batches, runner: started.runner };
    const logSigner = createLocalSigner(dataFolder);
    const app = createApp(
      {
        ...{ ledger, changes: ledger, logSigner, jobs, now, newRequestId: randomUUID, authenticate, log, limits },
        respondElsewhere: started.respond,
        build: { version },
      },
      allRoutes(),
    );
    const page = await createPageServer(join(packageFolder, 'dist', 'page'), issuer, allRoutes());
    listening = await listen(respondWith(page, app), port);
    const { origin, close: stopListening } = listening;
    await started.runner.resume();
    return {
      desk: page.isBuilt ? `${origin}/#key=${issuer.deskKey}` : undefined,
      ...{ origin, engine: engine.kind, place: engine.place, reference, engineExited: engine.exited },
      stop: async () => {
        await stopListening();
        await started.close();
        await close();
      },
    };
  } catch (error) {
    await listening?.close();
    await threads?.close();
    await close();
    throw error;
  }
}

/** The page where an address is its own, and else the API. */
function respondWith(page: PageServer, app: Api): Respond {
  return async (request, callerAddress) =>
    (await page.respond(request)) ?? app.fetch(request, callerAddress === undefined ? {} : { callerAddress });
}

/** What works beside the thread that listens: requests and jobs, on threads of their own. */
type Threads = { respond: RequestThreads['respond']; runner: RunnerThread; close(): Promise<void> };

function startThreads(
  settings: ThreadSettings,
  onFailure: (method: 'JOB' | 'THREAD', error: unknown) => void,
): Threads {
  const { endpoint, dataFolder, limits } = settings;
  const runner = startRunnerThread(
    { endpoint, table: localTable, dataFolder, organizations: [localOrganization], limits },
    (error) => {
      onFailure('JOB', error);
    },
  );
  const requests = createRequestThreads({
    settings,
    threads: Math.min(4, Math.max(2, availableParallelism())),
    runner,
    onError: (error) => {
      onFailure('THREAD', error);
    },
  });
  return {
    respond: requests.respond,
    runner,
    close: async () => {
      await requests.close();
      await runner.close();
    },
  };
}

/** What goes wrong outside of any request, as a line of the log. */
function outsideRequests(time: Date, method: 'JOB' | 'ENGINE' | 'THREAD', failure: string): LogRecord {
  return {
    time: time.toISOString(),
    level: 'error',
    requestId: 'none',
    method,
    route: `(${method.toLowerCase()})`,
    status: 500,
    duration_ms: 0,
    failure,
  };
}

/** Tokens of the development issuer whose key lies in the data folder, verified by the code that verifies Cognito's. */
function authenticationBy({ issuer, audience, jwks }: DevelopmentIssuer): ApiPorts['authenticate'] {
  const verify = createTokenVerifier({ issuer, audience, jwks });
  return ({ authorization }) => authenticateBearer(verify, authorization);
}
