import { plainBlanks } from './read-figure.ts';

/** What the label of a row says of its place in a sum. */
export type RowRole = 'item' | 'subtotal' | 'total' | 'grand-total' | 'of-which' | 'not-added' | 'repeated';

const code = /^(?:[A-Z]{0,2}\d[\d.]*\s+|[ivx]+[.)]\s+|\(?[a-zA-Z\d]{1,3}[.)]\s+)/u;

/** A label in one normal spelling: blanks, dots that lead to the figures, and marks of footnotes are gone. */
export function cleanLabel(text: string): string {
  return plainBlanks(text)
    .replace(/(?:\s*\.){3,}\s*$/u, '')
    .replace(/[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209f\u1d2c-\u1d6a*†‡]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function rowRole(label: string): RowRole {
  const bare = label.replace(code, '').trim();
  if (/^(?:of which|including|thereof|memorandum|memo)\b/iu.test(bare)) return 'of-which';
  if (/\b(?:carried|brought) forward\b/iu.test(bare) && /\b(?:page|total)\b/iu.test(bare)) return 'repeated';
  if (
    /^(?:percentage|per cent|share|proportion)\b|\b(?:per cent|percentage)\)?$|%\)?$|\b(?:vacancy|exchange|inflation|delayed recruitment|delivery|growth|implementation) (?:rates?|factors?)\b/iu.test(
      bare,
    )
  )
    return 'not-added';
  if (/\bsub-?\s?totals?\b/iu.test(bare)) return 'subtotal';
  if (/^(?:grand|overall)[ -]totals?\b/iu.test(bare)) return 'grand-total';
  if (
    /^(?:(?:net|gross|component|combined|biennial|annual|revised|estimated|programme|budget)\s)?totals?\b(?!\s+(?:of|number))/iu.test(
      bare,
    )
  )
    return 'total';
  if (/(?:[,:–—(]\s*|\s)totals?\)?$/iu.test(bare)) return 'total';
  return 'item';
}

/** The budget section that a text names first: "16", "29C"; "income 1" for income section 1. */
export function sectionOf(text: string): string | undefined {
  const income = /\bincome\s+section\s+(\d)\b/iu.exec(text);
  const section = /\bsect(?:ion|\.)\s*(\d{1,2}[A-H]?)\b/iu.exec(text.replace(/\bincome\s+section\s+\d\b/giu, ''));
  if (section?.[1] !== undefined) return section[1].toUpperCase();
  return income?.[1] === undefined ? undefined : `income ${income[1]}`;
}

/** Names compared without regard to case, blanks and punctuation. */
export function labelKey(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a row's figures are taken away where they are printed without a sign. */
export function isTakenAway(label: string): boolean {
  return /^(?:less|deduct|minus)\b/iu.test(label.replace(code, ''));
}

/** Whether a total says that it leaves staff assessment out. */
export function leavesOutStaffAssessment(label: string): boolean {
  return /\b(?:excluding|net of|before|without|exclusive of)\b[^.]*\bstaff assessment\b/iu.test(label);
}
