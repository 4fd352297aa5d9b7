import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/**
 * Where a result goes: to a file whole or not at all, else to standard output.
 *
 * @throws EnvironmentError.
 */
export async function writeResult(text: string, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined) {
    terminal.print(text);
    return;
  }
  await writeWhole(out, text);
  terminal.tell(`Written to ${out}.`);
}
