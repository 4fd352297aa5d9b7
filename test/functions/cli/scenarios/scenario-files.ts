import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../../../shared/scenarios/change.ts';

/** A folder for the scenarios of one test file. */
export function scenarioFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rule153-scenarios-'));
  return {
    path: (name: string) => join(folder, name),
    /** Writes a scenario of A/C.3/79/L.53 and gives its path. */
    write: (id: string, changes: readonly Change[]): string => {
      const path = join(folder, `${id}.json`);
      writeFileSync(
        path,
        JSON.stringify({ schema: 'rule153/scenario/1', id, title: id, base: { statement: 'A/C.3/79/L.53' }, changes }),
      );
      return path;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Entry into force in a year. */
export function inForceIn(year: number): Change {
  return { kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: year } };
}
