// The words of appeals and of exemptions from ranking, in Chinese.
import type { AppealDecision, AppealState, AppealSubject, ExemptionKind } from '../../gql/graphql.ts';

export const zhAppeals = {
  appeals: {
    appeal: '申诉',
    none: '没有申诉',
    waiting: '待处理的申诉',
    until: (day: string) => `申诉截止日期 ${day}（当日起不再受理）`,
    raiseLead: '申诉由计分单位中未经手该记录的工作人员处理；处理前可以撤回。',
    raiseMarksLead: '申诉成立的，有误的打分随即撤回，自认定之日起 30 日内可以重新打分。',
    ground: '申诉理由',
    reason: '理由',
    raisedOn: (day: string) => `${day} 提出`,
    decidedOn: (day: string) => `${day} 处理`,
    withdrawnOn: (day: string) => `${day} 撤回`,
    withdraw: '撤回申诉',
    withdrawLead: {
      DUTY_RECORD: '确定撤回？原记录照旧；期限届满前可以再次申诉。',
      ATTENDANCE: '确定撤回？原记录照旧；期限届满前可以再次申诉，撤回两次后不再受理。',
      MARKS: '确定撤回？打分照旧；期限届满前可以再次申诉，撤回两次后不再受理。',
    } satisfies Record<AppealSubject, string>,
    states: {
      OPEN: '待处理',
      UPHELD: '申诉成立',
      REJECTED: '申诉不成立',
      WITHDRAWN: '已撤回',
    } satisfies Record<AppealState, string>,
    subjects: {
      DUTY_RECORD: '履职记录',
      ATTENDANCE: '活动出席',
      MARKS: '评议打分',
    } satisfies Record<AppealSubject, string>,
    cycle: (since: string, last: string) => `周期 ${since} 至 ${last}`,
    whichMarks: '撤回哪些打分',
    found: '核实结果',
    findings: {
      ABSENT: '该代表未出席',
      DETAILS: '活动日期、类型或者家站登记有误',
    },
    foundThat: { ABSENT: '认定未出席', DETAILS: '认定活动日期、类型或者家站登记有误' },
    corrected: '申诉后已更正或撤回',
    correctedLead:
      '申诉提出后，该活动的日期、类型或者家站已作更正，或者活动已撤回；认定这些登记有误的，视为已经更正。',
    awaits: (name: string) => `待${name}更正`,
    toCorrect: '申诉成立、待更正的活动',
    strike: '更正出席名单',
    strikeLead: (name: string, title: string) =>
      `确定将${name}从“${title}”的出席名单中去掉？计数和积分随之更新。`,
    moves: { UPHOLD: '认定成立', REJECT: '认定不成立' } satisfies Record<AppealDecision, string>,
    leads: {
      UPHOLD: {
        DUTY_RECORD: '认定成立后，该记录退回重新申报，不再计分；处理结果不能更改。',
        ATTENDANCE: '认定成立后，由登记单位更正该活动，更正前照常计分；处理结果不能更改。',
        MARKS:
          '认定成立后，所选打分随即撤回，不再计分；自认定之日起 30 日内可以重新打分，周期早已结束的也可以。处理结果不能更改。',
      } satisfies Record<AppealSubject, string>,
      REJECT: '认定不成立后，该记录维持不变；处理结果不能更改。',
    },
  },
  exemptions: {
    tag: '免予排名',
    title: '免予排名',
    lead: '照常计分，不参加排名，不评等次，不计入平均分。',
    kind: '类型',
    reason: '原因',
    since: '起始日期',
    until: '结束日期（当日起恢复排名）',
    days: (since: string, until: string | null) =>
      until === null ? `${since} 起` : `${since} 至 ${until}（不含当日）`,
    grant: '免予排名',
    grantLead: (name: string) => `所列期间涉及的计分周期内，${name}照常计分，不参加排名，也不评等次。`,
    end: '结束免予排名',
    endLead: '确定结束？自结束日期起恢复排名；填写起始日期即撤销整条免予排名。',
    kinds: {
      STUDY: '脱产学习',
      ILLNESS: '重病',
      TRANSFER: '工作调动',
      LEADER: '领导干部不参加排名',
      OTHER: '其他',
    } satisfies Record<ExemptionKind, string>,
  },
};
