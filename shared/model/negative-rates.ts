import type { RateCard } from './rate.ts';

/**
 * The rates below zero of a card, by their places, with what is wrong with each: nothing costs less than nothing. A
 * share may have a minus, by which it is a reduction. It is asked of what is sent and not of what is stored: cards from
 * before keep their rates.
 */
export function findNegativeRates({ rates }: RateCard): readonly { position: number; message: string }[] {
  return rates.flatMap(({ code, value, basis }, position) =>
    !value.startsWith('-') || basis === 'share' || /^-0(?:\.0+)?$/.test(value)
      ? []
      : [
          {
            position,
            message:
              `is ${value}, and a rate ("${code}") below zero has no meaning; leave out the minus. A reduction is a ` +
              'negative quantity in the statement, such as "-2" posts, or a share with a minus',
          },
        ],
  );
}
