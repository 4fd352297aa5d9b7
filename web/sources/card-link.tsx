import { Link } from '@tanstack/react-router';
import { useStatementWork } from '../statements/statement-work.ts';

/** A rate of a card: it leads to the revision of the card from which the estimate was made. */
export function CardLink({ card, code, provenance }: { card: string; code: string; provenance: string }) {
  const { current } = useStatementWork();
  const revision = current.from?.rateCards.find(({ id }) => id === card)?.revision;
  if (revision === undefined) return `card ${card}, ${provenance}`;
  return (
    <Link to="/rate-cards/$id" params={{ id: card }} search={{ revision: String(revision), search: code }}>
      card {card}, revision {revision}, {provenance}
    </Link>
  );
}
