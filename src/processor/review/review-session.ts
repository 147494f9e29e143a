import { UNDISCLOSED_ENTITY } from '../../datatypes/entity-scheme.js';
import { decisionCodes } from '../../diagnostics/codes/decisions.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createCollector, type DiagnosticSink } from '../../diagnostics/sink.js';
import type { Document, TextRange } from '../../documents/document.js';
import { rangeOfWords } from '../../documents/range-of-words.js';
import { applyDecisions, PARTS, type DecisionContext } from '../../extraction/decisions/apply-decisions.js';
import type { Anchor, Decision, HistoryEntry, Statement } from '../../extraction/decisions/decision.js';
import { anchorOf } from '../../extraction/decisions/find-anchor.js';
import { findRedoable, findUndoable } from '../../extraction/decisions/replay-history.js';
import { buildStatedFact, isMisfit, statementOf } from '../../extraction/decisions/stated-fact.js';
import { readStatement, suggestStatement } from '../../extraction/decisions/suggest-statement.js';
import type { Extraction } from '../../extraction/extraction.js';
import { buildTaxonomyIndex } from '../../extraction/taxonomy-index.js';
import { buildTextIndex } from '../../extraction/text-index.js';
import { createAspectPool } from '../../model/report/aspect-pool.js';
import type { Evidence } from '../../model/report/evidence.js';
import type { Fact, Report } from '../../model/report/fact.js';
import type { CueSet } from '../../model/taxonomy/cue.js';
import { localNameOf } from '../../names/expanded-name.js';
import { buildReviewSource } from '../../review/page/build-source.js';
import { buildReviewState, messageOf, rejectionId } from '../../review/page/build-state.js';
import type {
  ReviewAction,
  ReviewMessage,
  ReviewRange,
  ReviewSource,
  ReviewState,
} from '../../review/page/review-data.js';
import { extractReport, type ExtractedReport } from '../extract-report.js';
import type { InputFile } from '../input-file.js';
import type { OwnTaxonomy } from '../load-own-taxonomy.js';
import type { PhaseListener } from '../phase.js';
import { validateOwnReport } from '../validate-own-report.js';
import { decisionsOf, type DecisionFile } from './decision-file.js';

export type { HistoryEntry } from '../../extraction/decisions/decision.js';

/** What an action comes to: the entry to append, or why there is none. */
export type Proposal = { readonly entry: Entry } | { readonly messages: readonly ReviewMessage[] };

/** An entry before it has its number and time. */
export type Entry = HistoryEntry extends infer E ? (E extends HistoryEntry ? Omit<E, 'id' | 'at'> : never) : never;

/** One report under review. It changes nothing by itself: entries are proposed, saved by the caller, then appended. */
export interface ReviewSession {
  readonly source: ReviewSource;
  readonly history: readonly HistoryEntry[];
  state(): ReviewState;
  propose(action: ReviewAction): Proposal;
  append(entry: HistoryEntry): void;
  /** What selected words most likely say of a concept; undefined where there is no such concept or no such words. */
  suggest(range: ReviewRange, concept: string): Statement | undefined;
}

/** What a review is opened with. */
export interface ReviewInput {
  readonly file: InputFile;
  readonly own: OwnTaxonomy;
  readonly cues: CueSet;
  readonly decisions: DecisionFile;
  /** Data files of the package. */
  readonly files: ReadonlyMap<string, string>;
  /** Where the export goes, as the user named it. */
  readonly out: string;
}

/** Extracts a report for review; undefined, with diagnostics, where it is no report or has no period. */
export async function openReviewSession(
  input: ReviewInput,
  phase: PhaseListener,
  sink: DiagnosticSink,
): Promise<ReviewSession | undefined> {
  const { file, own, cues } = input;
  const collector = createCollector();
  const extracted = await extractReport(file, own.taxonomy, cues, { phase }, collector);
  // Conflicts are told beside the facts, as long as they last.
  const told = collector.diagnostics.filter(({ code }) => code !== 'pilu:conflicting-values');
  for (const diagnostic of told) sink.report(diagnostic);
  return extracted && createSession(input, extracted, told);
}

