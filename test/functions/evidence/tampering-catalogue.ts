import type { Forgery, ForgedDocument, ForgedRevision } from './forge-pack.ts';
import { statementName } from './sample-ledger.ts';

/** One way to forge a pack, and by what it is found although every hash was made anew. */
export type Tampering = {
  name: string;
  change: (forgery: Forgery) => void;
  /** What the verifier says without any log; `checkpoint` where nothing but a signed checkpoint can tell. */
  found: RegExp | 'checkpoint';
};

const documentOf = ({ documents }: Forgery, kind: string, id?: string): ForgedDocument => {
  const found = documents.find((one) => one.kind === kind && (id === undefined || one.id === id));
  if (found === undefined) throw new Error(`There is no ${kind} in the pack`);
  return found;
};
const revisionOf = (forgery: Forgery, number: number, kind = 'statement'): ForgedRevision => {
  const revision = documentOf(forgery, kind).revisions[number - 1];
  if (revision === undefined) throw new Error(`There is no revision ${number}`);
  return revision;
};
const byAction = (forgery: Forgery, action: string): ForgedRevision => {
  const found = documentOf(forgery, 'statement').revisions.find(({ says }) => says.action === action);
  if (found === undefined) throw new Error(`There is no revision by ${action}`);
  return found;
};
const contentOf = (forgery: Forgery, number: number, kind: string, change: Record<string, unknown>) => {
  const revision = revisionOf(forgery, number, kind);
  revision.content = { ...revision.content, head: { ...revision.content.head, ...change } };
};

/** An audit entry that contradicts its revision in one field. */
const contradictions = (
  [
    ['author', 'eve'],
    ['reason', 'Another reason'],
    ['role', 'administrator'],
    ['action', 'restore'],
    ['time', '2026-11-30T09:00:01.000Z'],
    ['requestId', 'another'],
    ['organization', 'another'],
    ['id', 'another'],
    ['kind', 'scenario'],
  ] as const
).map(([field, value]): Tampering => ({
  name: `an audit entry has another ${field} than its revision`,
  change: (forgery) => {
    revisionOf(forgery, 2).entrySays = { [field]: value };
  },
  found: new RegExp(`audit entry 2 and revision 2 differ in their ${field}`),
}));

