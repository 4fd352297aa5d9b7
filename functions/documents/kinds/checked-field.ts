/**
 * The field of a manifest that says by which checks its content was let in (`checks` of its kind). It stands in what the
 * hash of the revision is of, as the content does: whoever alters one of the two without the other is found.
 */
export const checkedField = 'checked';

/** A kind that counts its checks, or does not. */
type Counted = { checks?: number };

/** The field as it is stored with a document that was checked just now; none for a kind that does not count its checks. */
export function checkedFields({ checks }: Counted): Record<string, string> {
  return checks === undefined ? {} : { [checkedField]: String(checks) };
}

/** Whether a revision whose hash was verified holds what today's checks have let in. */
export function wasCheckedAlike(
  { checks }: Counted,
  { fields }: { fields: Readonly<Record<string, string>> },
): boolean {
  return checks !== undefined && fields[checkedField] === String(checks);
}
