import { LANGUAGES, type Language } from '../../../shared/documents/languages/language.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import type { RenderedFormat } from '../../rendering/document/render-document.ts';
import { exportDocument } from '../../use-cases/estimates/export-document.ts';
import { exportWorkbook } from '../../use-cases/estimates/export-workbook.ts';
import type { InputChoice } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import type { ScenarioChoice } from '../scenarios/scenario-option.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import type { LimitChoice } from './gather-documents.ts';

type RenderChoice = InputChoice &
  ScenarioChoice &
  LimitChoice & { out?: string | undefined; language?: string | undefined };

/** Writes the estimate of a statement, by its symbol, id or file, as a document for people or a workbook. */
export async function exportRendered(
  name: string,
  format: RenderedFormat | 'xlsx',
  options: RenderChoice,
  terminal: Terminal,
): Promise<void> {
  const { out } = options;
  const what = format === 'xlsx' ? 'A workbook' : 'A document';
  if (out === undefined) throw new UsageError(`${what} needs a file to write: --out statement.${format}.`);
  const language = chooseLanguage(options.language);
  if (format === 'xlsx' && language !== undefined)
    throw new UsageError('--language has no effect on a workbook, which is in English.');
  const { gathered, request } = await openInputs(name, options, terminal);
  if (format === 'xlsx') {
    await writeWhole(out, await gathered.compute((ports, principal) => exportWorkbook(ports, principal, request)));
    terminal.tell(`Written to ${out}. Its sheet "Proof" compares every figure with the estimate.`);
    return;
  }
  const { bytes, document } = await gathered.compute((ports, principal) =>
    exportDocument(ports, principal, { ...request, format, language }),
  );
  await writeWhole(out, bytes);
  terminal.tell(`Written to ${out}.${gapsNote(document.gaps)}`);
}

/**
 * The language asked for.
 *
 * @throws UsageError.
 */
export function chooseLanguage(given: string | undefined): Language | undefined {
  if (given === undefined) return undefined;
  const language = LANGUAGES.find((one) => one === given);
  if (language !== undefined) return language;
  throw new UsageError(
    `There is no language "${given}" here; there are ${LANGUAGES.join(', ')}.`,
    didYouMean(given, LANGUAGES),
  );
}

/** What the document shows in brackets, since it has no text for it. */
function gapsNote(gaps: readonly string[]): string {
  if (gaps.length === 0) return '';
  const texts = gaps.filter((gap) => gap.startsWith('texts.')).map((gap) => `"${gap}"`);
  const phrases = gaps.length - texts.length;
  return [
    ...(texts.length === 0 ? [] : [` The statement has no ${texts.join(' or ')}; the place is marked ⟦ ⟧.`]),
    ...(phrases === 0
      ? []
      : [` ${phrases} ${phrases === 1 ? 'phrase is' : 'phrases are'} not known in this language and marked ⟦ ⟧.`]),
  ].join('');
}
