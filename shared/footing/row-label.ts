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
  return rolesInOrder.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'item';
}

const kindOfTotal =
  'net|gross|component|combined|biennial|annual|revised|estimated|programme|budget|montant|monto|importe|montants|importes';

/** Words of rows, in the languages of documents that are checked: English, French and Spanish. What comes first counts. */
const rolesInOrder: readonly (readonly [RowRole, RegExp])[] = [
  [
    'of-which',
    /^(?:of which|including|thereof|memorandum|memo|dont|y compris|pour mémoire|de l[oa]s cuales|de ellos|incluid[oa]s?|partida informativa)(?!\p{L})/iu,
  ],
  [
    'repeated',
    /\b(?:carried|brought) forward\b.*\b(?:page|total)\b|\b(?:page|total)\b.*\b(?:carried|brought) forward\b/iu,
  ],
  ['repeated', /^(?:(?:carried|brought) (?:forward|over)|à reporter|suma y sigue|suma anterior)$/iu],
  [
    'not-added',
    /^(?:percentage|per cent|share|proportion|pourcentage|porcentaje|proporción)(?!\p{L})|\b(?:per cent|percentage)\)?$|%\)?$|\b(?:vacancy|exchange|inflation|delayed recruitment|delivery|growth|implementation) (?:rates?|factors?)\b|^(?:taux|tasas?) (?:de|d['’])/iu,
  ],
  ['subtotal', /\b(?:sub|sous)-?\s?tota(?:ls?|ux)\b|\btotal (?:partiel|parcial)\b/iu],
  ['grand-total', /^(?:grand|overall)[ -]totals?\b|^total (?:général|general)(?!\p{L})/iu],
  ['total', new RegExp(`^(?:(?:${kindOfTotal})\\s)?tota(?:ls?|ux)\\b(?!\\s+(?:of|number))`, 'iu')],
  ['total', /(?:[,:–—(]\s*|\s)totals?\)?$/iu],
];

/** The budget section that a text names first: "16", "29C"; "income 1" for income section 1. */
export function sectionOf(text: string): string | undefined {
  const [, english, french, spanish] = incomeSection.exec(text) ?? [];
  const income = english ?? french ?? spanish;
  const section = /\b(?:sect(?:ion|\.)|chapitre|secci[oó]n)\s*(\d{1,2}[A-H]?)\b/iu.exec(
    text.replace(incomeSection, ''),
  );
  if (section?.[1] !== undefined) return section[1].toUpperCase();
  return income === undefined ? undefined : `income ${income === 'premier' ? '1' : income}`;
}

const incomeSection =
  /\bincome\s+section\s+(\d)\b|\bchapitre\s+(premier|\d)\s+des\s+recettes\b|\bsecci[oó]n\s+de\s+ingresos\s+(\d)\b/iu;

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
  return /^(?:less|deduct|minus|moins|à déduire|menos)(?!\p{L})/iu.test(label.replace(code, ''));
}

/** Whether a total says that it leaves staff assessment out. */
export function leavesOutStaffAssessment(label: string): boolean {
  return /\b(?:excluding|net of|before|without|exclusive of)\b[^.]*\bstaff assessment\b/iu.test(label);
}
