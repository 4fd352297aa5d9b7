import { Link } from '@tanstack/react-router';

const L53 = 'A-C.3-79-L.53';
const A_YEAR_LATER = {
  kind: 'set-milestone',
  id: 'a-year-later',
  milestone: 'entry-into-force',
  to: { in: 2028 },
} as const;

/** One minute with A/C.3/79/L.53: what if it enters into force a year later? */
export function FirstMinute() {
  return (
    <section aria-labelledby="first-minute">
      <h2 id="first-minute">The first minute: what if it enters into force a year later?</h2>
      <ol className="steps">
        <li>
          <Link to="/statements/$id" params={{ id: L53 }} search={{}}>
            Open A/C.3/79/L.53
          </Link>
          : its tables, as the Third Committee had them.
        </li>
        <li>
          <Link to="/statements/$id" params={{ id: L53 }} search={{ try: [A_YEAR_LATER] }}>
            Try entry into force in 2028
          </Link>
          : what moves is marked and counted. Nothing is stored.
        </li>
        <li>Click a marked figure, or press Enter on it: its proof says why it moved, down to the paragraph.</li>
        <li>
          Keep it as a scenario, then{' '}
          <Link to="/statements/$id/compare" params={{ id: L53 }} search={{}}>
            compare
          </Link>
          : every bar is a cause, and the bars sum to the cent.
        </li>
      </ol>
    </section>
  );
}
