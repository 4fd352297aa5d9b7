import * as z from 'zod/mini';
import { rateQualifiersSchema } from '../model/rate.ts';
import type { Immutable } from '../model/immutable.ts';
import { sourceSchema } from '../model/source.ts';

const text = z.string();

/** What a node of a proof is about. */
const proofKindSchema = z.enum([
  /** A sum of a table, or a cell of one. */
  'sum',
  /** The published amount of a line in a year. */
  'figure',
  /** One product of factors. */
  'component',
  'factor',
  /** What rounding adds to, or takes from, an exact sum. */
  'rounding',
  /** The entry of a rate card, with what its revisions say. */
  'rate',
  /** A dated event on which the year depends, with its derivation. */
  'milestone',
  /** What is in a sum without components: an amount of a base, what is taken off, a column. */
  'amount',
  /** What a figure changed by, and what each thing added to it. */
  'difference',
  'effect',
]);

/** A revision of a rate card or statement that gave a value another amount and left its source as it was. */
const valueChangeSchema = z.strictObject({
  revision: z.int(),
  from: text,
  to: text,
  author: text,
  role: text,
  time: text,
  reason: text,
});
export type ValueChange = Immutable<z.infer<typeof valueChangeSchema>>;

/** How to ask for the same by itself: the parameters of the request. */
const proofQuestionSchema = z.strictObject({
  section: z.optional(text),
  object: z.optional(text),
  line: z.optional(text),
  servicing: z.optional(text),
  group: z.optional(text),
  category: z.optional(text),
  /** Of posts. */
  fund: z.optional(text),
  dutyStation: z.optional(text),
  grade: z.optional(text),
  type: z.optional(text),
  postTitle: z.optional(text),
  year: z.optional(z.int()),
  table: z.optional(z.int()),
  column: z.optional(text),
  sum: z.optional(text),
  net: z.optional(z.literal(true)),
});
export type ProofQuestion = Immutable<z.infer<typeof proofQuestionSchema>>;

const nodeFields = {
  /** Its place in the tree: "1", "1.2", "1.2.1". */
  id: text,
  kind: proofKindSchema,
  label: text,
  /** What the node says, as a sentence. */
  sentence: text,
  /** Published, in whole units of currency. */
  amount: z.optional(z.int()),
  /** Exact: of a factor, a product, an effect, a rounding. */
  value: z.optional(text),
  over: z.optional(text),
  unit: z.optional(text),
  /** The product as on paper: "5 × 2 × 2 × 8 050 = 161 000". */
  product: z.optional(text),
  /** False where it, or something below it, is known only as an amount. */
  complete: z.boolean(),
  /** False where what it is made of is not shown here, for the size of the tree; `question` asks for it. */
  opened: z.boolean(),
  question: z.optional(proofQuestionSchema),
  /** The id of the component. */
  component: z.optional(text),
  requirement: z.optional(text),
  driver: z.optional(text),
  milestone: z.optional(text),
  /** The change of a scenario, or the factor of recosting, that set it. */
  change: z.optional(text),
  sources: z.array(sourceSchema),
  note: z.optional(text),
  /** Of a factor that the statement states: revisions that changed its value and not its source, the latest first. */
  changed: z.optional(z.array(valueChangeSchema)),
  rate: z.optional(
    z.strictObject({
      card: text,
      code: text,
      for: z.optional(rateQualifiersSchema),
      provenance: text,
      /** The revision of the card that the figure was made from. */
      revision: z.optional(z.int()),
      validFrom: z.optional(text),
      /** Revisions that changed the value and not the source, the latest first. */
      changed: z.array(valueChangeSchema),
    }),
  ),
};

type NodeFields = Immutable<z.infer<z.ZodMiniObject<typeof nodeFields>>>;
/** One step of a proof, and the steps that it rests on. */
export type ProofNode = NodeFields & { readonly children: readonly ProofNode[] };

const proofNodeSchema = z
  .strictObject({
    ...nodeFields,
    get children(): z.ZodMiniArray<z.ZodMiniType<ProofNode>> {
      return z.array(z.lazy(() => proofNodeSchema as unknown as z.ZodMiniType<ProofNode>));
    },
  })
  .register(z.globalRegistry, {
    id: 'ProofNode',
    description:
      'One step of a proof: a sentence, the amount or exact value, its sources, and the steps that it rests on.',
  });

const leftOutSchema = z.strictObject({
  label: text,
  /** What it would have added, exact; without one where that is not known. */
  value: z.optional(text),
  sentence: text,
});
export type LeftOut = Immutable<z.infer<typeof leftOutSchema>>;

export const proofSchema = z
  .strictObject({
    schema: z.literal('rule153/proof/1'),
    symbol: text,
    title: text,
    currency: text,
    basis: text,
    /** The whole of it in one sentence. */
    sentence: text,
    complete: z.boolean(),
    /** How many steps are not opened, for the size of the tree. */
    notOpened: z.int(),
    /** What does not count in the figure: shares that are not budgeted, what is known in a sum elsewhere. */
    leftOut: z.array(leftOutSchema),
    /** Other figures that the words of the question fit as well. */
    alternatives: z.array(z.strictObject({ label: text, amount: z.int(), question: proofQuestionSchema })),
    root: proofNodeSchema,
    basedOn: z.strictObject({
      statement: z.strictObject({ id: text, revision: z.int() }),
      rateCards: z.array(z.strictObject({ id: text, revision: z.int() })),
      scenarios: z.array(z.strictObject({ id: text, revision: z.int() })),
      engine: text,
    }),
  })
  .register(z.globalRegistry, {
    id: 'Proof',
    description:
      'A figure, total or difference opened down to its factors, rates with the revisions that changed them, dates ' +
      'with their derivation, and sources.',
  });
/** A proof: what a figure is, step by step. */
export type Proof = Immutable<z.infer<typeof proofSchema>>;
