import { Link } from '@tanstack/react-router';
import type { components } from '../api/published.d.ts';

type Terms = components['schemas']['EngagementTerms'];

/** Leads from a finding to the part of the terms that it is about, by the name that this has for people. */
export function PlaceOfFinding({ terms, path }: { terms: Terms; path: string }) {
  return (
    <Link to="." search={(before) => ({ ...before, field: path })} replace>
      {nameOfPlace(terms, path)}
    </Link>
  );
}

/** "Output 2: Updated compendium" rather than "outputs[1]". What has no name here keeps its path. */
function nameOfPlace({ outputs, payments, assignments }: Terms, path: string): string {
  const [, list = path, index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const position = Number(index);
  switch (list) {
    case 'outputs':
      return `Output ${position + 1}: ${outputs[position]?.title ?? ''}`;
    case 'payments':
      return `Payment ${position + 1}: ${payments?.[position]?.title ?? ''}`;
    case 'assignments':
      return `Assignment ${position + 1}: ${assignments[position]?.id ?? ''}`;
    case 'fee':
    case 'window':
    case 'days':
      return list.charAt(0).toUpperCase() + list.slice(1);
    default:
      return path;
  }
}
