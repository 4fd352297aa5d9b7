import * as z from 'zod/mini';
import { compareTexts } from '../../../shared/canonical/compare-texts.ts';
import termsFile from '../../../shared/reference/terms/terms.json' with { type: 'json' };
import { type Term, type TermList, termSchema } from '../../../shared/results/reference.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';

const TERMS: readonly Term[] = z
  .array(termSchema)
  .parse(termsFile.terms)
  .sort((one, other) => compareTexts(one.term.toLowerCase(), other.term.toLowerCase()));

/**
 * The terms with what they mean.
 *
 * @param about only those that this text stands in; all if left out.
 * @throws AccessError `forbidden`.
 */
export function listTerms(principal: Principal, about = ''): TermList {
  authorize(principal, 'reference:read');
  const wanted = about.trim().toLowerCase();
  const says = ({ term, also = [], definition }: Term): boolean =>
    [term, ...also, definition].some((text) => text.toLowerCase().includes(wanted));
  return { items: TERMS.filter(says) };
}
