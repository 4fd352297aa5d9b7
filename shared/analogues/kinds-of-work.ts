/**
 * Kinds of work that statements cost, and the words by which a text speaks of them. Anyone can read here why two texts
 * are said to be of one kind.
 */
const KINDS_OF_WORK: Readonly<Record<string, RegExp>> = {
  meetings: /\b(?:meetings?|conference[- ]servic\w+)\b/i,
  interpretation: /\binterpretation\b/i,
  documentation: /\b(?:documentation|translation|(?:pre|in|post)-session|words)\b/i,
  'temporary assistance': /\b(?:temporary assistance|GTA|temporary positions?)\b/i,
  posts: /\b(?:[PD]-\d|new posts?|established posts?|USG|ASG)\b/,
  consultants: /\bconsultan(?:ts?|cy|cies)\b/i,
  experts: /\bexperts?\b/i,
  'travel of representatives': /\btravel of (?:representatives|participants|members|delegates)\b/i,
  'travel of staff': /\b(?:travel of (?:\w+ )?staff|staff travel|official travel)\b/i,
  workshops: /\b(?:workshops?|seminars?|training)\b/i,
  'contractual services': /\bcontractual\b/i,
  webcast: /\bwebcast/i,
  security: /\bsecurity (?:services|officers?)\b/i,
  missions: /\b(?:special political missions?|peacekeeping|peace-keeping|missions?)\b/i,
  inquiry: /\b(?:investigation|inquiry|fact-finding|panel of experts|mechanism)\b/i,
  treaties: /\b(?:convention|treaty|protocol|States parties|ratification)\b/i,
  observance: /\b(?:international (?:day|decade|year)|commemorat\w+|anniversary)\b/i,
};

/** The kinds of work that a text speaks of. */
export function kindsOfWork(text: string): readonly string[] {
  return Object.entries(KINDS_OF_WORK).flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));
}
