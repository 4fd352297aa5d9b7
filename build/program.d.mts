/** Builds the command line, unless the build in force is made from the sources as they are. */
export function bringUpToDate(): Promise<{ folder: string; made: boolean }>;
/** Builds the command line anew and puts the build in force. */
export function buildProgram(): Promise<string>;
/** Removes every build but one. */
export function keepOnly(folder: string): void;
