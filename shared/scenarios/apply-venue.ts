import { isSameName } from '../canonical/names.ts';
import type { Factor } from '../model/component.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Venue } from '../requirements/requirement-kind.ts';
import type { SessionService } from '../requirements/session-service.ts';
import { divideExact, exactOf, isZero } from '../money/exact.ts';
import { markFactors } from './mark-factors.ts';
import { type Named, type Workbench, addEffect, addMark, findRequirement, report } from './workbench.ts';

/** A requirement that can move, and where it is held. */
type Movable = Venue & { requirement: Requirement };

/**
 * Moves a session to another duty station. Rates that depend on the duty station follow by themselves; but another duty
 * station may have other services under other sections, so the services may be given, or taken from another session of
 * the statement that stands as a model for the place. Days, rooms and documents stay the session's own. `template` is
 * the statement before any venue moved.
 */
export function setVenue(
  bench: Workbench,
  named: Named<'set-venue'>,
  template: (id: string) => Requirement | undefined,
): void {
  const { session: id, dutyStation, services } = named.change;
  const session = findSession(bench, named, id, 'session');
  if (session === undefined) return;
  if (services === undefined || Array.isArray(services)) {
    move(bench, named, session, services ?? session.services);
    return;
  }
  const model = findSession(bench, named, services.as, 'services.as', template);
  if (model === undefined) return;
  const unsettled = unsettledServices(session, model, services.scaledByDays);
  if (unsettled.length > 0) {
    report(
      bench,
      named,
      'services.scaledByDays',
      `is needed: "${id}" lasts ${session.days} days and "${services.as}" ` +
        `${model.days}, and these services are priced by the session: ` +
        `${unsettled.join(', ')}. List those whose cost follows the days, or an empty list for none`,
      'invalid',
    );
    return;
  }
  const scaled = services.scaledByDays ?? [];
  const unknown = scaled.filter(
    (one) => !model.services.some((service) => service.id === one && service.per === 'session'),
  );
  if (unknown.length > 0) {
    report(
      bench,
      named,
      'services.scaledByDays',
      `names ${unknown.join(', ')}, which "${services.as}" does not price by the session`,
    );
    return;
  }
  if (scaled.length > 0 && isZero(exactOf(model.days))) {
    report(bench, named, 'services.as', `"${services.as}" lasts 0 days, so nothing can be scaled by them`, 'invalid');
    return;
  }
  move(bench, named, session, model.services);
  if (session.days !== model.days) markScaled(bench, named, session, model, scaled);
  if (!isSameName(dutyStation, model.dutyStation)) {
    report(
      bench,
      named,
      'services.as',
      `"${services.as}" is held in ${model.dutyStation}, not in ${dutyStation}; choose a session that is held ` +
        'there, or list the services',
      'invalid',
    );
  }
}

function findSession(
  bench: Workbench,
  named: Named<'set-venue'>,
  id: string,
  field: string,
  template?: (id: string) => Requirement | undefined,
): Movable | undefined {
  const present = findRequirement(bench, named, id, field);
  const found = template === undefined ? present : template(id);
  if (present === undefined || found === undefined) return undefined;
  const venue = kindOf(found).venue?.of(found);
  if (venue === undefined) {
    report(bench, named, field, `"${id}" is of kind "${found.kind}", not a session`, 'invalid');
    return undefined;
  }
  return { ...venue, requirement: found };
}

/** Services by the session whose cost may or may not follow the days; nobody guesses which. */
function unsettledServices(
  session: Movable,
  model: Movable,
  scaledByDays: readonly string[] | undefined,
): readonly string[] {
  if (scaledByDays !== undefined || session.days === model.days) return [];
  return model.services.filter(({ per }) => per === 'session').map(({ id }) => id);
}

function move(
  bench: Workbench,
  named: Named<'set-venue'>,
  session: Movable,
  services: readonly SessionService[],
): void {
  const { dutyStation } = named.change;
  const { requirement } = session;
  const { id } = requirement;
  bench.requirements.set(id, kindOf(requirement).venue?.at(requirement, dutyStation, services) ?? requirement);
  const parts = new Set(services.map((service) => service.id));
  addMark(bench, session.requirement.id, (component) =>
    parts.has(component.part)
      ? markFactors(component, named.name, ({ kind }) => kind === 'rate' || kind === 'currency')
      : component,
  );
  const gone = session.services.map((service) => service.id).filter((service) => !parts.has(service));
  const before = new Set(session.services.map((service) => service.id));
  const added = services.map((service) => service.id).filter((service) => !before.has(service));
  const did = [
    `"${id}" moves from ${session.dutyStation} to ${dutyStation}`,
    ...(gone.length > 0 ? [`without ${gone.join(', ')}`] : []),
    ...(added.length > 0 ? [`with ${added.join(', ')}`] : []),
  ];
  addEffect(bench, named, `${did.join(', ')}.`, [id]);
}

/** Days of the session against those of the model, as a factor of its own. */
function markScaled(
  bench: Workbench,
  named: Named<'set-venue'>,
  session: Movable,
  model: Movable,
  scaled: readonly string[],
): void {
  const ratio = divideExact(exactOf(session.days), exactOf(model.days));
  const factor: Factor = {
    name: `days of the session against the ${model.days} of "${model.requirement.id}"`,
    kind: 'volume',
    value: String(ratio.numerator),
    ...(ratio.denominator !== 1n && { over: String(ratio.denominator) }),
    unit: 'of that session',
    origin: { change: named.name },
  };
  const parts = new Set(scaled);
  addMark(bench, session.requirement.id, (component) =>
    parts.has(component.part) ? { ...component, factors: [...component.factors, factor] } : component,
  );
}
