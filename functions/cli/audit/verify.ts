import { EvidenceError } from '../../../shared/evidence/pack-file.ts';
import { verifyEvidencePack } from '../../evidence/verify-evidence-pack.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readBinaryFile } from '../terminal/read-file.ts';

/** `rule153 verify pack.zip` */
export const verifyCommand = defineCommand({
  name: 'verify',
  about: 'an evidence pack, offline: every hash, both chains, every saved estimate made again',
  arguments: [{ name: 'pack', about: 'the zip file of an evidence pack' }],
  options: {
    expect: { type: 'string', value: 'fingerprint', about: 'the fingerprint that the pack must have' },
    format: { type: 'string', short: 'f', value: 'text|json', about: 'how to print; text if left out' },
  },
  examples: [
    { command: 'verify pack.zip', about: 'exit code 0 if it is whole, 1 with the first entry that is not' },
    {
      command: 'verify pack.zip --expect 5mJ…',
      about: 'and that it is the pack whose fingerprint was noted elsewhere',
    },
  ],
  run: async ({ positionals: [path = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const report = await verifyEvidencePack(await readBinaryFile(path)).catch((error: unknown) => {
      throw error instanceof EvidenceError
        ? new RefusedInput(`${path} is not the evidence that was packed. ${error.message}`)
        : error;
    });
    if (options.expect !== undefined && options.expect !== report.fingerprint) {
      throw new RefusedInput(
        `${path} is whole, but it is another pack: its fingerprint is ${report.fingerprint}, not ${options.expect}.`,
      );
    }
    if (format === 'json') {
      terminal.print(`${JSON.stringify(report, null, 2)}\n`);
      return undefined;
    }
    const { statement, organization, documents, revisions, auditEntries, parts, estimates, fingerprint } = report;
    terminal.print(`${path} is whole: statement ${statement} of "${organization}".\n`);
    terminal.print(
      `Documents ${documents}, revisions ${revisions}, audit entries ${auditEntries}, parts ${parts}: every hash and both chains fit.\n`,
    );
    terminal.print(`Saved estimates ${estimates}: made again, the same to the byte.\n`);
    terminal.print(`Fingerprint ${fingerprint}\n`);
    return undefined;
  },
});
