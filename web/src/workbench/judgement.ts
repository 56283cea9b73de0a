// What is said of an item of a standard, as it is typed and as the service takes it.
import type { AssessmentFindingInput, AssessmentPageQuery, AssessmentVerdict } from '../../gql/graphql.ts';

type Node = Extract<NonNullable<AssessmentPageQuery['node']>, { moves: unknown }>;
export type Found = Node['items'][number];

export interface Judgement {
  readonly verdict: AssessmentVerdict | null;
  readonly value: string;
  readonly documents: readonly string[];
  /** Whether it is said which documents are there; none of them may be. */
  readonly isListed: boolean;
  readonly note: string;
  readonly dueOn: string;
}

/** What is said of an item and not saved, and what stood there when one began to say it. */
export interface Said {
  readonly from: Judgement;
  readonly now: Judgement;
}

const nothing: Judgement = { verdict: null, value: '', documents: [], isListed: false, note: '', dueOn: '' };

export const nothingSaid: Said = { from: nothing, now: nothing };

export const says = ({ kind }: Found['item']): boolean => kind === 'QUANTITY' || kind === 'DOCUMENT_SET';

export const judgementOf = ({ verdict, value, presentDocuments, note, dueOn, item }: Found): Judgement => ({
  verdict,
  value: value === null ? '' : String(value),
  documents: presentDocuments,
  isListed: item.kind === 'DOCUMENT_SET' && (verdict === 'MET' || verdict === 'NOT_MET'),
  note: note ?? '',
  dueOn: dueOn ?? '',
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What of two lists is in one, in whatever order it was ticked. */
const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  isSame(one.toSorted(), other.toSorted());

/** Whether another judged the item since one began to. */
export const isPast = (found: Found, { from }: Said): boolean => !isSame(judgementOf(found), from);

/** What was said since something was sent: it begins with what was saved. */
export function stillSaid(
  now: Readonly<Record<string, Said>>,
  sent: Readonly<Record<string, Said>>,
  saved: readonly Found[],
): Readonly<Record<string, Said>> {
  const later = Object.entries(now).filter(([item, said]) => said !== sent[item]);
  return Object.fromEntries(
    later.map(([item, said]) => {
      const found = saved.find(({ id }) => id === item && item in sent);
      return [item, found ? { ...said, from: judgementOf(found) } : said];
    }),
  );
}

/** The verdict once it applies after all: what it was, where that was found. */
export const appliesAgain = ({ verdict }: Judgement): AssessmentVerdict | null =>
  verdict === 'NOT_APPLICABLE' ? null : verdict;

/** What is said of an item now; undefined where that is what stood there. */
export const saying = (from: Judgement, now: Judgement): Said | undefined =>
  isSame(from, now) ? undefined : { from, now };

/**
 * Whether it has a day by which it is to be closed: only a gap has. Whether what says itself if it is met is one still nobody
 * knows once that was changed: then only a day that was put since goes with it.
 */
export function hasDay({ item }: Found, { from, now }: Said): boolean {
  if (now.verdict !== 'NOT_MET') return false;
  const isAsItWas = from.value === now.value && isSameSet(from.documents, now.documents);
  return !says(item) || isAsItWas || from.dueOn !== now.dueOn;
}

/** A quantity and a set of documents say themselves whether they are met, unless they do not apply. */
export function findingOf(found: Found, said: Said): AssessmentFindingInput {
  const { id, item } = found;
  const { verdict, value, documents, isListed, note: typed, dueOn } = said.now;
  const note = typed.trim() === '' ? {} : { note: typed.trim() };
  if (verdict === 'NOT_APPLICABLE') return { id, verdict, ...note };
  const due = dueOn !== '' && hasDay(found, said) ? { dueOn } : {};
  if (item.kind === 'QUANTITY') {
    const unit = item.quantity?.unit;
    // What nobody typed is not zero.
    const counted = value.trim() === '' ? {} : { value: Number(value) };
    return { id, ...counted, ...(unit ? { unit } : {}), ...note, ...due };
  }
  if (item.kind === 'DOCUMENT_SET') {
    return { id, ...(isListed ? { presentDocuments: [...documents] } : {}), ...note, ...due };
  }
  return { id, verdict, ...note, ...due };
}
