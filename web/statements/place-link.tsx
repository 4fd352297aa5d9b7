import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type FindingPlace, sectionOfPlace } from './section-of-place.ts';

/** Leads to the field that a finding is about, in the editor; plain where it is about none. */
export function PlaceLink({
  id,
  document,
  place,
  children,
}: {
  id: string;
  /** The statement, by whose entries a path is followed. */
  document?: object | undefined;
  place: FindingPlace;
  children: ReactNode;
}) {
  const at = sectionOfPlace(document, place);
  if (at === undefined) return <b>{children}</b>;
  return (
    <Link
      to="/statements/$id/edit"
      params={{ id }}
      search={(before) => ({ scenarios: before.scenarios, at, field: place.path })}
    >
      {children}
    </Link>
  );
}
