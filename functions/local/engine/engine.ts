import type { PlaceKind } from './place.ts';

// What belongs in this folder: starting and stopping an embedded DynamoDB engine. No tables, no documents.

/** Which engine serves: one from the environment, the embedded binary, or AWS's DynamoDB Local on Java. */
export type EngineKind = 'endpoint' | 'dynoxide' | 'dynamodb-local';

export type EngineExit = {
  /** False if the engine ended although nobody stopped it. */
  expected: boolean;
  /** One sentence for the person at the terminal. */
  message: string;
};

/** An engine that responds. */
export type Engine = {
  kind: EngineKind;
  /** For `openStore`; the same however often the engine is started again. */
  endpoint: string;
  /** Where the engine listens; undefined if it runs elsewhere. */
  place: PlaceKind | undefined;
  /** Process of the engine, as it is at this moment; undefined if it runs elsewhere, or is being started again. */
  pid(): number | undefined;
  /**
   * Resolves when the engine has ended for good, for whatever reason, and its data file is free again. Never rejects.
   */
  exited: Promise<EngineExit>;
  /** Ends the engine and frees the data file. Calling it again changes nothing. */
  stop(): Promise<void>;
};

/** No engine could be started. The message is one sentence with the way out. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** How to run an engine on a data file, at an address. */
export type Launch = {
  kind: Exclude<EngineKind, 'endpoint'>;
  command: string;
  arguments: (host: string, port: number, dataFile: string) => string[];
  /**
   * What the engine prints once it listens itself, as opposed to someone else who listens on that port. Undefined if it
   * says nothing.
   */
  announcement: string | undefined;
  /** How long the first response may take on a busy machine. */
  patience_ms: number;
  /** What to add to the last output of an engine that did not start. */
  advice: string;
};
