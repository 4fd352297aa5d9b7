import type { DocumentReader } from '../../documents/document-reader.ts';
import type { MadeEstimate } from './estimate-request.ts';

/**
 * Estimates made a moment ago. Whoever asks again is given the same one for as long as everything it was made from stands where it
 * stood: its name holds the hashes of all of it. Nothing here can be out of date, only forgotten, oldest first.
 */
const componentsMost = 100_000;
const estimatesMost = 200;

type Remembered = { made: MadeEstimate; components: number };

const memoryByPlace = new WeakMap<DocumentReader, Map<string, Remembered>>();

/** The estimate of that name, if it is still remembered. */
export function recall(documents: DocumentReader, name: string): MadeEstimate | undefined {
  const memory = memoryByPlace.get(documents);
  const found = memory?.get(name);
  if (memory === undefined || found === undefined) return undefined;
  // What is asked for moves to the end, since the first are forgotten.
  memory.delete(name);
  memory.set(name, found);
  return found.made;
}

export function remember(documents: DocumentReader, name: string, made: MadeEstimate): void {
  const memory = memoryByPlace.get(documents) ?? new Map<string, Remembered>();
  memoryByPlace.set(documents, memory);
  memory.set(name, { made, components: countComponents(made) });
  let sum = [...memory.values()].reduce((total, { components }) => total + components, 0);
  for (const [oldest, { components }] of memory) {
    if (sum <= componentsMost && memory.size <= estimatesMost) return;
    memory.delete(oldest);
    sum -= components;
  }
}

function countComponents({ estimate }: MadeEstimate): number {
  return estimate.lines.reduce(
    (sum, { amounts }) => sum + amounts.reduce((inner, { components }) => inner + components.length, 0),
    0,
  );
}
