// The words that stand in refusals, in Chinese: what people see of the service's own names.
import type { Level } from '../../core/place.ts';
import type { Role } from '../../core/role.ts';
import type { ScoreCycle } from '../../core/scoreCycle.ts';
import type { AssessorKind, StationKind, StandardTopic } from '../../generated/prisma/enums.ts';
import { texts, things } from './named.ts';

const roles = {
  ANALYST: '分析员',
  CLERK: '工作人员',
  KEEPER: '站点管理员',
  DEPUTY: '代表',
  AUDITOR: '审计员',
} satisfies Record<Role, string>;

const levels = {
  NATION: '全国',
  PROVINCE: '省级',
  PREFECTURE: '地级',
  COUNTY: '县级',
  TOWNSHIP: '乡级',
} satisfies Record<Level, string>;

const stationKinds = {
  HOME: '代表之家',
  STATION: '代表工作站',
  ROOM: '代表联络室',
  POINT: '代表联系点',
  PROFESSIONAL: '专业代表工作站',
  LEGISLATIVE: '基层立法联系点',
  SUPERVISION: '代表监督室',
} satisfies Record<StationKind, string>;

const topics = {
  PREMISES: '场所',
  SIGNAGE: '标识',
  EQUIPMENT: '设备',
  NETWORK: '网络',
  MATERIALS: '资料',
  RULES: '制度',
  RECORDS: '台账',
  DISPLAY: '公示',
  STAFF: '人员',
  ORGANISATION: '组织',
  FUNDS: '经费',
  ACTIVITY: '活动',
  OPINIONS: '意见办理',
  ACCOUNTABILITY: '述职评议',
} satisfies Record<StandardTopic, string>;

const assessors = {
  SELF: '自评',
  PEER: '代表互评',
  GROUP: '小组评定',
  TOWNSHIP: '乡镇街道评定',
  COMMITTEE: '代工委（主席团）评定',
  VOTERS: '选民评议',
} satisfies Record<AssessorKind, string>;

const scoreCycles = {
  MONTH: '月度',
  QUARTER: '季度',
  HALF_YEAR: '半年',
  YEAR: '年度',
  TERM: '届',
  CUSTOM: '自定区间',
} satisfies Record<ScoreCycle, string>;

/** Of everything that has a life: no two of them mean different things by one name. */
const states = {
  ACTIVE: '在任',
  SUSPENDED: '暂停执行代表职务',
  ENDED: '已终止',
  RECEIVED: '已收集',
  ASSIGNED: '已交办',
  ANSWERED: '已答复',
  RESOLVED: '已解决',
  DRAFT: '评估中',
  SUBMITTED: '待核验',
  VERIFIED: '已核验',
  DECLARED: '待初审',
  FIRST_REVIEWED: '待复审',
  SECOND_REVIEWED: '待公示',
  PUBLISHED: '公示中',
  FINAL: '已确认',
  SENT_BACK: '已退回',
  OPEN: '待处理',
  UPHELD: '申诉成立',
  REJECTED: '申诉不成立',
  DECLINED: '不予采纳',
  WITHDRAWN: '已撤回',
};

/** The parts of a set of rules, where they are numbered. */
const parts = {
  Category: '类别',
  Grade: '等次',
  Condition: '条件',
  Consequence: '结果运用',
  category: '类别',
  grade: '等次',
  consequence: '结果运用',
};

export const words = {
  roles,
  levels,
  stationKinds,
  topics,
  assessors,
  scoreCycles,
  states,
  things,
  texts,
  parts,
  verdicts: { MET: '达标', NOT_MET: '缺项', NOT_APPLICABLE: '不适用' },
  payers: {
    'This seat': '此席位',
    'This token': '此访问令牌',
    'This account': '此账号',
    'This address': '此网络地址',
  },
  inputs: { item: '条目（item）', assessment: '评估（assessment）', name: '文件名（name）' },
  itemKinds: {
    QUANTITY: '数量（QUANTITY）',
    FREQUENCY: '频次（FREQUENCY）',
    DOCUMENT_SET: '资料（DOCUMENT_SET）',
  },
  itemParts: { quantity: '数量要求', frequency: '频次要求' },
};
