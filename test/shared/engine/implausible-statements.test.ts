import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { forgive } from '../../../shared/model/forgive.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { readYaml } from '../../../shared/model/read-yaml.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { readText, referenceCard } from '../../support/reference.ts';

// Slips that people make in the templates: each gives a statement that computes, and is asked about.

const cards = (['l53-identified', 'reference-statements'] as const).map(referenceCard);

/** A file as the command line reads it: what can be meant in one way alone is taken as that. */
function read(text: string): Statement {
  let value: unknown = readYaml(text);
  for (;;) {
    try {
      return parse(statementSchema, value);
    } catch (error) {
      const meant = error instanceof Refused && error.refused !== undefined ? forgive(error.refused) : undefined;
      if (meant === undefined) throw error;
      value = meant;
    }
  }
}

const queriesOf = (text: string) =>
  estimate(read(text), cards).warnings.filter(({ severity, code }) => severity === 'query' && code !== 'zero-amount');

type Slip = [string, string, [string | RegExp, string][]];
const SLIPS: readonly Slip[] = [
  ['words too many', 'expert-group', [['words: 10700', 'words: 107000']]],
  ['words too few', 'expert-group', [['words: 10700', 'words: 107']]],
  ['days 50', 'expert-group', [['days: 5', 'days: 50']]],
  ['16 languages of a report', 'expert-group', [['languages: 6', 'languages: 16']]],
  ['no language', 'expert-group', [['languages: 6', 'languages: 0']]],
  ['60 months of one position', 'posts', [['quantity: 6', 'quantity: 60']]],
  ['meetings a day 20', 'expert-group', [['meetingsPerDay: 2', 'meetingsPerDay: 20']]],
  ['rooms 10', 'expert-group', [['rooms: 1', 'rooms: 10']]],
  ['250 experts', 'expert-group', [[/quantity: 25/g, 'quantity: 250']]],
  ['year 2207', 'expert-group', [['schedule: {in: [2028]}', 'schedule: {in: [2082]}']]],
  ['year 2020 before', 'expert-group', [['schedule: {in: [2028]}', 'schedule: {in: [2020, 2028]}']]],
  [
    'interpretation rate 79500',
    'expert-group',
    [
      [
        'rate: {code: interpretation-meeting}',
        'rate: {value: 79500, currency: USD, basis: per meeting, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'interpretation rate 795',
    'expert-group',
    [
      [
        'rate: {code: interpretation-meeting}',
        'rate: {value: 795, currency: USD, basis: per meeting, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'translation 28.8',
    'expert-group',
    [
      [
        'rate: {code: translation-word}',
        'rate: {value: 28.8, currency: USD, basis: per word, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'translation 0.288',
    'expert-group',
    [
      [
        'rate: {code: translation-word}',
        'rate: {value: 0.288, currency: USD, basis: per word, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'ticket 31760',
    'expert-group',
    [
      [
        'rate: {code: expert-ticket, for: {dutyStation: New York}}',
        'rate: {value: 31760, currency: USD, basis: per ticket, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'subsistence 30000 stated',
    'expert-group',
    [
      [
        'rate: {code: expert-subsistence, for: {dutyStation: New York}}',
        'rate: {value: 30000, currency: USD, basis: per head, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  ['posts 100', 'posts', [['number: 1, grade', 'number: 100, grade']]],
  ['post from 2072', 'posts', [['2027-01-01}', '2072-01-01}']]],
  ['post from 1927', 'posts', [['effective: {on: 2027-01-01}', 'effective: {on: 1927-01-01}']]],
  [
    'recurrent furniture',
    'posts',
    [
      [
        'nature: non-recurrent\n    charge: {section: 8, object: Furniture',
        'nature: recurrent\n    charge: {section: 8, object: Furniture',
      ],
    ],
  ],
  ['nature non-recurrent post', 'posts', [['nature: recurrent', 'nature: non-recurrent']]],
  ['biennial post', 'posts', [['nature: recurrent', 'nature: recurrent-biennially']]],
  ['vacancy 0.95', 'posts', [['factor: 0.5', 'factor: 0.95']]],
  ['vacancy 0.005', 'posts', [['factor: 0.5', 'factor: 0.005']]],
  [
    'post rate 20440 a year',
    'posts',
    [
      [
        'title: Legal Officer}',
        'title: Legal Officer, rate: {value: 20440, currency: USD, basis: per year, source: [{symbol: A/X/1}]}}',
      ],
    ],
  ],
  [
    'post rate 162000 a month',
    'posts',
    [
      [
        'title: Legal Officer}',
        'title: Legal Officer, rate: {value: 162000, currency: USD, basis: per month, source: [{symbol: A/X/1}]}}',
      ],
    ],
  ],
  [
    'temporary month 207260',
    'posts',
    [
      [
        'rate: {code: temporary-position-month, for: {dutyStation: New York, grade: P-4}}',
        'rate: {value: 207260, currency: USD, basis: per month, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'furniture 23000',
    'posts',
    [
      [
        'rate: {code: furniture-post, for: {dutyStation: New York}}',
        'rate: {value: 23000, currency: USD, basis: per post, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  [
    'premises 142000',
    'posts',
    [
      [
        'rate: {code: premises-alteration-post, for: {dutyStation: New York}}',
        'rate: {value: 142000, currency: USD, basis: per post, source: [{symbol: A/X/1}]}',
      ],
    ],
  ],
  ['workshops 40', 'workshops', [['workshops: 4\n', 'workshops: 40\n']]],
  ['participants 5000', 'workshops', [['number: 50', 'number: 5000']]],
  ['days 30', 'workshops', [['days: 3\n', 'days: 30\n']]],
  [
    'participant 32040',
    'workshops',
    [
      [
        'cost: {perHead: {code: workshop-participant}}',
        'cost: {perHead: {value: 32040, currency: USD, basis: per head, source: [{symbol: A/X/1}]}}',
      ],
    ],
  ],
  ['date 1926', 'expert-group', [[/\ndate: .*/, '\ndate: 1926-01-15']]],
  ['years to 2055', 'expert-group', [[/years: \{first: (\d+), last: \d+\}/, 'years: {first: $1, last: 2055}']]],
  ['prices of 2072', 'expert-group', [[/ratesAsOf: [0-9-]+/, 'ratesAsOf: 2072-01-01']]],
];

describe('a slip that no schema sees', () => {
  it.each(SLIPS)('%s in %s is asked about', (_, template, changes) => {
    const text = readText(`examples/templates/${template}.yaml`);
    expect(queriesOf(text)).toEqual([]);
    const slipped = changes.reduce((changed, [from, to]) => changed.replace(from, to), text);
    expect(slipped).not.toBe(text);
    expect(queriesOf(slipped).length).toBeGreaterThan(0);
  });
});