function createSession(
  { file, own: { taxonomy }, cues, decisions, files, out }: ReviewInput,
  { document, extraction }: ExtractedReport,
  told: readonly Diagnostic[],
): ReviewSession {
  const context: DecisionContext = {
    document,
    taxonomy: buildTaxonomyIndex(taxonomy),
    entity: UNDISCLOSED_ENTITY,
    pool: createAspectPool(),
  };
  const index = buildTextIndex(document);
  let history: readonly HistoryEntry[] = decisions.history;
  let decided: { readonly extraction: Extraction; readonly state: ReviewState } | undefined;

  const validate = (report: Report): Diagnostic[] => {
    const collector = createCollector(MOST_MESSAGES);
    validateOwnReport(report, taxonomy, files, collector, ({ id }) => ({ uri: file.uri, pointer: id }));
    return [...collector.diagnostics];
  };
  const decide = () => {
    if (decided) return decided;
    const collector = createCollector();
    const current = applyDecisions(extraction, decisionsOf(decisions.uri, history), context, collector);
    const diagnostics = [...told, ...collector.diagnostics, ...validate(current.report)];
    const factsOf = ({ locations }: Diagnostic): string[] =>
      locations.flatMap(({ uri, pointer }) => (uri === file.uri && pointer !== undefined ? [pointer] : []));
    const source = { document, taxonomy, extraction: current, history, diagnostics, factsOf };
    decided = { extraction: current, state: buildReviewState(source) };
    return decided;
  };
  const refuse = (...diagnostics: readonly Diagnostic[]): Proposal => ({ messages: diagnostics.map(messageOf) });

  /** Reads a statement and judges the fact that it makes. */
  const check = (given: Statement): Statement | Proposal => {
    const statement = readStatement(given, context.taxonomy.findConcept(given.concept), cues);
    const made = buildStatedFact(statement, context);
    if (isMisfit(made))
      return refuse(decisionCodes.create('pilu:statement-wrong', { ...made, part: PARTS[made.part] }));
    const report = { ...extraction.report, facts: [{ id: 'stated', ...made }] };
    const errors = validate(report).filter(({ severity }) => severity === 'error');
    return errors.length > 0 ? refuse(...errors) : statement;
  };
  const find = (id: string): Subject | undefined => {
    const { extraction: current } = decide();
    const fact = current.report.facts.find((one) => one.id === id);
    const rejection = current.decisions?.rejections.find((one) => rejectionId(one.decision, one.fact) === id);
    const decision = fact ? current.decisions?.byFact.get(id) : rejection?.decision;
    const anchor = rejection ? anchorOf(document, rejection.range) : fact && anchorOfFact(document, fact);
    const found = fact ?? rejection?.fact;
    const said =
      decision?.action === 'add'
        ? decision.statement
        : (decision?.fact ?? (found && statementOf(found, taxonomy.concepts.get(found.concept))));
    return anchor && said && { anchor, said, ...(decision && { decision }) };
  };

  return {
    source: buildReviewSource(document, taxonomy, {
      file: nameOf(file.uri),
      title: titleOf(extraction),
      period: extraction.period,
      out,
    }),
    get history() {
      return history;
    },
    state: () => decide().state,
    append(entry) {
      history = [...history, entry];
      decided = undefined;
    },
    suggest(range, name) {
      const concept = context.taxonomy.findConcept(name);
      return concept && isRange(document, range)
        ? suggestStatement(index, concept, range, cues, extraction.period)
        : undefined;
    },
    propose(action) {
      switch (action.action) {
        case 'undo':
        case 'redo': {
          const target = action.action === 'undo' ? findUndoable(history) : findRedoable(history);
          return target ? { entry: { action: 'undo', undoes: target.id } } : { messages: [] };
        }
        case 'withdraw': {
          const isHeld = decisionsOf(decisions.uri, history).held.some(({ id }) => id === action.decision);
          return isHeld ? { entry: { action: 'undo', undoes: action.decision } } : { messages: [] };
        }
        case 'add': {
          if (!isRange(document, action.range)) return refuse(decisionCodes.create('pilu:no-words-selected', {}));
          const statement = check(action.statement);
          if (!isStatement(statement)) return statement;
          const anchor = anchorOf(document, action.range);
          return { entry: { action: 'add', anchor, statement } };
        }
      }
      const subject = find(action.fact);
      if (!subject) return refuse(decisionCodes.create('pilu:no-such-fact', { fact: action.fact }));
      if (action.action !== 'correct') return { entry: judgementOf(subject, action.action) };
      const statement = check(action.statement);
      if (!isStatement(statement)) return statement;
      return { entry: correctionOf(subject, statement) };
    },
  };
}

const MOST_MESSAGES = 50;

/** A fact that is judged: its words, what extraction said of it, and the decision by which it stands so far. */
interface Subject {
  readonly anchor: Anchor;
  readonly said: Statement;
  readonly decision?: Decision;
}

function judgementOf({ anchor, said, decision }: Subject, action: 'accept' | 'reject'): Entry {
  return { action, anchor, fact: said, ...(decision && { revises: decision.id }) };
}

function correctionOf({ anchor, said, decision }: Subject, statement: Statement): Entry {
  const revises = decision && { revises: decision.id };
  return decision?.action === 'add'
    ? { action: 'add', anchor, statement, ...revises }
    : { action: 'correct', anchor, fact: said, statement, ...revises };
}

function anchorOfFact(document: Document, { evidence }: Fact): Anchor | undefined {
  const { start, end } = evidence?.[0] ?? ({} as Partial<Evidence>);
  const range = start !== undefined && end !== undefined ? rangeOfWords(document, start, end) : undefined;
  return range && anchorOf(document, range);
}

function isRange({ text }: Document, { start, end }: TextRange): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

function isStatement(checked: Statement | Proposal): checked is Statement {
  return 'concept' in checked;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The report's own title, where it was found. */
function titleOf({ report }: Extraction): string | undefined {
  return report.facts.find(({ concept }) => localNameOf(concept) === 'ReportTitle')?.value ?? undefined;
}
