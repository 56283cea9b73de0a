// Duty records (履职记录): what a deputy or a group did, declared, reviewed twice, published for objection, and final.
import type { DutyKind, DutyOutcome, DutyRole, DutyState } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('dutyRecord', {
  declare: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
  redeclare: seatOf('CLERK', 'KEEPER'),
  withdraw: seatOf('CLERK', 'KEEPER', 'DEPUTY'),
  firstReview: seatOf('CLERK'),
  secondReview: seatOf('CLERK'),
  publish: seatOf('CLERK'),
  finalise: seatOf('CLERK'),
  sendBack: seatOf('CLERK'),
});

export const card: Card = { noun: 'dutyRecord', term: '履职记录', metrics: [], behind: {} };

export const kindTerms: Readonly<Record<DutyKind, string>> = {
  SESSION: "At a session of the people's congress (出席人代会).",
  MEETING: 'At another meeting: of the standing committee, the presidium, a delegation (列席其他会议).',
  TRAINING: 'At training or study (培训学习).',
  MOTION: 'A motion made (提出议案).',
  SUGGESTION: 'A suggestion, criticism or opinion made (提出建议、批评和意见).',
  SPEECH: 'A speech at a meeting (会议发言).',
  RESEARCH: 'Research into a matter (专题调研).',
  INSPECTION: 'An inspection, or of how a law is enforced (视察、执法检查).',
  REPORT: 'A report written after research or an inspection (撰写报告).',
  RECEPTION: 'Voters received (接待选民).',
  VISIT: 'Voters visited, or kept in touch with (走访联系选民).',
  REPORT_BACK: 'A report back to voters (述职).',
  MEDIATION: 'A conflict settled (化解矛盾).',
  AID: 'Help to those in need (扶弱济困).',
  DEED: 'A practical deed for the people (办实事).',
  DONATION: 'Given to the common good (慈善公益).',
  PUBLICITY: 'Publicity for laws, or an interview given (宣传、接受采访).',
  ASSIGNMENT: 'Another task that was assigned (临时交办).',
  AWARD: 'A commendation (表彰奖励).',
  APPRAISAL: 'Points that assessors gave (评议打分).',
  LEAVE: 'Absent with leave (请假).',
  ABSENCE: 'Absent without leave (未经批准缺席).',
  MISCONDUCT: 'A breach of law or discipline (违法违纪).',
  OTHER: 'Anything else (其他).',
};

export const roleTerms: Readonly<Record<DutyRole, string>> = {
  LEAD: 'Led it, or held the pen (领衔、执笔).',
  JOINT: 'Joined in it (附议、参与).',
  FULL: 'Was there all the time (全程参加).',
  PARTIAL: 'Was there part of the time (部分参加).',
};

export const outcomeTerms: Readonly<Record<DutyOutcome, string>> = {
  EXCELLENT: 'Judged excellent (评为优秀).',
  KEY: 'Handled under special supervision (列为重点督办).',
  CLASS_A: 'Solved, or mostly so: class A of its place (办理结果A类).',
  FORWARDED: 'Forwarded to be handled (被转交办理).',
  ADOPTED: 'Adopted (被采纳).',
};

export const stateTerms: Readonly<Record<DutyState, string>> = {
  DECLARED: 'Declared, and to be reviewed (已申报).',
  FIRST_REVIEWED: 'Reviewed where it was done (初审通过).',
  SECOND_REVIEWED: 'Reviewed by the division of the congress (复审通过).',
  PUBLISHED: 'Published for objection (公示中); it counts when the time for that is over.',
  FINAL: 'It counts (已确认).',
  SENT_BACK: 'Sent back to be declared anew, with a reason (已退回).',
  WITHDRAWN: 'Taken back by whoever declared it (已撤回).',
};
