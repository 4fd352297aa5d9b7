import type { Language } from '../../../shared/languages/language.ts';
import type { Estimate, ShownTable } from '../../../shared/results/estimate.ts';
import { gapsNote } from '../terminal/choose-language.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Prints tables in a language, whose phrases are loaded with the first that asks for it; `isWhole` where they are all
 * of the estimate, whose funds stand below them.
 */
export async function printInLanguage(
  computed: Estimate,
  tables: readonly ShownTable[],
  { language, isWhole }: { language: Language; isWhole: boolean },
  terminal: Terminal,
): Promise<void> {
  const { textInLanguage } = await import('../../../shared/documents/text-in-language.ts');
  const text = textInLanguage(computed, language);
  terminal.print(text.tables(tables));
  if (isWhole && computed.funds !== undefined) terminal.print(`\n${text.funds()}`);
  const note = gapsNote(text.gaps());
  if (note !== '') terminal.tell(note.trim());
}
