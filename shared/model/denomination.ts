import * as z from 'zod/mini';
import { type Basis, basisSchema, isWithoutCurrency } from './basis.ts';
import { currencyCode, lineText } from './text.ts';

// What a rate is in: a currency and what it pays for, such as "USD" and "per meeting"; or a share, which is no money.

/** The fields of a rate that say what it is in. */
export const denominationFields = {
  currency: z.optional(
    currencyCode.check(
      z.describe('Left out, it is that of the card or, for a rate stated in place, of the statement.'),
    ),
  ),
  basis: basisSchema.check(z.describe('What the rate pays for; "share" for what is no money.')),
  basisNote: z.optional(
    lineText.check(
      z.describe('Description: what the basis is, more closely, such as "of ten days". It changes no amount.'),
    ),
  ),
};

/** What a rate is in. */
export type Denominated = { currency?: string | undefined; basis: Basis; basisNote?: string | undefined };

/** Money of a currency, or a number that is none: a share, or the words of a page. */
type Denomination = { kind: 'share' } | { kind: 'money'; currency: string };

/** A rate of which it cannot be told what it is in, and why. */
type Unclear = { unclear: string };

/** What a rate is in, as money or as a share; in the currency of its document where it names none. */
export function denominationOf(rate: Denominated, documentCurrency: string): Denomination | Unclear {
  if (isWithoutCurrency(rate.basis)) return { kind: 'share' };
  if (rate.basis === 'unclear')
    return {
      unclear:
        `the currency of "${unitText(rate)}" cannot be told. Write "currency", such as "${documentCurrency}", and ` +
        '"basis", such as "per meeting"',
    };
  return { kind: 'money', currency: rate.currency ?? documentCurrency };
}

/** What a rate is in, as people read it: "USD per session of ten days", "share not budgeted", "USD per EUR". */
export function unitText({ currency, basis, basisNote, for: of }: Denominated & { for?: RateOf | undefined }): string {
  if (basis === 'unclear') return basisNote ?? basis;
  // A share "of the net line" is one of it; a unit that the note names is that unit.
  if (basis === 'share' && basisNote?.startsWith('of ') === true) return basisNote;
  const isNamed = basis === 'per unit' && basisNote !== undefined;
  const what = basis === 'per currency' ? `per ${of?.currency ?? 'currency'}` : isNamed ? 'per' : basis;
  return [currency, joined(what, basisNote)].filter((one) => one !== undefined).join(' ');
}

type RateOf = { currency?: string | undefined };

/** "per session" and "of ten days" are one phrase; "per word" and "six languages" are two. */
function joined(what: string, note: string | undefined): string {
  if (note === undefined) return what;
  return what === 'per' || what === 'share' || /^(?:of|for|from|in|to|with|and|a|an)\b/.test(note)
    ? `${what} ${note}`
    : `${what}, ${note}`;
}

/** What is wrong with how a rate says what it is in; undefined where nothing is. */
export function denominationProblem({ currency, basis }: Denominated): { path: string; message: string } | undefined {
  return currency !== undefined && isWithoutCurrency(basis)
    ? { path: 'currency', message: `must be left out where the basis is "${basis}", which is no money` }
    : undefined;
}
