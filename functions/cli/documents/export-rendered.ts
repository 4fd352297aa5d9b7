import { defined } from '../../../shared/canonical/defined.ts';
import { Words } from '../../../shared/print/workbook/words.ts';
import type { RenderedFormat } from '../../rendering/document/render-document.ts';
import { exportDocument } from '../../use-cases/estimates/export-document.ts';
import { exportWorkbook } from '../../use-cases/estimates/export-workbook.ts';
import type { InputChoice } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import type { ScenarioChoice } from '../scenarios/scenario-option.ts';
import { chooseLanguage, gapsNote } from '../terminal/choose-language.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { type JobChoice, orderOf, runJob } from '../jobs/run-job.ts';

type RenderChoice = InputChoice &
  ScenarioChoice &
  JobChoice & { out?: string | undefined; language?: string | undefined };

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
  const { gathered, request } = await openInputs(name, options, terminal);
  if (options.job === true) {
    const order = orderOf(gathered, 'rendering', request, { format, ...defined({ language }) });
    await writeWhole(out, (await runJob(order, options, terminal, '*/*')).bytes);
    terminal.tell(`Written to ${out}.`);
    return;
  }
  if (format === 'xlsx') {
    const { bytes, gaps } = await gathered.compute((ports, principal) =>
      exportWorkbook(ports, principal, { ...request, language }),
    );
    await writeWhole(out, bytes);
    const proof = new Words(language ?? 'en', '').sheet('proof');
    terminal.tell(`Written to ${out}. Its sheet "${proof}" compares every figure with the estimate.${gapsNote(gaps)}`);
    return;
  }
  const { bytes, document } = await gathered.compute((ports, principal) =>
    exportDocument(ports, principal, { ...request, format, language }),
  );
  await writeWhole(out, bytes);
  terminal.tell(`Written to ${out}.${gapsNote(document.gaps)}`);
}