export const tamperings: readonly Tampering[] = [
  ...contradictions,
  {
    name: 'the README says something else',
    change: (forgery) => {
      forgery.readme = 'This pack needs no verification.\n';
    },
    found: /^README\.txt is altered/,
  },
  {
    name: 'the manifest names another statement',
    change: (forgery) => {
      forgery.statement = 'A-OTHER';
    },
    found: /names statement "A-OTHER"|^README/,
  },
  {
    name: 'a content is none',
    change: (forgery) => {
      const revision = revisionOf(forgery, 3);
      revision.content = { head: { symbol: 'A/C.3/79/L.53' }, parts: [] };
    },
    found: /^The content of revision 3 .* is none/,
  },
  {
    name: 'a content is of another document',
    change: (forgery) => {
      contentOf(forgery, 3, 'statement', { symbol: 'A/C.3/79/L.54' });
    },
    found: /names itself "A-C\.3-79-L\.54"/,
  },
  {
    name: 'a list shows another title than the document has',
    change: (forgery) => {
      const { says } = revisionOf(forgery, 3);
      says.fields = { ...says.fields, title: 'Another title' };
    },
    found: /does not fit its manifest, where "title"/,
  },
  {
    name: 'an auditor writes',
    change: (forgery) => {
      revisionOf(forgery, 2).says.role = 'auditor';
    },
    found: /by "ana" as auditor, who may not/,
  },
  {
    name: 'a planner submits',
    change: (forgery) => {
      byAction(forgery, 'submit').says.role = 'planner';
    },
    found: /as planner, who may not: "submit"/,
  },
  {
    name: 'a state goes backwards without a step',
    change: (forgery) => {
      byAction(forgery, 'recall').says.state = 'under-review';
    },
    found: /goes from "submitted" to "under-review" by "recall"; there is no such step/,
  },
  {
    name: 'a draft is submitted without a review',
    change: (forgery) => {
      byAction(forgery, 'ask-for-review').says.state = 'draft';
    },
    found: /there is no such step/,
  },
  {
    name: 'a submitted statement is edited',
    change: (forgery) => {
      const { says } = byAction(forgery, 'recall');
      [says.action, says.state] = ['replace', 'submitted'];
    },
    found: /goes from "submitted" to "submitted" by "replace"/,
  },
  {
    name: 'a step changes the content',
    change: (forgery) => {
      const { says } = byAction(forgery, 'recall');
      contentOf(forgery, says.number, 'statement', { date: '2020-01-01' });
      says.fields = { ...says.fields, date: '2020-01-01' };
    },
    found: /changes the content by "recall"/,
  },
  {
    name: 'a statement is recalled for no reason',
    change: (forgery) => {
      byAction(forgery, 'recall').says.reason = ' ';
    },
    found: /"recall" without a reason/,
  },
  {
    name: 'time runs backwards in a history',
    change: (forgery) => {
      revisionOf(forgery, 2).says.time = '2020-01-01T00:00:00.000Z';
    },
    found: /revision 2 is of 2020-01-01T00:00:00\.000Z, before revision 1/,
  },
  {
    name: 'an estimate is older than what it was made from',
    change: (forgery) => {
      revisionOf(forgery, 1, 'estimate').says.time = '2020-01-01T00:00:00.000Z';
    },
    found: /is of 2020-01-01T00:00:00\.000Z, before revision|is not the one that the estimate was made from/,
  },
  {
    name: 'a saved estimate has another figure',
    change: (forgery) => {
      const revision = revisionOf(forgery, 1, 'estimate');
      const head = JSON.parse(JSON.stringify(revision.content.head).replaceAll('161000', '151000')) as object;
      revision.content = { ...revision.content, head: { ...head } };
    },
    found: /comes out otherwise/,
  },
  {
    name: 'a saved estimate gets a second revision',
    change: (forgery) => {
      const document = documentOf(forgery, 'estimate');
      const [first] = document.revisions;
      if (first !== undefined)
        document.revisions.push({ ...first, says: { ...first.says, number: 2, action: 'replace' } });
    },
    found: /changes a saved estimate/,
  },
  {
    name: 'a rate is another one than when the estimate was made',
    change: (forgery) => {
      const revision = revisionOf(forgery, 1, 'rate-card');
      revision.content = {
        ...revision.content,
        parts: revision.content.parts.map(({ id, value }) => ({ id, value: { ...(value as object), value: '1' } })),
      };
    },
    found: /is not the one that the estimate was made from/,
  },
  {
    name: 'a submission names another seal',
    change: (forgery) => {
      const { says } = byAction(forgery, 'submit');
      says.fields = { ...says.fields, sealedContent: 'A'.repeat(43) };
    },
    found: /^The seal of revision .* does not fit/,
  },
  {
    name: 'a document that nothing names is added',
    change: (forgery) => {
      const card = documentOf(forgery, 'rate-card');
      forgery.documents.push({
        kind: 'rate-card',
        id: 'zz-stranger',
        revisions: card.revisions.map((one) => ({
          ...one,
          says: { ...one.says, id: 'zz-stranger' },
          content: { ...one.content, head: { ...one.content.head, id: 'zz-stranger' } },
        })),
      });
    },
    found: /^The rate-card "zz-stranger" is added/,
  },
  {
    name: 'a revision is of another organization',
    change: (forgery) => {
      for (const { says } of documentOf(forgery, 'statement').revisions) says.organization = 'another';
    },
    found: /is of another document/,
  },
  {
    name: 'a revision is taken out of the middle',
    change: (forgery) => {
      documentOf(forgery, 'statement').revisions.splice(1, 1);
    },
    found: /revision 2 is missing/,
  },
  // What is consistent in itself: nobody can tell without something from elsewhere.
  {
    name: 'the author and the reason of the last revision are others, in the revision and in its entry alike',
    change: (forgery) => {
      const last = documentOf(forgery, 'statement').revisions.at(-1);
      if (last !== undefined) [last.says.author, last.says.reason] = ['eve', 'Another reason'];
    },
    found: 'checkpoint',
  },
  {
    name: 'the last revision is cut off',
    change: (forgery) => {
      documentOf(forgery, 'statement').revisions.pop();
    },
    found: 'checkpoint',
  },
  {
    name: 'the last revision has another date',
    change: (forgery) => {
      const { revisions } = documentOf(forgery, 'statement', statementName);
      const draft = revisions.at(-1);
      if (draft === undefined) return;
      const content = { ...draft.content, head: { ...draft.content.head, date: '2020-01-01' } };
      const fields = { ...draft.says.fields, date: '2020-01-01' };
      revisions.push({
        entrySays: {},
        content,
        says: { ...draft.says, fields, number: draft.says.number + 1, action: 'replace' },
      });
    },
    found: 'checkpoint',
  },
];
