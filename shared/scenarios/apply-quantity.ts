import type { Component } from '../model/component.ts';
import { markFactors } from './mark-factors.ts';
import type { QuantityTarget } from './change.ts';
import { type QuantityPlace, quantityPlaces } from './quantity-places.ts';
import { scaleText } from './scale-text.ts';
import { startYear } from './start-year.ts';
import { type Named, type Workbench, addEffect, addMark, findRequirement, report } from './workbench.ts';

type QuantityChange = Named<'set-quantity'> | Named<'scale-quantity'>;

/** Sets one numeric driver of a requirement. */
export function setQuantity(bench: Workbench, named: Named<'set-quantity'>): void {
  const { target, to } = named.change;
  const places = findPlaces(bench, named, target);
  const [place, another] = places;
  if (place === undefined) return;
  if (another !== undefined) {
    report(
      bench,
      named,
      'target.part',
      `is needed: "${target.requirement}" has ${target.quantity} in the parts ${places.map(({ part }) => part).join(', ')}`,
    );
    return;
  }
  write(bench, named, place, to);
  addEffect(bench, named, `${placeWords(target, place)}: ${to} instead of ${place.value}.`, [target.requirement]);
}

/** Multiplies a numeric driver, or all parts of it where none is named. */
export function scaleQuantity(bench: Workbench, named: Named<'scale-quantity'>): void {
  const { target, by } = named.change;
  const count = findPlaces(bench, named, target).length;
  for (let position = 0; position < count; position += 1) {
    // Each write makes a new requirement, so the places are read anew.
    const place = placesOf(bench, target)[position];
    if (place === undefined) return;
    const value = scaleText(place.value, by);
    if (value === undefined) {
      report(
        bench,
        named,
        'by',
        `gives ${place.value} × ${by}, which needs more than twelve decimals; choose a rounder factor`,
        'invalid',
      );
      return;
    }
    write(bench, named, place, value);
    addEffect(bench, named, `${placeWords(target, place)}: ${value} instead of ${place.value}, times ${by}.`, [
      target.requirement,
    ]);
  }
}

function placesOf(bench: Workbench, target: QuantityTarget): readonly QuantityPlace[] {
  const requirement = bench.requirements.get(target.requirement);
  if (requirement === undefined) return [];
  return quantityPlaces(requirement).filter(
    (place) => place.quantity === target.quantity && (target.part === undefined || place.part === target.part),
  );
}

function findPlaces(bench: Workbench, named: QuantityChange, target: QuantityTarget): readonly QuantityPlace[] {
  const requirement = findRequirement(bench, named, target.requirement, 'target.requirement');
  if (requirement === undefined) return [];
  const places = placesOf(bench, target);
  if (places.length === 0) {
    const known = quantityPlaces(requirement).map(({ quantity, part }) =>
      part === undefined ? quantity : `${quantity} (${part})`,
    );
    const has = known.length === 0 ? 'it has no quantities of its own' : `it has ${known.join(', ')}`;
    report(
      bench,
      named,
      'target',
      `"${target.requirement}" has no quantity "${target.quantity}"${target.part === undefined ? '' : ` in part "${target.part}"`}; ${has}`,
    );
  }
  return places;
}

const FORMS = {
  whole: { pattern: /^(?:0|[1-9]\d{0,8})$/, words: 'a whole number that is not negative' },
  positive: { pattern: /^[^-]/, words: 'a decimal that is not negative' },
  any: { pattern: /^/, words: 'a decimal' },
};

function write(bench: Workbench, named: QuantityChange, place: QuantityPlace, value: string): void {
  const form = FORMS[place.form];
  if (!form.pattern.test(value)) {
    const field = named.change.kind === 'set-quantity' ? 'to' : 'by';
    report(
      bench,
      named,
      field,
      `gives ${value} ${place.quantity}; ${placeWords(named.change.target, place)} must be ${form.words}`,
      'invalid',
    );
    return;
  }
  const changed = place.write(value);
  bench.requirements.set(changed.id, changed);
  const isYear = yearTest(bench, place, changed.id);
  addMark(bench, changed.id, (component) =>
    isYear(component)
      ? markFactors(component, named.name, (factor) => factor.kind === 'volume' && place.shows(component, factor))
      : component,
  );
}

function yearTest(bench: Workbench, place: QuantityPlace, requirement: string): (component: Component) => boolean {
  const { yearOfPattern } = place;
  if (yearOfPattern === undefined) return () => true;
  // Asked when components are made, since other changes may still move the start.
  return (component) => {
    const start = startYear(bench, requirement);
    return start === undefined || yearOfPattern(component.year - start + 1);
  };
}

function placeWords({ requirement, quantity }: QuantityTarget, { part }: QuantityPlace): string {
  return `${quantity} of "${requirement}"${part === undefined ? '' : `, ${part}`}`;
}
