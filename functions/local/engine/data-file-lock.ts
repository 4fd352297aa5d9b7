import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { endProcess, isAlive, type ProcessMark } from './end-process.ts';
import { EngineError } from './engine.ts';
import { processIdentity } from './process-identity.ts';

const markSchema = z.object({ pid: z.int(), identity: z.string() });
const lockSchema = z.object({
  /** The process that started the engine. */
  owner: markSchema,
  /**
   * The engine itself, once it runs. It outlives an owner that is killed by a moment, and longer where nothing watches
   * over it (Windows).
   */
  engine: z.optional(markSchema),
});
type LockText = { owner: ProcessMark; engine?: ProcessMark | undefined };

/** The right to open a data file. */
export type DataFileLock = {
  /** Writes down which process has the file open. */
  nameEngine(pid: number): void;
  release(): void;
};

/**
 * Takes the lock of a data file. Two engines that open one file destroy it, and the engine does not refuse by itself. A
 * lock whose owner is dead is taken over; an engine that its dead owner left behind is stopped first.
 *
 * A lock goes by the name of the file and by processes that are seen from here. What it does not see, other names of
 * the file (hard links) and other containers, the engine's own lock on the file does, which its place takes.
 *
 * @throws EngineError if a living process holds the lock.
 */
export async function lockDataFile(dataFile: string): Promise<DataFileLock> {
  const path = `${dataFile}.lock`;
  const owner = markOf(process.pid);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (createWhole(path, { owner })) return lockAt(path, owner);
    const held = readLock(path);
    if (held === undefined) continue;
    if (held.text !== undefined && isAlive(held.text.owner)) {
      throw new EngineError(
        `The data file ${dataFile} is in use by process ` +
          `${held.text.owner.pid}. Stop that process, or choose another data file.`,
      );
    }
    if (held.text?.engine !== undefined) await endProcess(held.text.engine);
    removeStale(path, held.source);
  }
  throw new EngineError(
    `The lock file ${path} keeps changing hands. Stop the other starts, or choose another data file.`,
  );
}

function lockAt(path: string, owner: ProcessMark): DataFileLock {
  return {
    nameEngine: (pid) => {
      replaceWhole(path, { owner, engine: markOf(pid) });
    },
    release: () => {
      rmSync(path, { force: true });
    },
  };
}

function markOf(pid: number): ProcessMark {
  return { pid, identity: processIdentity(pid) ?? 'ended' };
}

/** Creates the lock in one step with its text in it; false if there is one. */
function createWhole(path: string, text: LockText): boolean {
  const draft = writeDraft(path, text);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replaceWhole(path: string, text: LockText): void {
  renameSync(writeDraft(path, text), path);
}

function writeDraft(path: string, text: LockText): string {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(text)}\n`, { mode: 0o600 });
  return draft;
}

/** Undefined if the lock has gone meanwhile; without `text` if it was not written by this program, or by half. */
function readLock(path: string): { source: string; text: LockText | undefined } | undefined {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return { source, text: z.safeParse(lockSchema, JSON.parse(source)).data };
  } catch {
    return { source, text: undefined };
  }
}

/**
 * Removes a stale lock. Another starter may have done so and taken the lock since it was read: moving it aside before
 * looking again makes sure that only the stale one is removed, and a fresh one is put back.
 */
function removeStale(path: string, source: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== source) linkSync(aside, path);
  } catch {
    // Someone else was faster; the next attempt sees what is there.
  } finally {
    rmSync(aside, { force: true });
  }
}
