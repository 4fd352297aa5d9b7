import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { UsageError } from './failure.ts';

/**
 * The format asked for, the first one if none is.
 *
 * @throws UsageError.
 */
export function chooseFormat<Format extends string>(
  given: string | undefined,
  formats: readonly [Format, ...Format[]],
): Format {
  if (given === undefined) return formats[0];
  const format = formats.find((one) => one === given);
  if (format !== undefined) return format;
  throw new UsageError(
    `There is no format "${given}" here; there are ${formats.join(', ')}.`,
    didYouMean(given, formats),
  );
}

/** The option by which a command is told how to print; the first of its formats is the one if it is left out. */
export function formatOption(
  formats: string,
  about = `how to print; ${formats.split('|')[0] ?? ''} if left out`,
): { readonly type: 'string'; readonly short: 'f'; readonly value: string; readonly about: string } {
  return { type: 'string', short: 'f', value: formats, about };
}
