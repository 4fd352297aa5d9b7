import { figureCommands } from './figure-commands.ts';
import type { CommandEntry } from './terminal/command.ts';

/** Every command. A further one is a file and a line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'new',
    summary: 'begin a statement from a template',
    load: async () => (await import('./templates/new.ts')).newCommand,
  },
  {
    name: 'templates',
    summary: 'tables to fill in and import: posts, requirements, rates and more',
    load: async () => (await import('./templates/templates.ts')).templatesCommand,
  },
  ...figureCommands,
  {
    name: 'sweep',
    summary: 'move a date, a rate or a quantity over a range',
    load: async () => (await import('./sweeps/sweep.ts')).sweepCommand,
  },
  {
    name: 'sensitivity',
    summary: 'rank rates and quantities by what they can change',
    load: async () => (await import('./sensitivities/sensitivity.ts')).sensitivityCommand,
  },
  {
    name: 'forecast',
    summary: 'forecast entry into force from the deposits so far',
    load: async () => (await import('./forecasts/forecast.ts')).forecastCommand,
  },
  {
    name: 'risk',
    summary: 'bands of the requirements by year, if entry into force is uncertain',
    load: async () => (await import('./risks/risk.ts')).riskCommand,
  },
  {
    name: 'jobs',
    summary: 'long work on a service: list, follow, cancel, resume, fetch the result',
    load: async () => (await import('./jobs/jobs.ts')).jobsCommand,
  },
  {
    name: 'treaties',
    summary: 'list treaties, and read the status of one as its depositary publishes it',
    load: async () => (await import('./treaties/treaties.ts')).treatiesCommand,
  },
  {
    name: 'workshops',
    summary: 'cost, check and plan a programme of workshops',
    load: async () => (await import('./workshops/workshops.ts')).workshopsCommand,
  },
  {
    name: 'calendar',
    summary: 'list sessions, workshops and milestones, also as iCalendar',
    load: async () => (await import('./calendars/calendar.ts')).calendarCommand,
  },
  {
    name: 'staffing',
    summary: 'number the posts of a statement by year, with the annex',
    load: async () => (await import('./posts/staffing.ts')).staffingCommand,
  },
  {
    name: 'recosting',
    summary: 'show a statement before and after recosting',
    load: async () => (await import('./recosting/recosting.ts')).recostingCommand,
  },
  {
    name: 'paragraphs',
    summary: 'price operative paragraphs, and what an amendment changes',
    load: async () => (await import('./paragraphs/paragraphs.ts')).paragraphsCommand,
  },
  {
    name: 'engagements',
    summary: 'check terms of reference, payments and outputs',
    load: async () => (await import('./engagements/engagements.ts')).engagementsCommand,
  },
  {
    name: 'posts',
    summary: 'calculate a post by its profile: contract, hours, cost by area',
    load: async () => (await import('./posts/posts.ts')).postsCommand,
  },
  {
    name: 'mappings',
    summary: 'list the mappings of columns that a service keeps',
    load: async () => (await import('./documents/mappings.ts')).mappingsCommand,
  },
  {
    name: 'analogues',
    summary: 'find published statements that resemble one, and search them',
    load: async () => (await import('./analogues/analogues.ts')).analoguesCommand,
  },
  {
    name: 'statements',
    summary: 'list the statements',
    load: async () => (await import('./statements/statements.ts')).statementsCommand,
  },
  {
    name: 'rates',
    summary: 'list the rate cards, or the rates of one',
    load: async () => (await import('./rate-cards/rates.ts')).ratesCommand,
  },
  {
    name: 'reference',
    summary: 'list duty stations, States or terms',
    load: async () => (await import('./reference/reference.ts')).referenceCommand,
  },
  {
    name: 'serve',
    summary: 'run the service on this machine (npm start)',
    load: async () => (await import('./service/serve.ts')).serveCommand,
  },
  {
    name: 'token',
    summary: 'make a token for the local service',
    load: async () => (await import('./service/token.ts')).tokenCommand,
  },
  {
    name: 'doctor',
    summary: 'say what a deployment on AWS is without',
    load: async () => (await import('./doctor/doctor.ts')).doctorCommand,
  },
  {
    name: 'sign-in',
    summary: 'sign in to a service',
    load: async () => (await import('./sign-in/sign-in.ts')).signInCommand,
  },
  {
    name: 'sign-out',
    summary: 'end a sign-in',
    load: async () => (await import('./sign-in/sign-out.ts')).signOutCommand,
  },
  {
    name: 'export',
    summary: 'write a statement or rate card as a file',
    load: async () => (await import('./documents/export.ts')).exportCommand,
  },
  {
    name: 'drift',
    summary: 'say which figures of a document that comes back were changed',
    load: async () => (await import('./checks/drift.ts')).driftCommand,
  },
  {
    name: 'texts',
    summary: "bind the numbers in a statement's own texts to its figures",
    load: async () => (await import('./checks/texts.ts')).textsCommand,
  },
  {
    name: 'import',
    summary: 'take a statement or rate card from a file into a service',
    load: async () => (await import('./documents/import.ts')).importCommand,
  },
  {
    name: 'push',
    summary: 'send an edited file back onto the revision that it was taken from',
    load: async () => (await import('./documents/push.ts')).pushCommand,
  },
  {
    name: 'history',
    summary: 'list the revisions of a document',
    load: async () => (await import('./documents/history.ts')).historyCommand,
  },
  {
    name: 'diff',
    summary: 'say what differs between two revisions',
    load: async () => (await import('./documents/diff.ts')).diffCommand,
  },
  {
    name: 'restore',
    summary: 'bring an earlier revision back',
    load: async () => (await import('./documents/restore.ts')).restoreCommand,
  },
  {
    name: 'undo',
    summary: 'take the last change back',
    load: async () => (await import('./documents/restore.ts')).undoCommand,
  },
  {
    name: 'review',
    summary: 'ask for the review of a draft',
    load: async () => (await import('./statements/move.ts')).reviewCommand,
  },
  {
    name: 'return',
    summary: 'take a statement under review back to draft',
    load: async () => (await import('./statements/move.ts')).returnCommand,
  },
  {
    name: 'submit',
    summary: 'submit a statement, which seals its figures',
    load: async () => (await import('./statements/move.ts')).submitCommand,
  },
  {
    name: 'recall',
    summary: 'take a submitted statement back to draft',
    load: async () => (await import('./statements/move.ts')).recallCommand,
  },
  {
    name: 'close',
    summary: 'close a submitted statement',
    load: async () => (await import('./statements/move.ts')).closeCommand,
  },
  {
    name: 'reopen',
    summary: 'take a submitted or closed statement back to draft',
    load: async () => (await import('./statements/reopen.ts')).reopenCommand,
  },
  {
    name: 'save',
    summary: 'keep an estimate with all that it was made from',
    load: async () => (await import('./estimates/saved-estimates.ts')).saveCommand,
  },
  {
    name: 'estimates',
    summary: 'list saved estimates, or show one',
    load: async () => (await import('./estimates/saved-estimates.ts')).estimatesCommand,
  },
  {
    name: 'scenarios',
    summary: 'list stored scenarios, or store one',
    load: async () => (await import('./scenarios/scenarios.ts')).scenariosCommand,
  },
  {
    name: 'decisions',
    summary: 'list, record or withdraw decisions to extend rates',
    load: async () => (await import('./rate-cards/decisions.ts')).decisionsCommand,
  },
  {
    name: 'audit',
    summary: 'read the audit trail',
    load: async () => (await import('./audit/audit.ts')).auditCommand,
  },
  {
    name: 'evidence',
    summary: 'fetch the evidence pack of a statement',
    load: async () => (await import('./audit/evidence.ts')).evidenceCommand,
  },
  {
    name: 'verify',
    summary: 'verify an evidence pack offline',
    load: async () => (await import('./audit/verify.ts')).verifyCommand,
  },
  {
    name: 'checkpoint',
    summary: 'sign how far the ledger goes, to publish it',
    load: async () => (await import('./audit/checkpoint.ts')).checkpointCommand,
  },
  {
    name: 'help',
    summary: 'show what there is, or the help of a command',
    load: async () => (await import('./service/help.ts')).helpOf(commands),
  },
  {
    name: 'version',
    summary: 'show the version',
    load: async () => (await import('./service/version.ts')).versionCommand,
  },
];
