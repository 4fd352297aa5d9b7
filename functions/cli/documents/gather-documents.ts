import { Refused } from '../../../shared/model/problem.ts';
import { type Principal, ROLES } from '../../access/principal.ts';
import { readFiles } from '../../documents/read-files.ts';
import { type ComputePorts, DEFAULT_COMPUTE_LIMITS, type UseCaseLimits } from '../../use-cases/ports.ts';
import { noWorkLimits } from '../../use-cases/work-limits.ts';
import { RefusedInput } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { GivenFile } from './locate-in-files.ts';
import { openDocuments, type ServiceChoice } from './documents.ts';
import type { DocumentSource } from './document-source.ts';

/** Who runs a command. Whoever has the files may compute with them; of a service, the token says what may be seen. */
export const operator: Principal = { id: 'command-line', name: 'Command line', organization: 'files', roles: ROLES };

/** The option of every command whose work is limited as that of a request to a service is. */
export const limitOptions = {
  'no-limits': {
    type: 'boolean',
    about:
      'lift the limits of one request to a service (components, milestones in a chain, draws, days, scenarios, workshops): it then takes the time and the memory that it takes',
  },
} as const;

export type LimitChoice = { readonly 'no-limits'?: boolean | undefined };

/** A service refuses what would keep others waiting; here nobody waits but whoever asks, who may lift its limits. */
export function limitsOf({ 'no-limits': isLifted }: LimitChoice): UseCaseLimits {
  return isLifted === true ? { ...DEFAULT_COMPUTE_LIMITS, ...noWorkLimits } : DEFAULT_COMPUTE_LIMITS;
}

/** The documents that one command computes with: the files that it was given, above those shipped or on a service. */
export type Gathered = {
  /** Where documents that are no files come from. */
  readonly source: DocumentSource;
  /** What use cases are called with. */
  readonly ports: ComputePorts;
  /** Those that came from files. */
  readonly files: readonly GivenFile[];
  /**
   * Takes a document from a file.
   *
   * @throws RefusedInput where another was given under the same id.
   */
  give(file: GivenFile): void;
  /** Runs a use case. A refusal says on which line of a given file each problem is, as far as it is of a file. */
  compute<Result>(run: (ports: ComputePorts, principal: Principal) => Result | Promise<Result>): Promise<Result>;
};

/**
 * Opens what documents come from, with no files as yet.
 *
 * @throws EnvironmentError.
 */
export async function gatherDocuments(choice: ServiceChoice & LimitChoice, terminal: Terminal): Promise<Gathered> {
  const source = await openDocuments(choice, terminal);
  const now = terminal.now ?? (() => new Date());
  const files: GivenFile[] = [];
  const given = {
    find: (kind: string, id: string) => files.find((file) => file.kind.kind === kind && file.id === id),
    list: (kind: string) => files.filter((file) => file.kind.kind === kind),
  };
  const ports = {
    documents: readFiles(given, now, source.reader),
    now,
    limits: limitsOf(choice),
  };
  return {
    source,
    ports,
    files,
    give: (file) => {
      if (given.find(file.kind.kind, file.id) !== undefined)
        throw new RefusedInput(
          `Two files are ${file.kind.noun} "${file.id}". Give each its own id, or name one of them.`,
        );
      files.push(file);
    },
    compute: async (run) => {
      try {
        return await run(ports, operator);
      } catch (error) {
        if (!(error instanceof Refused) || files.length === 0) throw error;
        const { locateInFiles } = await import('./locate-in-files.ts');
        throw new Refused(await locateInFiles(files, error.problems));
      }
    },
  };
}
