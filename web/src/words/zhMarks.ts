// The words of marks (评议打分), in Chinese.
import type { AssessorKind } from '../../gql/graphql.ts';

interface Mark {
  readonly assessor: AssessorKind;
  readonly points: string;
  readonly assessors: number;
  readonly occasion: string;
}

const assessors = {
  SELF: '自评',
  PEER: '代表互评',
  GROUP: '小组评定',
  TOWNSHIP: '乡镇街道评定',
  COMMITTEE: '代工委（主席团）评定',
  VOTERS: '选民评议',
} satisfies Record<AssessorKind, string>;

export const zhMarks = {
  marks: {
    assessors,
    told: ({ assessor, points, assessors: many, occasion }: Mark) =>
      `${assessors[assessor]} ${points} 分${many > 1 ? `（${many} 人合计）` : ''}${occasion === '' ? '' : ` · ${occasion}`}`,
  },
};
