import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a role may do, with every name resolved. */
export type Grant = { actions: readonly string[]; resources: readonly string[] };

/** An endpoint of AWS that lets each function do what its role allows, and nothing else. */
export type PolicedEndpoint = {
  endpoint: string;
  /** What was done, as "FUNCTION dynamodb:GetItem RESOURCE". */
  used: Set<string>;
  refused: string[];
  stop: () => void;
};

type Question = { action: string; resources: readonly string[] };

/**
 * Stands before an engine of DynamoDB: tells functions apart by their access key, evaluates the policies of their roles
 * as IAM does (an action on a resource, allowed by a statement that names both, `*` for any text), and passes on what
 * they allow.
 *
 * @param grantsOf the grants of a function; undefined for nobody that is known, who may do everything: the test itself.
 */
export async function startPolicedDynamo(
  engine: string,
  tableArn: string,
  grantsOf: (accessKey: string) => readonly Grant[] | undefined,
): Promise<PolicedEndpoint> {
  const used = new Set<string>();
  const refused: string[] = [];
  const { hostname, port } = new URL(engine);
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const body = Buffer.concat(pieces);
      const [, key = ''] = /Credential=([^/]+)/.exec(incoming.headers.authorization ?? '') ?? [];
      const grants = grantsOf(key);
      const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
      const questions = questionsOf(operation, JSON.parse(body.toString('utf8')) as Input, tableArn);
      const denied = grants === undefined ? [] : questions.filter((question) => !isAllowed(question, grants));
      for (const { action, resources } of questions)
        for (const resource of resources) used.add(`${key} ${action} ${resource}`);
      if (denied.length > 0) {
        refused.push(...denied.map(({ action, resources }) => `${key} ${action} on ${resources.join()}`));
        outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(
          JSON.stringify({
            __type: 'com.amazon.coral.service#AccessDeniedException',
            Message: `${key} is not authorized`,
          }),
        );
        return;
      }
      const onward = send({ hostname, port, method: 'POST', path: '/', headers: incoming.headers }, (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
      });
      onward.on('error', () => outgoing.writeHead(502).end());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    used,
    refused,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Input = { IndexName?: string; TransactItems?: Record<string, unknown>[] };

/** The permissions that an operation takes: a transaction those of each of its parts. */
function questionsOf(operation: string, { IndexName, TransactItems = [] }: Input, tableArn: string): Question[] {
  const resources = [IndexName === undefined ? tableArn : `${tableArn}/index/${IndexName}`];
  if (operation !== 'TransactWriteItems') return [{ action: `dynamodb:${operation}`, resources }];
  const names: Record<string, string> = {
    Put: 'PutItem',
    Update: 'UpdateItem',
    Delete: 'DeleteItem',
    ConditionCheck: 'ConditionCheckItem',
  };
  return [...new Set(TransactItems.flatMap((item) => Object.keys(item)))].map((part) => ({
    action: `dynamodb:${names[part] ?? part}`,
    resources,
  }));
}

/** Whether some statement allows an action on every resource that it takes. */
export function isAllowed({ action, resources }: Question, grants: readonly Grant[]): boolean {
  return resources.every((resource) =>
    grants.some(
      (grant) =>
        grant.actions.some((pattern) => fits(action, pattern)) &&
        grant.resources.some((pattern) => fits(resource, pattern)),
    ),
  );
}

function fits(text: string, pattern: string): boolean {
  const expression = pattern
    .split('*')
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(text);
}
