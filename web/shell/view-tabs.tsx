import { Link } from '@tanstack/react-router';

/** Links to the sides of a view in their order, by the name that each has in the address; the one that is shown is marked. */
export function ViewTabs<View extends string>({
  label,
  sides,
  shown,
}: {
  label: string;
  sides: Readonly<Record<View, string | { title: string }>>;
  shown: View;
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {(Object.keys(sides) as View[]).map((one) => (
        <Link
          key={one}
          to="."
          search={(before) => ({ ...before, view: one })}
          replace
          className="tab"
          activeProps={{}}
          aria-current={one === shown ? 'page' : undefined}
        >
          {titleOf(sides[one])}
        </Link>
      ))}
    </nav>
  );
}

function titleOf(side: string | { title: string }): string {
  return typeof side === 'string' ? side : side.title;
}
