/** What a pack tells a reader who has nothing but the pack. */
export function noteText(statement: string): string {
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
