import { parseVerifierKey } from '../../../shared/checkpoints/verifier-key.ts';
import { EvidenceError } from '../../../shared/evidence/pack-file.ts';
import { type EvidenceReport, verifyEvidencePack } from '../../evidence/verify-evidence-pack.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { readBinaryFile } from '../terminal/read-file.ts';

/** `rule153 verify pack.zip` */
export const verifyCommand = defineCommand({
  name: 'verify',
  about:
    'an evidence pack, offline: every hash, both chains, every step, ' +
    'every saved estimate made again, its place in the log',
  arguments: [{ name: 'pack', about: 'the zip file of an evidence pack' }],
  options: {
    expect: { type: 'string', value: 'fingerprint', about: 'the fingerprint that the pack must have' },
    key: { type: 'string', value: 'key', about: "the log's key as its organization publishes it, or one before it" },
    since: { type: 'string', value: 'earlier pack', about: 'an earlier pack, which this one must extend' },
    format: formatOption('text|json'),
  },
  examples: [
    { command: 'verify pack.zip', about: 'exit code 0 if it is whole, 1 with the first entry that is not' },
    {
      command: 'verify pack.zip --expect 5mJ…',
      about: 'and that it is the pack whose fingerprint was noted elsewhere',
    },
    { command: 'verify pack.zip --since earlier.zip', about: 'and that nothing was rewritten or cut in between' },
  ],
  run: async ({ positionals: [path = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const { since, key } = options;
    if (key !== undefined && parseVerifierKey(key) === undefined)
      throw new UsageError('Option --key takes a key as notes are verified with it: NAME+ID+BASE64.');
    const before = { key, since: since === undefined ? undefined : await readBinaryFile(since) };
    const report = await verifyEvidencePack(await readBinaryFile(path), before).catch((error: unknown) => {
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
    terminal.print(reportText(path, report, since, key));
    return undefined;
  },
});

function reportText(path: string, report: EvidenceReport, since: string | undefined, key: string | undefined): string {
  const { statement, organization, documents, revisions, auditEntries, parts, estimates, fingerprint } = report;
  return [
    `${path} is whole: statement ${statement} of "${organization}".`,
    `Documents ${documents}, revisions ${revisions}, audit entries ${auditEntries}, parts ${parts}: every hash, ` +
      'both chains and every step of the workflow fit.',
    `Saved estimates ${estimates}: made again, the same to the byte.`,
    ...logLines(report, key),
    ...sinceLines(report, since),
    `Fingerprint ${fingerprint}`,
    '',
  ].join('\n');
}

/** What is not proved is said too: a key that only the pack names proves nothing against whoever wrote the pack. */
function logLines({ log }: EvidenceReport, key: string | undefined): readonly string[] {
  if (log === undefined)
    return [
      'No checkpoint: the pack was made before there was a log, or ' +
        'without a key. Whoever can rewrite all of it is not found out.',
    ];
  const trust =
    key === undefined
      ? 'Only the pack names this key: compare it with the published one (--key), or with an earlier pack (--since).'
      : 'It is the key that you gave, or follows from it.';
  return [
    `Log ${log.origin}: every audit entry is in the signed log of ${log.size} entries, and no revision of a ` +
      'document was left out when the pack was made.',
    `Signed by ${log.key}`,
    trust,
  ];
}

function sinceLines({ since }: EvidenceReport, earlier: string | undefined): readonly string[] {
  if (since === undefined || earlier === undefined) return [];
  const { earlierSize, laterSize, documentsCompared } = since;
  return [
    `Since ${earlier}: the log grew from ${earlierSize} to ${laterSize} entries and was not rewritten; documents in ` +
      `both ${documentsCompared}, none changed or cut.`,
  ];
}
