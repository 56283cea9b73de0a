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
    of: '范围',
    lists: { given: '本级评定', scored: '由本级计分' },
    none: '没有评议打分',
    noMatters: '该日所在周期内，您在此没有需要打分的代表',
    give: '打分',
    giveLead:
      '打分、更正、撤回截止到周期结束后 90 日；此后因申诉重新开放打分的，延长到申诉办结之日起 30 日。',
    matter: '评议事项',
    nothingLeft: '暂无可打分事项',
    range: (from: string, to: string, isOfEach = false) => `（${isOfEach ? '每人 ' : ''}${from}–${to} 分）`,
    points: '分值',
    pointsTogether: '分值合计',
    outside: (from: number, to: number) => `应在 ${from} 至 ${to} 之间`,
    notSoMany: (most: number) => `应为 1 至 ${most} 的整数`,
    given: '该场合已经打分，请更正原有打分',
    many: '评定人数',
    occasion: '评定场合（同一周期多次评定时填写）',
    correct: '更正',
    correctLead:
      '更正后积分随之更新。更正截止到周期结束后 90 日；此后因申诉重新开放更正的，延长到申诉办结之日起 30 日。',
    withdraw: '撤回打分',
    withdrawLead: '撤回后不再计分，记录仍保留；在打分期限内可以重新打分。',
    reason: '撤回原因',
    withdrawn: '已撤回',
    told: ({ assessor, points, assessors: many, occasion }: Mark) =>
      `${assessors[assessor]} ${points} 分${many > 1 ? `（${many} 人合计）` : ''}${occasion === '' ? '' : ` · ${occasion}`}`,
  },
};
