import { HttpRefusal } from './refusals.ts';
import type { ApiRequest } from './message.ts';

/** The formats in which a response can be given, by their short names. */
export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
} as const;
export type Format = keyof typeof MEDIA_TYPES;

/**
 * Chooses the format of a response: what the query asks for, else the best of what `Accept` takes, else the first
 * offered.
 *
 * @throws HttpRefusal `not-acceptable` if the header takes none of them.
 */
export function negotiate<Offered extends Format>(
  headers: ApiRequest['headers'],
  offered: readonly [Offered, ...Offered[]],
  asked?: Offered,
): Offered {
  if (asked !== undefined) return asked;
  const accept = headers.get('accept');
  if (accept === null || accept.trim() === '') return offered[0];
  const ranges = accept.slice(0, 2000).split(',').map(parseRange);
  const scored = offered.map((format) => ({
    format,
    quality: qualityOf(MEDIA_TYPES[format].split(';')[0] ?? '', ranges),
  }));
  const best = scored.reduce((winner, one) => (one.quality > winner.quality ? one : winner));
  if (best.quality > 0) return best.format;
  throw new HttpRefusal(
    'not-acceptable',
    `This can be given as ${offered.map((format) => MEDIA_TYPES[format].split(';')[0] ?? '').join(' or ')}; ` +
      '"Accept" takes neither.',
  );
}

type MediaRange = { range: string; quality: number };

function parseRange(text: string): MediaRange {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
  return { range, quality: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0 };
}

/** The quality of the narrowest range that takes the type. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const [group = ''] = type.split('/');
  for (const pattern of [type, `${group}/*`, '*/*']) {
    const found = ranges.find(({ range }) => range === pattern);
    if (found !== undefined) return found.quality;
  }
  return 0;
}
