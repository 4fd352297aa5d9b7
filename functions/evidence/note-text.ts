import type { EvidenceFormat } from '../../shared/evidence/evidence-manifest.ts';

/**
 * What a pack tells a reader who has nothing but the pack. It follows from the format and the statement, so that a pack
 * with another text was altered. Texts of formats that were written once stay as they are.
 */
export function noteText(format: EvidenceFormat, statement: string): string {
  return format === 'rule153/evidence/1' ? withoutLog(statement) : withLog(statement);
}

function withLog(statement: string): string {
  return `Evidence pack of statement ${statement}

manifest.json            what is in the pack, with the SHA-256 (base64url) of every file; "fingerprint" is the hash of the rest of it
KIND/ID/revisions.jsonl  every revision of a document, oldest first, one a line: who, when, why, from which revision ("parent"),
                         and the hashes of its content; "hash" is the hash of the rest of the line
KIND/ID/audit.jsonl      the audit entry of each revision, each chained to the one before by "previous"
parts.jsonl              the content: one JSON value a line, in the order of the hashes of the lines
log/checkpoint.txt       the signed checkpoint of the organization's log (c2sp.org/tlog-checkpoint): name, size, root, signature
log/documents.txt        a signed note of the log's key: the size, and the SHA-256 of the "documents" of manifest.json
log/keys.jsonl           the keys of the log, oldest first, each with the note in which the key before it hands over
log/inclusion.jsonl      for each audit entry its place in the log and the proof that the checkpoint includes it (RFC 6962)
log/consistency.jsonl    for each checkpoint signed before, the proof that this one extends it (RFC 6962)

Every line of JSON is canonical: keys in the order of their code points, no blanks. A hash is the SHA-256 of the line without its "hash",
written canonically, in UTF-8, as base64url without padding. A leaf of the log is the SHA-256 of the byte 0 and a whole line of an
audit.jsonl without its line feed. Nothing is compressed.

To check the pack without a service:  npx rule153 verify PACK.zip --key KEY
KEY is the log's key as the organization publishes it. It recomputes every hash, both chains, every proof, every signature and every saved
estimate. With --since OLDER.zip it proves that nothing that the older pack shows was changed or left out since.
docs/for-auditors.md of rule153 describes how to do the same with programs that nobody there wrote.
`;
}

function withoutLog(statement: string): string {
  return `Evidence pack of statement ${statement}

manifest.json            what is in the pack, with the SHA-256 (base64url) of every file; "fingerprint" is the hash of the rest of it
KIND/ID/revisions.jsonl  every revision of a document, oldest first, one a line: who, when, why, from which revision ("parent"),
                         and the hashes of its content; "hash" is the hash of the rest of the line
KIND/ID/audit.jsonl      the audit entry of each revision, each chained to the one before by "previous"
parts.jsonl              the content: one JSON value a line, in the order of the hashes of the lines

Every line is canonical JSON: keys in the order of their code points, no blanks. A hash is the SHA-256 of the line without its "hash",
written canonically, in UTF-8, as base64url without padding. Nothing is compressed.

To check the pack without a service:  rule153 verify PACK.zip
It recomputes every hash, both chains and every saved estimate. Whoever can rewrite all of a pack can also rewrite its hashes: compare the
fingerprint with one that was noted elsewhere, or with that of a pack made again from the service.
`;
}
