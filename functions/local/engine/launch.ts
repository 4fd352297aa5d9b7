import type { EngineKind } from './engine.ts';

/** How to run an engine on a data file, at an address. */
export type Launch = {
  kind: Exclude<EngineKind, 'endpoint'>;
  command: string;
  arguments: (host: string, port: number, dataFile: string) => string[];
  /** What the engine prints once it listens itself, as opposed to someone else who answers on that port. Undefined if it says nothing. */
  announcement: string | undefined;
  /** How long the first answer may take on a busy machine. */
  patience_ms: number;
  /** What to add to the last words of an engine that did not start. */
  advice: string;
};
