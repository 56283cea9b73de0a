// How each kind of item is judged: what may be said of it, and what follows from that.
import { dayText } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import { demandTextIfGiven } from '../../core/text.ts';
import type { StandardItem } from '../../generated/prisma/client.ts';
import type { Viewer } from '../../graph/context.ts';
import { mayAt } from '../../graph/permit.ts';
import { may, type Verdict } from '../assessment/card.ts';
import type { Comparison, ItemKind } from '../standardItem/card.ts';

/** The condition for assessments that are under way: a station has one at a time. */
export const underWay = { state: { in: ['DRAFT' as const, 'SUBMITTED' as const, 'SENT_BACK' as const] } };

/** A station, and what of it is under way. */
interface Station {
  readonly place: bigint;
  readonly assessments: readonly object[];
}

/** Whether this viewer may begin to assess a station now. */
export const mayStart = ({ place, assessments }: Station, viewer: Viewer | null): boolean =>
  assessments.length === 0 && mayAt(may.start, viewer, place);

/** What is said of an item; what is left out is null. */
export interface Said {
  readonly verdict: Verdict | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly presentDocuments: readonly string[] | null;
  readonly note: string | null;
  readonly dueOn: Date | null;
}

/** An item as far as it is judged. */
export type Asked = Pick<
  StandardItem,
  'number' | 'text' | 'kind' | 'unit' | 'comparison' | 'threshold' | 'thresholdTo' | 'documents'
>;

/** What is kept of an item that was judged. */
export interface Judged {
  readonly verdict: Verdict;
  readonly value: number | null;
  readonly unit: string | null;
  readonly presentDocuments: string[];
  readonly note: string | null;
  readonly dueOn: Date | null;
}

const holds: Readonly<Record<Comparison, (value: number, from: number, to: number) => boolean>> = {
  AT_LEAST: (value, from) => value >= from,
  AT_MOST: (value, from) => value <= from,
  EXACTLY: (value, from) => value === from,
  BETWEEN: (value, from, to) => value >= from && value <= to,
};

const met = (isMet: boolean): Verdict => (isMet ? 'MET' : 'NOT_MET');

/** Begins the sentence with the item. */
const demandOf = (condition: boolean, { number, text }: Asked, sentence: string, field: string): void =>
  demand(condition, `Item ${number} (${text}): ${sentence}`, field);

const mostValue = 1e9;

/** What a quantity comes to. */
function ofQuantity(item: Asked, { value, unit }: Said): Pick<Judged, 'verdict' | 'value' | 'unit'> {
  demandOf(value !== null, item, 'a quantity is judged by its value', 'value');
  demandOf(unit !== null, item, 'a value has its unit', 'unit');
  demandOf(unit === item.unit, item, `this is counted in ${item.unit}`, 'unit');
  const number = value ?? 0;
  demandOf(
    number >= 0 && number <= mostValue,
    item,
    'a value lies between 0 and a thousand million',
    'value',
  );
  demandOf(
    Math.abs(number * 100 - Math.round(number * 100)) < 1e-6,
    item,
    'a value has two decimals at most',
    'value',
  );
  const isMet = holds[item.comparison ?? 'AT_LEAST'](
    number,
    Number(item.threshold),
    Number(item.thresholdTo),
  );
  return { verdict: met(isMet), value: number, unit };
}

/** What a set of documents comes to. */
function ofDocuments(item: Asked, said: Said): Pick<Judged, 'verdict' | 'presentDocuments'> {
  const present = said.presentDocuments;
  demandOf(present !== null, item, 'say which of its documents are there', 'presentDocuments');
  const named = present ?? [];
  const foreign = named.filter((name) => !item.documents.includes(name));
  demandOf(foreign.length === 0, item, `it names no ${foreign.join(', ')}`, 'presentDocuments');
  demandOf(new Set(named).size === named.length, item, 'each document is there once', 'presentDocuments');
  return { verdict: met(named.length === item.documents.length), presentDocuments: [...named] };
}

/** What is found of an item of each kind. */
const findings: Readonly<Record<ItemKind, (item: Asked, said: Said) => Partial<Judged>>> = {
  PRESENCE: () => ({}),
  PUBLIC_DISPLAY: () => ({}),
  QUANTITY: ofQuantity,
  DOCUMENT_SET: ofDocuments,
  FREQUENCY: (item) => {
    demandOf(false, item, 'a frequency is counted from the records, and not entered', 'verdict');
    return {};
  },
};

/** Refuses with INVALID what belongs to another kind of item. */
function demandKind(item: Asked, { verdict, value, unit, presentDocuments }: Said): void {
  const isOut = verdict === 'NOT_APPLICABLE';
  const counted = item.kind === 'QUANTITY' && !isOut;
  demandOf(counted || value === null, item, 'it has no value', 'value');
  demandOf(counted || unit === null, item, 'it has no unit', 'unit');
  const listed = item.kind === 'DOCUMENT_SET' && !isOut;
  demandOf(listed || presentDocuments === null, item, 'it names no documents', 'presentDocuments');
}

/**
 * An item as it is judged as of a day. A quantity and a set of documents say themselves whether they are met. Refuses with
 * INVALID a value without its unit, a verdict that does not agree with what was found, a frequency entered by hand, and
 * what does not apply without saying why.
 */
export function judge(item: Asked, said: Said, on: Date): Judged {
  const found: Partial<Judged> =
    said.verdict === 'NOT_APPLICABLE' && item.kind !== 'FREQUENCY' ? {} : findings[item.kind](item, said);
  demandKind(item, said);
  const verdict = found.verdict ?? said.verdict;
  demandOf(verdict !== null, item, 'say whether it is met', 'verdict');
  const agrees = said.verdict === null || said.verdict === verdict;
  demandOf(agrees, item, `what was found means ${verdict}`, 'verdict');
  const note = demandTextIfGiven(said.note, 'title', `Item ${item.number} (${item.text}): a note`, 'note');
  demandOf(verdict !== 'NOT_APPLICABLE' || note !== null, item, 'say why it does not apply', 'note');
  demandDue(item, verdict, said.dueOn, on);
  return {
    ...{ value: null, unit: null, presentDocuments: [], ...found },
    ...{ verdict: verdict ?? 'NOT_MET', note, dueOn: said.dueOn },
  };
}

function demandDue(item: Asked, verdict: Verdict | null, dueOn: Date | null, on: Date): void {
  demandOf(dueOn === null || verdict === 'NOT_MET', item, 'only a gap has a day to be closed by', 'dueOn');
  demandOf(dueOn === null || dueOn > on, item, `a gap is closed after ${dayText(on)}`, 'dueOn');
}

/** Refuses with INVALID an item that is named twice. */
export function demandOnce(ids: readonly number[]): void {
  demand(ids.length > 0, 'Name at least one item', 'items');
  demand(new Set(ids).size === ids.length, 'An item is judged once at a time: one is named twice', 'items');
}
