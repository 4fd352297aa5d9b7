import type { Source } from '../../shared/model/source.ts';
import { documentAddress } from './document-address.ts';

/** A source as one cites it; one with the symbol of a published document leads to it, in a tab of its own. */
export function SourceLink({ source: { symbol, paragraph, note } }: { source: Source }) {
  const address = documentAddress(symbol);
  return (
    <>
      {address === undefined ? (
        symbol
      ) : (
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${symbol}, the document, in a new tab`}
        >
          {symbol}
        </a>
      )}
      {paragraph === undefined ? '' : `, ${paragraph}`}
      {note === undefined ? '' : ` (${note})`}
    </>
  );
}
