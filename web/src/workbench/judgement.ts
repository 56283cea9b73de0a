// What is said of an item of a standard, as it is typed and as the service takes it.
import type { AssessmentFindingInput, AssessmentPageQuery, AssessmentVerdict } from '../../gql/graphql.ts';

type Node = Extract<NonNullable<AssessmentPageQuery['node']>, { moves: unknown }>;
export type Found = Node['items'][number];

export interface Judgement {
  readonly verdict: AssessmentVerdict | null;
  readonly value: string;
  readonly documents: readonly string[];
  readonly note: string;
  readonly dueOn: string;
}

export const nothingSaid: Judgement = { verdict: null, value: '', documents: [], note: '', dueOn: '' };

export const judgementOf = ({ verdict, value, presentDocuments, note, dueOn }: Found): Judgement => ({
  verdict,
  value: value === null ? '' : String(value),
  documents: presentDocuments,
  note: note ?? '',
  dueOn: dueOn ?? '',
});

/** A quantity and a set of documents say themselves whether they are met, unless they do not apply. */
export function findingOf({ id, item }: Found, said: Judgement): AssessmentFindingInput {
  const isOut = said.verdict === 'NOT_APPLICABLE';
  const note = said.note.trim() === '' ? {} : { note: said.note.trim() };
  const due = said.dueOn === '' || isOut ? {} : { dueOn: said.dueOn };
  if (isOut) return { id, verdict: 'NOT_APPLICABLE', ...note };
  if (item.kind === 'QUANTITY') {
    const unit = item.quantity?.unit;
    return { id, value: Number(said.value), ...(unit ? { unit } : {}), ...note, ...due };
  }
  if (item.kind === 'DOCUMENT_SET') return { id, presentDocuments: [...said.documents], ...note, ...due };
  const gap = said.verdict === 'NOT_MET' ? due : {};
  return { id, verdict: said.verdict, ...note, ...gap };
}
