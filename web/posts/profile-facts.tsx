import type { components } from '../api/published.d.ts';
import { decimalText } from '../format/numbers.ts';
import { FactList } from '../shell/fact-list.tsx';
import { SourceLink } from '../sources/source-link.tsx';

type Profile = components['schemas']['PostProfile'];

/** What a profile says of its post. What it does not say is left out. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { organization, unit, grade, dutyStation, reportsTo, manages = [], liaises = [], term, hours } = profile;
  const { fullTimeFraction = '1', partTimeResources = [], source, note } = profile;
  return (
    <FactList
      facts={[
        ['Organization', organization],
        ['Unit', unit],
        ['Grade', grade],
        ['Duty station', dutyStation],
        ['Reports to', reportsTo],
        ['Manages', manages.join('; ')],
        ['Liaises with', liaises.join('; ')],
        ['Term', term === undefined ? undefined : termText(term)],
        ['Hours a week', hours === undefined ? undefined : hoursText(hours)],
        ['Of full time', fullTimeFraction === '1' ? undefined : decimalText(fullTimeFraction)],
        ['Part-time resources', partTimeResources.map(({ title }) => title).join('; ')],
        ['Source', source.map((one, position) => <SourceLine key={`${one.symbol} ${position}`} source={one} />)],
        ['Note', note],
      ]}
    />
  );
}

function SourceLine({ source }: { source: Profile['source'][number] }) {
  return (
    <span className="source">
      <SourceLink source={source} />
    </span>
  );
}

function termText({ years, renewals = [], probationMonths = 0 }: NonNullable<Profile['term']>): string {
  return [
    `${years} years`,
    ...(renewals.length === 0 ? [] : [`renewable for ${renewals.join(', then ')} years`]),
    ...(probationMonths === 0 ? [] : [`${probationMonths} months of probation`]),
  ].join('; ');
}

function hoursText({ weekly, unpaidADay = '0', daysAWeek, note }: NonNullable<Profile['hours']>): string {
  return [
    decimalText(weekly),
    ...(unpaidADay === '0' ? [] : [`${decimalText(unpaidADay)} a day unpaid`]),
    ...(daysAWeek === undefined ? [] : [`on ${daysAWeek} days`]),
    ...(note === undefined ? [] : [note]),
  ].join('; ');
}
