// What belongs in this folder: the format of an evidence pack, from files to bytes and back. No ledger, no documents,
// no clock.

/** One file of a pack. Its text is UTF-8; the path has `/` between its parts. */
export type PackFile = { path: string; text: string };

/** The evidence is not what was packed. `entry` names the first thing that is altered, dropped, reordered or added. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly entry: string;

  constructor(entry: string, what: string) {
    super(`${entry} ${what}`);
    this.entry = entry;
  }
}
