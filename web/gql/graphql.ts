/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A message to take in (受理留言). */
export type AcceptMessageInput = {
  /** The message (留言). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** What deputies did (活动类型). */
export type ActivityType =
  /** A consultation or discussion (协商议事). */
  | 'CONSULTATION'
  /** An inspection (视察). */
  | 'INSPECTION'
  /** An inspection of how a law is enforced (执法检查). */
  | 'LAW_INSPECTION'
  /** Publicity for laws (普法宣传). */
  | 'LAW_PUBLICITY'
  /** Opinions on a bill gathered (立法征求意见). */
  | 'LEGISLATION'
  /** Anything else (其他). */
  | 'OTHER'
  /** Voters received, as a rule at a station (接待选民). */
  | 'RECEPTION'
  /** Deputies report back to voters (述职评议). */
  | 'REPORT_BACK'
  /** Research into a matter (调研). */
  | 'RESEARCH'
  /** Training of deputies (培训学习). */
  | 'TRAINING'
  /** Voters visited (走访选民). */
  | 'VISIT';

/** What was answered (答复). */
export type AnswerOpinionInput = {
  /** The answer (答复内容), at most 5,000 characters. Whoever left the message that it came from reads it (留言人可见). */
  answer: string;
  /** The opinion (民情民意). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The day (答复日期); today when left out. */
  on?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** What a deputy says against an attendance (对活动出席提出申诉). */
export type AppealAttendanceInput = {
  /** Against which attendance (活动出席). */
  attendance: string | number;
  /** Why (申诉理由), at most 5,000 characters. */
  ground: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
};

/** How an appeal is decided (申诉处理结果). */
export type AppealDecision =
  /** The record stands (申诉不成立). */
  | 'REJECT'
  /** It is right: what it is against is to be set right (申诉成立). */
  | 'UPHOLD';

/** What a deputy says against marks (对评议打分提出申诉). */
export type AppealMarksInput = {
  /** Whose (代表): the own. */
  deputy: string | number;
  /** Why (申诉理由), at most 5,000 characters. */
  ground: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** In which matter (评议事项), as the rules name it. */
  matter: string;
  /** In the cycle that this day lies in (日期). */
  on: string;
};

/** How far an appeal has come (申诉状态). */
export type AppealState =
  /** Raised, and to be decided (待处理); meanwhile a duty record and marks stay as they are. An activity may still be corrected by whoever recorded it. */
  | 'OPEN'
  /** Rejected: the record stands (申诉不成立). */
  | 'REJECTED'
  /** Upheld (申诉成立): the duty record was sent back to be set right, the marks were withdrawn, or the activity is to be corrected by whoever recorded it. */
  | 'UPHELD'
  /** Taken back by whoever raised it, before it was decided (已撤回). */
  | 'WITHDRAWN';

/** What an appeal is against (申诉对象). */
export type AppealSubject =
  /** An attendance of an activity (活动出席), as somebody recorded it. */
  | 'ATTENDANCE'
  /** A duty record (履职记录) that was published. */
  | 'DUTY_RECORD'
  /** The marks of others in a matter over a cycle (评议打分), of which whom they are about sees one number: whoever decides says which of them are withdrawn. */
  | 'MARKS';

/** What was found of one item (条目结论). Frequencies are counted, and cannot be entered. */
export type AssessmentFindingInput = {
  /** Until when a gap is to be closed (整改期限). */
  dueOn?: string | null | undefined;
  /** The item of the assessment (条目评估). */
  id: string | number;
  /** What is said with it (说明), at most 200 characters; why, where it does not apply. */
  note?: string | null | undefined;
  /** Which documents of a DOCUMENT_SET are there (已有资料). */
  presentDocuments?: Array<string> | null | undefined;
  /** Counted in (单位): the unit that the item names. */
  unit?: string | null | undefined;
  /** How much was found of a QUANTITY (实际数值), with two decimals at most. */
  value?: number | null | undefined;
  /** Whether it is met (结论). A quantity and a set of documents say so themselves; if it is said too, it has to agree. */
  verdict?: AssessmentVerdict | null | undefined;
};

/** What may be done with an assessment (可办环节). */
export type AssessmentMove =
  /** Send it back to be judged again (退回). */
  | 'SEND_BACK'
  /** Look at it again from higher up (抽查). */
  | 'SPOT_CHECK'
  /** Judge its items, and hand it in (评估与提交). */
  | 'SUBMIT'
  /** Let it stand (核验). */
  | 'VERIFY'
  /** Give it up (撤回). */
  | 'WITHDRAW';

/** How far an assessment has come (评估状态). */
export type AssessmentState =
  /** Being judged (评估中). */
  | 'DRAFT'
  /** Sent back with a reason, to be judged again (已退回). */
  | 'SENT_BACK'
  /** Judged by those who keep the station, and waiting to be verified (待核验). */
  | 'SUBMITTED'
  /** Verified; the result stands and never changes again (已核验). */
  | 'VERIFIED'
  /** Given up before it was verified (已撤回). */
  | 'WITHDRAWN';

/** A step in the life of an assessment (评估环节). */
export type AssessmentStepKind =
  /** A gap was closed (整改完成). */
  | 'REMEDIED'
  /** Sent back to be judged again (退回). */
  | 'SENT_BACK'
  /** Looked at again from higher up (抽查). */
  | 'SPOT_CHECKED'
  /** Handed in by those who keep the station (自评提交). */
  | 'SUBMITTED'
  /** Verified by the county or a division above it (核验). */
  | 'VERIFIED'
  /** Given up (撤回). */
  | 'WITHDRAWN';

/** What was found of an item (评估结论). */
export type AssessmentVerdict =
  /** The station has it (达标). */
  | 'MET'
  /** It is not asked of this station, and the note says why (不适用). */
  | 'NOT_APPLICABLE'
  /** It does not: a gap (不达标). */
  | 'NOT_MET';

/** Who gives marks (评议主体). */
export type AssessorKind =
  /** The committee for deputies, or the presidium, of the congress (代工委、主席团评定). */
  | 'COMMITTEE'
  /** The group of deputies (小组评定). */
  | 'GROUP'
  /** Other deputies of the same congress (互评). */
  | 'PEER'
  /** The deputy (自评). */
  | 'SELF'
  /** The township or subdistrict where the deputy is registered (乡镇、街道评定). */
  | 'TOWNSHIP'
  /** Voters (选民评议). */
  | 'VOTERS';

/** A deputy to assign to a station (安排代表进站). */
export type AssignDeputyInput = {
  /** The deputy (代表), registered with the station's division on that day. */
  deputy: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** From which day (开始日期). */
  since: string;
  /** The station (家站). */
  station: string | number;
};

/** Who is to deal with an opinion (交办). */
export type AssignOpinionInput = {
  /** Who there (承办单位或承办人), at most 100 characters. */
  handler?: string | null | undefined;
  /** The opinion (民情民意). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The division that deals with it (承办区划): its own or one above. */
  to: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A station to close (撤站). */
export type CloseStationInput = {
  /** The station (家站). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The day it closes (撤销日期); not before anything happened there, nor ahead. */
  on: string;
  /** The version that was read (版本号). */
  version: number;
};

/** An opinion collected at an activity (收集的意见). */
export type CollectedOpinionInput = {
  /** What was said (内容), at most 5,000 characters. */
  content: string;
  /** How it came (来源); left out, at the station, or on a visit where there is none. */
  source?: OpinionSource | null | undefined;
};

/** On which ground groups of stations can be compared (可比依据). */
export type ComparisonBasis =
  /** All were judged under one version of one standard: every item means the same everywhere (按条目可比). */
  | 'ITEM'
  /** They were judged under different ones: what is compared is topics (按主题可比). */
  | 'TOPIC';

/** What to correct of an activity (更正活动). What is left out stays as it is. */
export type CorrectActivityInput = {
  /** All deputies who took part (出席代表), in place of those on record. */
  attendees?: Array<string | number> | null | undefined;
  /** The deputy group of its division (代表小组); null: none. */
  group?: string | number | null | undefined;
  /** The day (活动日期); its opinions move with it. */
  heldOn?: string | null | undefined;
  /** The activity (活动). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Who led it (牵头单位); null takes it away. */
  leadOrganiser?: string | null | undefined;
  /** What else there is to say (备注); null takes it away. */
  remark?: string | null | undefined;
  /** The hour it began (开始时间); null takes it away. */
  startsAt?: string | null | undefined;
  /** The station of its division (家站); null: at none. */
  station?: string | number | null | undefined;
  /** The title (标题). */
  title?: string | null | undefined;
  /** What it was (类型). */
  type?: ActivityType | null | undefined;
  /** The version that was read (版本号). */
  version: number;
  /** Voters received (接待选民人次). */
  votersReceived?: number | null | undefined;
};

/** A mark as it ought to be (更正评议打分). */
export type CorrectAppraisalInput = {
  /** Of how many assessors (评定人数), as of voters at a meeting; left out: as many as before. */
  assessors?: number | null | undefined;
  /** Which (评议打分). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The mark (分值); of several assessors, what theirs come to together. */
  points: string;
  /** The version that was read (版本号). */
  version: number;
};

/** What to correct of a deputy (更正代表信息). What is left out stays as it is. */
export type CorrectDeputyInput = {
  /** The constituency or the electing body (选区或选举单位). */
  electoralUnit?: string | null | undefined;
  /** The day it ended, where that was before the term did (终止日期). */
  endedOn?: string | null | undefined;
  /** Female or male (性别). */
  gender?: Gender | null | undefined;
  /** The deputy (代表). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** How elected (当选方式). */
  manner?: ElectionManner | null | undefined;
  /** The name (姓名). */
  name?: string | null | undefined;
  /** Telephone, null to take it out (电话). */
  phone?: string | null | undefined;
  /** The name in letters (姓名拼音). */
  pinyin?: string | null | undefined;
  /** Work and post, null to take it out (工作单位及职务). */
  post?: string | null | undefined;
  /** The first day in office (任职起始日期). */
  startsOn?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** What to correct of a registration (更正驻区登记). */
export type CorrectRegistrationInput = {
  /** The registration (驻区登记). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
  /** The village or community (所在村、社区); left out or null, none is said. */
  village?: string | null | undefined;
};

/** What to correct of a station (更正家站信息). What is left out stays as it is. */
export type CorrectStationInput = {
  /** Where it is (地址); null takes it away. */
  address?: string | null | undefined;
  /** The station (家站). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Who keeps it (站点负责人); null takes it away. */
  keeperName?: string | null | undefined;
  /** What it is for (类型). */
  kind?: StationKind | null | undefined;
  /** The name (名称), at most 100 characters. */
  name?: string | null | undefined;
  /** The day it opened (建成日期); not after anything happened there. */
  openedOn?: string | null | undefined;
  /** The station's telephone (联系电话); null takes it away. */
  phone?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
  /** The village or community in which it stands (所在村、社区); null takes it away. */
  village?: string | null | undefined;
};

/** How an appeal is decided (处理申诉). */
export type DecideAppealInput = {
  /** How (处理结果). */
  decision: AppealDecision;
  /** The appeal (申诉). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Which of the marks are withdrawn with that reason (撤回的评议打分): named where it is against marks and upheld, and else left out. */
  marks?: Array<string | number> | null | undefined;
  /** Why so (处理理由), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
  /** Where it is against an attendance and upheld: that the deputy was not there (认定未出席), so that it waits until the deputy is taken off the list or the activity withdrawn. Left out, a correction of the day, type or station answers it too, also one that was made since the appeal was raised (wasCorrected). */
  wasAbsent?: boolean | null | undefined;
};

/** What a deputy or a group did (申报履职). */
export type DeclareDutyInput = {
  /** At which activity of the division it was done (活动). */
  activity?: string | number | null | undefined;
  /** Whose it is (代表) … */
  deputy?: string | number | null | undefined;
  /** Where it is recorded (记录区划): the congress's division, or where the deputy is registered. */
  division: string;
  /** … or which group of the division (代表小组). */
  group?: string | number | null | undefined;
  /** Over how many half-days (半天数), at most 60. */
  halfDays?: number | null | undefined;
  /** The day (日期). */
  happenedOn: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** What it is of (类型). */
  kind: DutyKind;
  /** As the rules name it (事项): only what an item of the rules in force names. */
  matter?: string | null | undefined;
  /** What is said with it (说明), at most 5,000 characters. */
  note?: string | null | undefined;
  /** What came of it (成果). */
  outcomes?: Array<DutyOutcome> | null | undefined;
  /** How many or how much (数量). */
  quantity?: string | null | undefined;
  /** In which role (角色). */
  role?: DutyRole | null | undefined;
  /** What was done (事项名称), at most 200 characters. */
  title: string;
};

/** A message not to take in (不予受理留言). */
export type DeclineMessageInput = {
  /** The message (留言). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (未受理原因); whoever left it is told. */
  reason: MessageReason;
  /** The version that was read (版本号). */
  version: number;
};

/** Why nothing comes of an opinion (不予采纳). */
export type DeclineOpinionInput = {
  /** The opinion (民情民意). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The reason (理由), at most 5,000 characters. Whoever left the message that it came from reads it (留言人可见). */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A registration to end (注销驻区登记). */
export type DeregisterDeputyInput = {
  /** The registration (驻区登记). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The first day after it (截止日期). */
  until: string;
  /** The version that was read (版本号). */
  version: number;
};

/** The divisions of a level beneath one (下级区划). */
export type DivisionsBeneathInput = {
  /** Beneath this one (上级区划). */
  division: string;
  /** A level below it (层级). */
  level: Level;
};

/** What a duty record is of (履职类型). */
export type DutyKind =
  /** Absent without leave (未经批准缺席). */
  | 'ABSENCE'
  /** Help to those in need (扶弱济困). */
  | 'AID'
  /** Points that assessors gave (评议打分). */
  | 'APPRAISAL'
  /** Another task that was assigned (临时交办). */
  | 'ASSIGNMENT'
  /** A commendation (表彰奖励). */
  | 'AWARD'
  /** A practical deed for the people (办实事). */
  | 'DEED'
  /** Given to the common good (慈善公益). */
  | 'DONATION'
  /** An inspection, or of how a law is enforced (视察、执法检查). */
  | 'INSPECTION'
  /** Absent with leave (请假). */
  | 'LEAVE'
  /** A conflict settled (化解矛盾). */
  | 'MEDIATION'
  /** At another meeting: of the standing committee, the presidium, a delegation (列席其他会议). */
  | 'MEETING'
  /** A breach of law or discipline (违法违纪). */
  | 'MISCONDUCT'
  /** A motion made (提出议案). */
  | 'MOTION'
  /** Anything else (其他). */
  | 'OTHER'
  /** Publicity for laws, or an interview given (宣传、接受采访). */
  | 'PUBLICITY'
  /** Voters received (接待选民). */
  | 'RECEPTION'
  /** A report written after research or an inspection (撰写报告). */
  | 'REPORT'
  /** A report back to voters (述职). */
  | 'REPORT_BACK'
  /** Research into a matter (专题调研). */
  | 'RESEARCH'
  /** At a session of the people's congress (出席人代会). */
  | 'SESSION'
  /** A speech at a meeting (会议发言). */
  | 'SPEECH'
  /** A suggestion, criticism or opinion made (提出建议、批评和意见). */
  | 'SUGGESTION'
  /** At training or study (培训学习). */
  | 'TRAINING'
  /** Voters visited, or kept in touch with (走访联系选民). */
  | 'VISIT';

/** A step that may be taken with a duty record (审核操作). */
export type DutyMove =
  /** Let it stand: finaliseDuty (确认). */
  | 'FINALISE'
  /** Review it where it was done: reviewDuty (初审). */
  | 'FIRST_REVIEW'
  /** Publish it for objection: publishDuty (公示). */
  | 'PUBLISH'
  /** Declare it anew: redeclareDuty (重新申报). */
  | 'REDECLARE'
  /** Review it for the second time: reviewDuty (复审). */
  | 'SECOND_REVIEW'
  /** Send it back with a reason: sendDutyBack (退回). */
  | 'SEND_BACK'
  /** Take it back: withdrawDuty (撤回). */
  | 'WITHDRAW';

/** What came of what was done (履职成果). */
export type DutyOutcome =
  /** Adopted (被采纳). */
  | 'ADOPTED'
  /** Solved, or mostly so: class A of its place (办理结果A类). */
  | 'CLASS_A'
  /** Judged excellent (评为优秀). */
  | 'EXCELLENT'
  /** Forwarded to be handled (被转交办理). */
  | 'FORWARDED'
  /** Handled under special supervision (列为重点督办). */
  | 'KEY';

/** In which role, or for how long, somebody took part (履职角色). */
export type DutyRole =
  /** Was there all the time (全程参加). */
  | 'FULL'
  /** Joined in it (附议、参与). */
  | 'JOINT'
  /** Led it, or held the pen (领衔、执笔). */
  | 'LEAD'
  /** Was there part of the time (部分参加). */
  | 'PARTIAL';

/** How far a duty record has come (审核状态). */
export type DutyState =
  /** Declared, and to be reviewed (已申报). */
  | 'DECLARED'
  /** It counts (已确认). */
  | 'FINAL'
  /** Reviewed where it was done (初审通过). */
  | 'FIRST_REVIEWED'
  /** Published for objection (公示中); it counts when the time for that is over. */
  | 'PUBLISHED'
  /** Reviewed by the division of the congress (复审通过). */
  | 'SECOND_REVIEWED'
  /** Sent back to be declared anew, with a reason (已退回). */
  | 'SENT_BACK'
  /** Taken back by whoever declared it (已撤回). */
  | 'WITHDRAWN';

/** How a deputy was elected (当选方式). */
export type ElectionManner =
  /** Between general elections (补选). */
  | 'BY_ELECTION'
  /** With the whole congress (换届选举). */
  | 'GENERAL';

/** An exemption to end (结束免予排名). */
export type EndExemptionInput = {
  /** The exemption (免予排名). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (结束原因), at most 200 characters: kept with it, in place of what was said of an earlier end. */
  reason?: string | null | undefined;
  /** Until before this day (止); its first day takes it back as a whole. */
  until: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A deputy who is not to be ranked over some days (免予排名). */
export type ExemptDeputyInput = {
  /** Who (代表): of the division's own congress. */
  deputy: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (类型). */
  kind: ExemptionKind;
  /** Why, in words (原因), at most 200 characters. */
  reason: string;
  /** From this day on (起). */
  since: string;
  /** Until before this day (止). */
  until?: string | null | undefined;
};

/** Why somebody is scored and not ranked (免予排名类型). */
export type ExemptionKind =
  /** Seriously ill (重病). */
  | 'ILLNESS'
  /** A leader who is not ranked with the others (领导干部不参加排名). */
  | 'LEADER'
  /** Anything else (其他). */
  | 'OTHER'
  /** Away for study (脱产学习). */
  | 'STUDY'
  /** Moved to another place or post within the cycle (工作调动). */
  | 'TRANSFER';

/** Female or male (性别). */
export type Gender =
  /** Female (女). */
  | 'FEMALE'
  /** Male (男). */
  | 'MALE';

/** A mark to give (评议打分). */
export type GiveAppraisalInput = {
  /** As which kind of assessor (评议主体). */
  assessor: AssessorKind;
  /** Of how many assessors (评定人数), as of voters at a meeting; a deputy or a township gives one. */
  assessors?: number | null | undefined;
  /** To whom (代表). */
  deputy: string | number;
  /** Where it is given (评定区划): the congress's division; or where the deputy is registered in that cycle, but not of SELF, PEER and COMMITTEE. */
  division: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** In which matter (评议事项), as the items of the rules name it. */
  matter: string;
  /** At which meeting, or by which group (评定场合), where there are several in a cycle; else empty. Of one occasion staff put one mark of a kind on record; deputies and townships give one. */
  occasion?: string | null | undefined;
  /** In the cycle that this day lies in (日期). */
  on: string;
  /** The mark (分值); of several assessors, what theirs come to together. */
  points: string;
};

/** What was found of some items of an assessment (逐条评估). */
export type JudgeItemsInput = {
  /** The assessment (评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The items (条目), each once; others stay as they are. */
  items: Array<AssessmentFindingInput>;
  /** The version that was read (版本号). */
  version: number;
};

/** In which language something is told (语言). */
export type Language =
  /** English (英文). */
  | 'EN'
  /** Chinese (中文). */
  | 'ZH';

/** The rank of a division in the tree (行政层级). Not every level is there on every path. */
export type Level =
  /** Counties, districts, county-level cities, banners, and zones run like them (县级). */
  | 'COUNTY'
  /** The nation (全国). */
  | 'NATION'
  /** Prefecture-level cities, autonomous prefectures, prefectural offices and leagues (地级). */
  | 'PREFECTURE'
  /** Provinces, autonomous regions, municipalities and special administrative regions (省级). */
  | 'PROVINCE'
  /** Towns, townships, subdistricts and special units like them (乡级). */
  | 'TOWNSHIP';

/** How a mandate stands (任职状态). */
export type MandateStatus =
  /** Held; its first day may lie ahead (在任). */
  | 'ACTIVE'
  /** Over, with the term or before (终止). */
  | 'ENDED'
  /** Held, but its exercise is suspended (暂停执行代表职务). */
  | 'SUSPENDED';

/** Why a message was not taken in (未受理原因). */
export type MessageReason =
  /** Abuse, or what the law forbids (辱骂或违法内容). */
  | 'ABUSIVE'
  /** The same was left already (重复留言). */
  | 'DUPLICATE'
  /** For a court, the police or another office, not for deputies (应由其他途径处理). */
  | 'ELSEWHERE'
  /** It discloses what is private of somebody else's (涉及他人隐私). */
  | 'PRIVATE'
  /** It does not say what the matter is (内容不清). */
  | 'UNCLEAR'
  /** Advertising, or nothing that concerns the public (与公共事务无关). */
  | 'UNRELATED';

/** Whether a message was taken in (留言状态). */
export type MessageState =
  /** Taken in as an opinion (已受理). */
  | 'ACCEPTED'
  /** Not taken in, for a reason (未受理). */
  | 'DECLINED'
  /** Left, and waiting for the keeper (待审核). */
  | 'RECEIVED';

/** From one month to another, both included (起止月份). */
export type MonthsInput = {
  /** The first month (起), like 2024-02. */
  from: string;
  /** The last month (止). */
  to: string;
};

/** A duty record to carry on (履职记录). */
export type MoveDutyInput = {
  /** The record (履职记录). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** A station to open (建站). */
export type OpenStationInput = {
  /** Where it is (地址), at most 200 characters. */
  address?: string | null | undefined;
  /** Where (区划代码). */
  division: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Who keeps it (站点负责人). */
  keeperName?: string | null | undefined;
  /** What it is for (类型). */
  kind: StationKind;
  /** The name (名称), at most 100 characters. */
  name: string;
  /** The day it opened (建成日期). */
  openedOn: string;
  /** The station's telephone (联系电话). */
  phone?: string | null | undefined;
  /** The village or community in which it stands (所在村、社区). */
  village?: string | null | undefined;
};

/** A step that may be taken with an opinion (办理操作). */
export type OpinionMove =
  /** Answer it: answerOpinion (答复). */
  | 'ANSWER'
  /** Hand it to somebody to deal with: assignOpinion (交办). */
  | 'ASSIGN'
  /** Close it without one: declineOpinion (不予采纳). */
  | 'DECLINE'
  /** Close it with an outcome: resolveOpinion (解决). */
  | 'RESOLVE';

/** How an opinion came (来源). */
export type OpinionSource =
  /** Came another way (其他). */
  | 'OTHER'
  /** Left by scanning a station's code (扫码留言). */
  | 'SCAN'
  /** Said at a station (家站接待). */
  | 'STATION'
  /** Said on a visit or another activity outside (走访活动). */
  | 'VISIT';

/** Where an opinion stands (办理状态). */
export type OpinionState =
  /** Answered, and not closed (已答复). */
  | 'ANSWERED'
  /** Handed to somebody to deal with (已交办). */
  | 'ASSIGNED'
  /** Closed without one, for a reason (不予采纳). */
  | 'DECLINED'
  /** Received, and nothing done yet (已收集). */
  | 'RECEIVED'
  /** Closed with an outcome (已解决). */
  | 'RESOLVED';

/** A span of whole months (统计期); exactly one is given. */
export type PeriodInput =
  {   /** A half-year (半年), like 2024-H1. */
  half: string; month?: never; months?: never; quarter?: never; year?: never; }
  |  { half?: never;   /** A month (月), like 2024-03. */
  month: string; months?: never; quarter?: never; year?: never; }
  |  { half?: never; month?: never;   /** Any months (自定义). */
  months: MonthsInput; quarter?: never; year?: never; }
  |  { half?: never; month?: never; months?: never;   /** A quarter (季度), like 2024-Q3. */
  quarter: string; year?: never; }
  |  { half?: never; month?: never; months?: never; quarter?: never;   /** A year (年), like 2024. */
  year: number; };

/** How a figure's own period matches the one asked for (统计期匹配). */
export type PeriodMatch =
  /** It is a running total without dates (累计). */
  | 'CUMULATIVE'
  /** It speaks of another period that overlaps with the one asked for (其他时段). */
  | 'OTHER'
  /** It speaks of just the period asked for (同期). */
  | 'SAME';

/** What a station puts up for everybody (发布公示内容), in place of what is up. */
export type PostNoticeInput = {
  /** When it is open (开放时间), in words. At most 200 characters. */
  hours?: string | null | undefined;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** On which days of the month deputies receive (每月接待日), 1 to 31. */
  monthDays: Array<number>;
  /** The station (家站). */
  station: string | number;
  /** What is received there (接待内容). At most 12. */
  topics: Array<string>;
  /** The version that was read (版本号); left out where nothing is up. */
  version?: number | null | undefined;
  /** On which days of the week deputies receive (每周接待日), Monday being 1. */
  weekdays: Array<number>;
};

/** A message to leave at a station (留言). */
export type PublicLeaveMessageInput = {
  /** The code printed on its door (公示码). */
  code: string;
  /** What to say (内容), at most 2,000 characters; kept as plain text. */
  content: string;
  /** To which of its deputies (留言对象); left out, to the station. */
  deputy?: string | number | null | undefined;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** By which telephone to be reached (电话), if one likes; those who write where the station is see it: its keepers, and the staff of its township and of its county. */
  phone?: string | null | undefined;
};

/** Where a message stands, for whoever left it (留言办理状态). */
export type PublicMessageState =
  /** Taken in as an opinion (已受理). */
  | 'ACCEPTED'
  /** Answered (已答复). */
  | 'ANSWERED'
  /** Closed without one (已终结). */
  | 'CLOSED'
  /** Not taken in, for a reason (未受理). */
  | 'DECLINED'
  /** Handed to somebody to deal with (办理中). */
  | 'HANDLED'
  /** Left, and waiting for the keeper (已收到，待审核). */
  | 'RECEIVED'
  /** Closed with an outcome (已办结). */
  | 'RESOLVED';

/** How exactly a figure was said (精确程度). */
export type Qualifier =
  /** Just this many. */
  | 'EXACT'
  /** Not quite this many (近). */
  | 'NEARLY'
  /** More than this, in the same order of size (余). */
  | 'OVER';

/** What somebody says against a duty record (提出申诉). */
export type RaiseAppealInput = {
  /** Against which record (履职记录). */
  dutyRecord: string | number;
  /** Why (申诉理由), at most 5,000 characters. */
  ground: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
};

/** An activity that was held (活动登记). A division, station or group says whose it is. */
export type RecordActivityInput = {
  /** The deputies who took part (出席代表), registered with the division on that day. */
  attendees?: Array<string | number> | null | undefined;
  /** The division that held it (主办区划); of a joint one, the lead organiser. */
  division?: string | null | undefined;
  /** The deputy group that held it (代表小组). */
  group?: string | number | null | undefined;
  /** The day (活动日期), not ahead. */
  heldOn: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Who led it (牵头单位), at most 100 characters. */
  leadOrganiser?: string | null | undefined;
  /** The opinions collected there (收集的意见), at most 100. */
  opinions?: Array<CollectedOpinionInput> | null | undefined;
  /** What else there is to say (备注), at most 5,000 characters. */
  remark?: string | null | undefined;
  /** The hour it began, Beijing time (开始时间), like 09:30. */
  startsAt?: string | null | undefined;
  /** The station where it was held (家站); it was open that day. */
  station?: string | number | null | undefined;
  /** The title (标题), at most 200 characters. */
  title: string;
  /** What it was (类型). */
  type: ActivityType;
  /** Voters received (接待选民人次); none when left out. */
  votersReceived?: number | null | undefined;
};

/** A duty record as it is to read from now on, as a whole (重新申报). */
export type RedeclareDutyInput = {
  /** Over how many half-days (半天数), at most 60. */
  halfDays?: number | null | undefined;
  /** The day (日期). */
  happenedOn: string;
  /** The record (履职记录). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** What it is of (类型). */
  kind: DutyKind;
  /** As the rules name it (事项): only what an item of the rules in force names. */
  matter?: string | null | undefined;
  /** What is said with it (说明), at most 5,000 characters. */
  note?: string | null | undefined;
  /** What came of it (成果). */
  outcomes?: Array<DutyOutcome> | null | undefined;
  /** How many or how much (数量). */
  quantity?: string | null | undefined;
  /** In which role (角色). */
  role?: DutyRole | null | undefined;
  /** What was done (事项名称), at most 200 characters. */
  title: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A deputy to register with a division (登记驻区代表). */
export type RegisterDeputyInput = {
  /** The deputy, of whatever level (代表). */
  deputy: string | number;
  /** Where (区划代码). */
  division: string;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The first day (起始日期). */
  since: string;
  /** The village or community (所在村、社区), spelled as for its station, at most 100 characters. */
  village?: string | null | undefined;
};

/** A gap that is closed (整改完成). */
export type RemedyGapInput = {
  /** What the assessment found of the item (条目评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** What was done (整改说明), at most 200 characters. */
  note?: string | null | undefined;
  /** The day (整改日期); today when left out. */
  on?: string | null | undefined;
};

/** A file to take back (删除佐证材料). */
export type RemoveEvidenceInput = {
  /** The file (佐证材料). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
};

/** A station whose code is to be another (更换公示码). */
export type RenewStationCodeInput = {
  /** The station (家站). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** What came of an opinion (解决). */
export type ResolveOpinionInput = {
  /** The opinion (民情民意). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The day (解决日期); today when left out. */
  on?: string | null | undefined;
  /** The outcome (办理结果), at most 5,000 characters. Whoever left the message that it came from reads it (留言人可见). */
  outcome: string;
  /** The version that was read (版本号). */
  version: number;
};

/** Of which message to show the contact, and why (揭示留言人联系方式). */
export type RevealMessageContactInput = {
  /** Not heeded: each sending shows it once more and stands in the trail once more (幂等键). */
  idempotencyKey?: string | null | undefined;
  /** The message (留言). */
  message: string | number;
  /** Why; it stands in the audit trail (理由). */
  reason: string;
};

/** A duty record that passes, with what is set right (审核履职); what is left out stays. */
export type ReviewDutyInput = {
  /** Points that are given for it (评定分值), within the range of an item that counts them. */
  amount?: string | null | undefined;
  /** Over how many half-days (半天数). */
  halfDays?: number | null | undefined;
  /** The record (履职记录). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** As the rules name it (事项). */
  matter?: string | null | undefined;
  /** What came of it (成果). */
  outcomes?: Array<DutyOutcome> | null | undefined;
  /** How many or how much (数量). */
  quantity?: string | null | undefined;
  /** In which role (角色). */
  role?: DutyRole | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** What a seat lets its holder do (角色). */
export type Role =
  /** Reads statistics and records of the subtree (分析员). */
  | 'ANALYST'
  /** Reads who did what, and no business data (审计员). */
  | 'AUDITOR'
  /** Keeps the records of a division (代工委工作人员); in a county or township of all beneath it too. */
  | 'CLERK'
  /** A deputy, who sees the own record (代表). */
  | 'DEPUTY'
  /** Records what happens at stations (站点管理员). */
  | 'KEEPER';

/** An assessment to send back (退回). */
export type SendBackAssessmentInput = {
  /** The assessment (评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (退回理由), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A duty record to send back (退回履职记录). */
export type SendDutyBackInput = {
  /** The record (履职记录). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (退回原因), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** What a spot check found (抽查结果). */
export type SpotCheckAssessmentInput = {
  /** The assessment (评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** What was seen (抽查情况), at most 200 characters. */
  reason: string;
  /** Whether the assessment is true (是否属实); if not, it never counts. */
  upheld: boolean;
  /** The version that was read (版本号). */
  version: number;
};

/** How a quantity stands to its threshold (比较方式). */
export type StandardComparison =
  /** The threshold or more (不少于). */
  | 'AT_LEAST'
  /** The threshold or less (不多于). */
  | 'AT_MOST'
  /** From one threshold to the other, both included (介于). */
  | 'BETWEEN'
  /** Just the threshold (等于). */
  | 'EXACTLY';

/** How often (周期). On any day it is counted over the cycle that ends on that day. */
export type StandardCycle =
  /** In six months (每半年). */
  | 'HALF_YEAR'
  /** In a month (每月). */
  | 'MONTH'
  /** In three months (每季度). */
  | 'QUARTER'
  /** In two months (每两个月). */
  | 'TWO_MONTHS'
  /** In seven days (每周). */
  | 'WEEK'
  /** In twelve months (每年). */
  | 'YEAR';

/** How an item is judged (条目类型). */
export type StandardItemKind =
  /** Named documents, each there or not (资料清单). */
  | 'DOCUMENT_SET'
  /** So often; counted from the records, never ticked by hand (频次). */
  | 'FREQUENCY'
  /** Something is there (有无). */
  | 'PRESENCE'
  /** Something hangs where everybody sees it (上墙公示). */
  | 'PUBLIC_DISPLAY'
  /** So much of something (数量). */
  | 'QUANTITY';

/** What an item is about, whatever its list calls it (标准主题): fixed, so that different lists can be compared. */
export type StandardTopic =
  /** Deputies report back and are appraised (述职评议). */
  | 'ACCOUNTABILITY'
  /** Receptions, visits, inspections, study and other activities (活动). */
  | 'ACTIVITY'
  /** What is made known to the public: boards, identities, notices ahead (公示). */
  | 'DISPLAY'
  /** Furniture and office equipment (设备). */
  | 'EQUIPMENT'
  /** Money for its activities (经费). */
  | 'FUNDS'
  /** Books and papers at hand (资料). */
  | 'MATERIALS'
  /** Connection, terminals and platforms (网络). */
  | 'NETWORK'
  /** What comes of it: opinions handled, suggestions made, matters settled (意见办理). */
  | 'OPINIONS'
  /** How stations and groups are set up (组织). */
  | 'ORGANISATION'
  /** Rooms, their size and how they are reached (场所). */
  | 'PREMISES'
  /** Registers, ledgers and archives (台账). */
  | 'RECORDS'
  /** Rules and plans of work (制度). */
  | 'RULES'
  /** Plates, emblems and names (标识). */
  | 'SIGNAGE'
  /** Who keeps and leads it, and how they serve (人员). */
  | 'STAFF';

/** A station to assess (开始评估). */
export type StartAssessmentInput = {
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** As of this day (评估基准日), by default today; not ahead. */
  on?: string | null | undefined;
  /** The version it is meant to be judged by (标准): refused when that is not the one in force. Left out, the one in force. */
  standard?: string | number | null | undefined;
  /** The station (家站). */
  station: string | number;
};

/** Which groups (分组方式); exactly one is given. Each division stands for itself and for all beneath it. */
export type StationGroupsInput =
  {   /** All divisions of a level beneath one (按层级). */
  beneath: DivisionsBeneathInput; divisions?: never; }
  |  { beneath?: never;   /** These, each once; they may be of different levels, and lie in each other (指定区划). */
  divisions: Array<string>; };

/** What a station is for (家站类型). */
export type StationKind =
  /** Home of deputies, at the standing committee of a county or above (代表之家). */
  | 'HOME'
  /** Contact point that gathers opinions on bills (基层立法联系点). */
  | 'LEGISLATIVE'
  /** Contact point (代表联系点). */
  | 'POINT'
  /** Work station by trade rather than by place (专业代表工作站). */
  | 'PROFESSIONAL'
  /** Contact room in a village or community (代表联络室、活动室). */
  | 'ROOM'
  /** Work station in a town, township or subdistrict (代表工作站、联络站). */
  | 'STATION'
  /** Supervision room in a court or procuratorate (代表监督室). */
  | 'SUPERVISION';

/** What a station came to (家站结果). */
export type StationResult =
  /** With an assessment that counts on the day (已评估). */
  | 'ASSESSED'
  /** With everything that they must have (达标). */
  | 'COMPLIANT'
  /** With everything that they must have, and unused (达标但未使用). */
  | 'COMPLIANT_BUT_UNUSED'
  /** Without one, or with one that has expired (未评估). */
  | 'NOT_ASSESSED'
  /** Assessed, and without something that they must have (不达标). */
  | 'NOT_COMPLIANT'
  /** Open over all of the three months before the day, and no deputy came to it in them (建而不用). */
  | 'UNUSED';

/** An assessment to hand in (提交自评). */
export type SubmitAssessmentInput = {
  /** Until when gaps are to be closed that have no day of their own (整改期限), those that are counted from the records among them; needed when there are any. */
  gapsDueOn?: string | null | undefined;
  /** The assessment (评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** An assignment to end (结束代表进站安排). */
export type UnassignDeputyInput = {
  /** The assignment (进站安排). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** From which day no more (结束日期). */
  until: string;
};

/** How what the records count stands to what was published (核对结论). */
export type Verdict =
  /** The records count more (偏多). */
  | 'ABOVE'
  /** The records count fewer (偏少). */
  | 'BELOW'
  /** The records count what was published, as exactly as that was said (一致). */
  | 'CONSISTENT'
  /** Nothing here counts this: it stays as published (本系统不统计). */
  | 'NOT_COUNTED_HERE';

/** An assessment to verify (核验). */
export type VerifyAssessmentInput = {
  /** The assessment (评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** The version that was read (版本号). */
  version: number;
};

/** An activity to take back (撤回活动). */
export type WithdrawActivityInput = {
  /** The activity (活动). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (撤回原因), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** An appeal to take back (撤回申诉). */
export type WithdrawAppealInput = {
  /** The appeal (申诉). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (撤回理由), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A mark to take back (撤回评议打分). */
export type WithdrawAppraisalInput = {
  /** Which (评议打分). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (撤回原因), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** An assessment to give up (撤回自评). */
export type WithdrawAssessmentInput = {
  /** The assessment (评估). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (撤回原因), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

/** A duty record to take back (撤回履职记录). */
export type WithdrawDutyInput = {
  /** The record (履职记录). */
  id: string | number;
  /** Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天). */
  idempotencyKey?: string | null | undefined;
  /** Why (撤回原因), at most 200 characters. */
  reason: string;
  /** The version that was read (版本号). */
  version: number;
};

export type AppealLineFragment = { __typename: 'Appeal', id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type AppealOfFragment = { __typename: 'Appeal', matter: string | null, since: string | null, until: string | null, id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, dutyRecord: { __typename: 'DutyRecord', id: string, kind: DutyKind, title: string, happenedOn: string, deputy: { __typename: 'Deputy', id: string, name: string } | null, group: { __typename: 'DeputyGroup', id: string, name: string } | null } | null, activity: { __typename: 'Activity', id: string, title: string, heldOn: string, mayCorrect: boolean } | null, contested: { __typename: 'ContestedActivity', title: string, heldOn: string } | null, deputy: { __typename: 'Deputy', id: string, name: string } | null, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type ContestedFragment = { __typename: 'DutyRecord', id: string, appealUntil: string | null, mayAppeal: boolean, appeals: Array<{ __typename: 'Appeal', id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null }> };

export type AppealsQueryVariables = Exact<{
  code: string;
  state?: AppealState | null | undefined;
  after?: string | null | undefined;
}>;


export type AppealsQuery = { appeals: { __typename: 'QueryAppealsConnection', totalCount: number, edges: Array<{ __typename: 'QueryAppealsConnectionEdge', node: { __typename: 'Appeal', matter: string | null, since: string | null, until: string | null, id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, dutyRecord: { __typename: 'DutyRecord', id: string, kind: DutyKind, title: string, happenedOn: string, deputy: { __typename: 'Deputy', id: string, name: string } | null, group: { __typename: 'DeputyGroup', id: string, name: string } | null } | null, activity: { __typename: 'Activity', id: string, title: string, heldOn: string, mayCorrect: boolean } | null, contested: { __typename: 'ContestedActivity', title: string, heldOn: string } | null, deputy: { __typename: 'Deputy', id: string, name: string } | null, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AppealsAwaitingCorrectionQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type AppealsAwaitingCorrectionQuery = { appealsAwaitingCorrection: { __typename: 'QueryAppealsAwaitingCorrectionConnection', totalCount: number, edges: Array<{ __typename: 'QueryAppealsAwaitingCorrectionConnectionEdge', node: { __typename: 'Appeal', matter: string | null, since: string | null, until: string | null, id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, dutyRecord: { __typename: 'DutyRecord', id: string, kind: DutyKind, title: string, happenedOn: string, deputy: { __typename: 'Deputy', id: string, name: string } | null, group: { __typename: 'DeputyGroup', id: string, name: string } | null } | null, activity: { __typename: 'Activity', id: string, title: string, heldOn: string, mayCorrect: boolean } | null, contested: { __typename: 'ContestedActivity', title: string, heldOn: string } | null, deputy: { __typename: 'Deputy', id: string, name: string } | null, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type MarksAppealedQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type MarksAppealedQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string, marks: { __typename: 'AppealMarksConnection', edges: Array<{ __typename: 'AppealMarksConnectionEdge', node: { __typename: 'Appraisal', id: string, assessor: AssessorKind, points: string, assessors: number, occasion: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type AttendeesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type AttendeesQuery = { node:
    | { __typename: 'Activity', version: number, title: string, type: ActivityType, heldOn: string, votersReceived: number, remark: string | null, id: string, station: { __typename: 'Station', id: string, name: string } | null, attendances: { __typename: 'ActivityAttendancesConnection', edges: Array<{ __typename: 'ActivityAttendancesConnectionEdge', node: { __typename: 'Attendance', id: string, deputy: { __typename: 'Deputy', id: string, name: string, pinyin: string, level: Level, electoralUnit: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type CorrectActivityMutationVariables = Exact<{
  input: CorrectActivityInput;
}>;


export type CorrectActivityMutation = { correctActivity: { __typename: 'Activity', id: string, version: number } | null };

export type AppealAttendanceMutationVariables = Exact<{
  input: AppealAttendanceInput;
}>;


export type AppealAttendanceMutation = { appealAttendance: { __typename: 'Appeal', id: string } | null };

export type AppealMarksMutationVariables = Exact<{
  input: AppealMarksInput;
}>;


export type AppealMarksMutation = { appealMarks: { __typename: 'Appeal', id: string } | null };

export type RaiseAppealMutationVariables = Exact<{
  input: RaiseAppealInput;
}>;


export type RaiseAppealMutation = { raiseAppeal: { __typename: 'Appeal', id: string } | null };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { decideAppeal: { __typename: 'Appeal', id: string } | null };

export type WithdrawAppealMutationVariables = Exact<{
  input: WithdrawAppealInput;
}>;


export type WithdrawAppealMutation = { withdrawAppeal: { __typename: 'Appeal', id: string } | null };

export type ExemptionLineFragment = { __typename: 'ScoreExemption', id: string, version: number, kind: ExemptionKind | null, reason: string | null, since: string, until: string | null, mayEnd: boolean };

export type ScoreExemptQueryVariables = Exact<{
  code: string;
  on: string;
}>;


export type ScoreExemptQuery = { division: { __typename: 'Division', id: string, scoreBoard: { __typename: 'ScoreBoard', exempt: Array<{ __typename: 'ExemptScore', deputy: { __typename: 'Deputy', id: string, name: string, electoralUnit: string }, score: { __typename: 'Score', total: string }, exemptions: Array<{ __typename: 'ScoreExemption', id: string, version: number, kind: ExemptionKind | null, reason: string | null, since: string, until: string | null, mayEnd: boolean }> }> } | null } | null };

export type OwnExemptionsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type OwnExemptionsQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string, exemptions: { __typename: 'DeputyExemptionsConnection', edges: Array<{ __typename: 'DeputyExemptionsConnectionEdge', node: { __typename: 'ScoreExemption', id: string, version: number, kind: ExemptionKind | null, reason: string | null, since: string, until: string | null, mayEnd: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type ExemptDeputyMutationVariables = Exact<{
  input: ExemptDeputyInput;
}>;


export type ExemptDeputyMutation = { exemptDeputy: { __typename: 'ScoreExemption', id: string } | null };

export type EndExemptionMutationVariables = Exact<{
  input: EndExemptionInput;
}>;


export type EndExemptionMutation = { endExemption: { __typename: 'ScoreExemption', id: string } | null };

export type ScoreExplainedQueryVariables = Exact<{
  id: string | number;
  on: string;
  language: Language;
}>;


export type ScoreExplainedQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string, score: { __typename: 'Score', explain: Array<string> } | null }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type AssessmentLineFragment = { __typename: 'Assessment', id: string, on: string, state: AssessmentState, isCompliant: boolean | null, score: number | null, stars: number | null, gapCount: number | null, upheld: boolean | null, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } };

export type AssessmentsQueryVariables = Exact<{
  code: string;
  state?: AssessmentState | null | undefined;
  after?: string | null | undefined;
}>;


export type AssessmentsQuery = { assessments: { __typename: 'QueryAssessmentsConnection', totalCount: number, edges: Array<{ __typename: 'QueryAssessmentsConnectionEdge', node: { __typename: 'Assessment', id: string, on: string, state: AssessmentState, isCompliant: boolean | null, score: number | null, stars: number | null, gapCount: number | null, upheld: boolean | null, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type EvidenceFileFragment = { __typename: 'AssessmentEvidence', id: string, name: string, bytes: number, path: string };

export type AssessmentItemsFragment = { __typename: 'Assessment', items: Array<{ __typename: 'AssessmentItem', id: string, verdict: AssessmentVerdict | null, value: number | null, unit: string | null, note: string | null, dueOn: string | null, remediedOn: string | null, isOverdue: boolean, mayRemedy: boolean, presentDocuments: Array<string>, evidence: Array<{ __typename: 'AssessmentEvidence', id: string, name: string, bytes: number, path: string }>, item: { __typename: 'StandardItem', id: string, number: number, text: string, topic: StandardTopic | null, kind: StandardItemKind, isRequired: boolean, note: string | null, documents: Array<string>, quantity: { __typename: 'StandardQuantity', comparison: StandardComparison | null, threshold: number | null, thresholdTo: number | null, unit: string | null } | null, frequency: { __typename: 'StandardFrequency', count: number | null, per: StandardCycle | null } | null } }> };

export type AssessmentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AssessmentPageQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', version: number, moves: Array<AssessmentMove>, validUntil: string | null, id: string, on: string, state: AssessmentState, isCompliant: boolean | null, score: number | null, stars: number | null, gapCount: number | null, upheld: boolean | null, standard: { __typename: 'Standard', id: string, label: string, title: string }, evidence: Array<{ __typename: 'AssessmentEvidence', id: string, name: string, bytes: number, path: string }>, history: Array<{ __typename: 'AssessmentStep', kind: AssessmentStepKind, reason: string | null, at: string, by: { __typename: 'Division', id: string, name: string } | null }>, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }, items: Array<{ __typename: 'AssessmentItem', id: string, verdict: AssessmentVerdict | null, value: number | null, unit: string | null, note: string | null, dueOn: string | null, remediedOn: string | null, isOverdue: boolean, mayRemedy: boolean, presentDocuments: Array<string>, evidence: Array<{ __typename: 'AssessmentEvidence', id: string, name: string, bytes: number, path: string }>, item: { __typename: 'StandardItem', id: string, number: number, text: string, topic: StandardTopic | null, kind: StandardItemKind, isRequired: boolean, note: string | null, documents: Array<string>, quantity: { __typename: 'StandardQuantity', comparison: StandardComparison | null, threshold: number | null, thresholdTo: number | null, unit: string | null } | null, frequency: { __typename: 'StandardFrequency', count: number | null, per: StandardCycle | null } | null } }> }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type AssessableQueryVariables = Exact<{
  code: string;
  on: string;
}>;


export type AssessableQuery = { division: { __typename: 'Division', id: string, stations: { __typename: 'DivisionStationsConnection', edges: Array<{ __typename: 'DivisionStationsConnectionEdge', node: { __typename: 'Station', id: string, name: string, mayAssess: boolean } }> } } | null };

export type StartAssessmentMutationVariables = Exact<{
  input: StartAssessmentInput;
}>;


export type StartAssessmentMutation = { startAssessment: { __typename: 'Assessment', id: string, version: number } | null };

export type JudgeItemsMutationVariables = Exact<{
  input: JudgeItemsInput;
}>;


export type JudgeItemsMutation = { judgeItems: { __typename: 'Assessment', id: string, version: number, items: Array<{ __typename: 'AssessmentItem', id: string, verdict: AssessmentVerdict | null, value: number | null, unit: string | null, note: string | null, dueOn: string | null, remediedOn: string | null, isOverdue: boolean, mayRemedy: boolean, presentDocuments: Array<string>, evidence: Array<{ __typename: 'AssessmentEvidence', id: string, name: string, bytes: number, path: string }>, item: { __typename: 'StandardItem', id: string, number: number, text: string, topic: StandardTopic | null, kind: StandardItemKind, isRequired: boolean, note: string | null, documents: Array<string>, quantity: { __typename: 'StandardQuantity', comparison: StandardComparison | null, threshold: number | null, thresholdTo: number | null, unit: string | null } | null, frequency: { __typename: 'StandardFrequency', count: number | null, per: StandardCycle | null } | null } }> } | null };

export type SubmitAssessmentMutationVariables = Exact<{
  input: SubmitAssessmentInput;
}>;


export type SubmitAssessmentMutation = { submitAssessment: { __typename: 'Assessment', id: string, version: number } | null };

export type WithdrawAssessmentMutationVariables = Exact<{
  input: WithdrawAssessmentInput;
}>;


export type WithdrawAssessmentMutation = { withdrawAssessment: { __typename: 'Assessment', id: string, version: number } | null };

export type VerifyAssessmentMutationVariables = Exact<{
  input: VerifyAssessmentInput;
}>;


export type VerifyAssessmentMutation = { verifyAssessment: { __typename: 'Assessment', id: string, version: number } | null };

export type SendBackAssessmentMutationVariables = Exact<{
  input: SendBackAssessmentInput;
}>;


export type SendBackAssessmentMutation = { sendBackAssessment: { __typename: 'Assessment', id: string, version: number } | null };

export type SpotCheckAssessmentMutationVariables = Exact<{
  input: SpotCheckAssessmentInput;
}>;


export type SpotCheckAssessmentMutation = { spotCheckAssessment: { __typename: 'Assessment', id: string, version: number } | null };

export type RemoveEvidenceMutationVariables = Exact<{
  input: RemoveEvidenceInput;
}>;


export type RemoveEvidenceMutation = { removeEvidence: { __typename: 'Assessment', id: string, version: number } | null };

export type CompareQueryVariables = Exact<{
  groups: StationGroupsInput;
  period: PeriodInput;
}>;


export type CompareQuery = { compareStations: { __typename: 'StationComparison', comparableBy: ComparisonBasis, on: string, standards: Array<{ __typename: 'Standard', id: string, label: string, title: string }>, groups: Array<{ __typename: 'StationGroup', stations: number, assessed: number, medianGaps: number | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, rate: { __typename: 'Rate', value: number | null }, topics: Array<{ __typename: 'StationTopicShare', topic: StandardTopic, met: number, applicable: number, share: number | null }>, use: { __typename: 'StationGroupUse', activeRate: { __typename: 'Rate', value: number | null }, visitsPerStation: { __typename: 'Rate', value: number | null }, votersPerStation: { __typename: 'Rate', value: number | null } } } | null> } | null };

export type StationsBehindQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
  lacking?: StandardTopic | null | undefined;
  result?: StationResult | null | undefined;
  after?: string | null | undefined;
}>;


export type StationsBehindQuery = { compareStations: { __typename: 'StationComparison', groups: Array<{ __typename: 'StationGroup', division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, stationList: { __typename: 'StationGroupStationListConnection', edges: Array<{ __typename: 'StationGroupStationListConnectionEdge', node: { __typename: 'Station', id: string, name: string, kind: StationKind, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null> } | null };

export type NumbersFragment = { __typename: 'Rollup', deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number };

export type OverviewQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
}>;


export type OverviewQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, level: Level, children: { __typename: 'DivisionChildrenConnection', edges: Array<{ __typename: 'DivisionChildrenConnectionEdge', node: { __typename: 'Division', id: string, level: Level } }> }, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }>, rollup: { __typename: 'Rollup', demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number, asOf: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, coverage: { __typename: 'Coverage', expected: number, reporting: number, rate: number | null }, series: Array<{ __typename: 'MonthRollup', month: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number }>, previousYear: { __typename: 'Rollup', demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, coverage: { __typename: 'Coverage', expected: number, reporting: number }, series: Array<{ __typename: 'MonthRollup', month: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number }> } | null } | null } | null };

export type MonthlyFragment = { __typename: 'MonthRollup', deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number };

export type BreakdownQueryVariables = Exact<{
  code: string;
  level: Level;
  period: PeriodInput;
}>;


export type BreakdownQuery = { division: { __typename: 'Division', id: string, breakdown: Array<{ __typename: 'DivisionRollup', division: { __typename: 'Division', id: string, code: string | null, name: string }, rollup: { __typename: 'Rollup', deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, coverage: { __typename: 'Coverage', expected: number, reporting: number } } | null }> | null } | null };

export type MissingQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
  first: number;
  after?: string | null | undefined;
}>;


export type MissingQuery = { division: { __typename: 'Division', id: string, rollup: { __typename: 'Rollup', coverage: { __typename: 'Coverage', missing: { __typename: 'CoverageMissingConnection', edges: Array<{ __typename: 'CoverageMissingConnectionEdge', node: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } } | null } | null };

export type DeclaredQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
}>;


export type DeclaredQuery = { division: { __typename: 'Division', id: string, reconcile: Array<{ __typename: 'Reconciliation', counted: number | null, countedOver: string | null, verdict: Verdict, declared: { __typename: 'DeclaredFigure', metric: string, dimension: string | null, value: number, qualifier: Qualifier, periodText: string, match: PeriodMatch | null, source: string, verbatim: string } }> | null } | null };

export type MarkLineFragment = { __typename: 'Appraisal', id: string, version: number, matter: string, since: string, until: string, assessor: AssessorKind, points: string, assessors: number, mostAssessors: number, occasion: string, mayCorrect: boolean, withdrawnReason: string | null, bounds: { __typename: 'AppraisalBounds', from: string, to: string } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, deputy: { __typename: 'Deputy', id: string, name: string } };

export type MarksQueryVariables = Exact<{
  code: string;
  scored: boolean;
  after?: string | null | undefined;
}>;


export type MarksQuery = { division: { __typename: 'Division', id: string, appraisals?: { __typename: 'DivisionAppraisalsConnection', totalCount: number, edges: Array<{ __typename: 'DivisionAppraisalsConnectionEdge', node: { __typename: 'Appraisal', id: string, version: number, matter: string, since: string, until: string, assessor: AssessorKind, points: string, assessors: number, mostAssessors: number, occasion: string, mayCorrect: boolean, withdrawnReason: string | null, bounds: { __typename: 'AppraisalBounds', from: string, to: string } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, deputy: { __typename: 'Deputy', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, appraisalsToScore?: { __typename: 'DivisionAppraisalsToScoreConnection', totalCount: number, edges: Array<{ __typename: 'DivisionAppraisalsToScoreConnectionEdge', node: { __typename: 'Appraisal', id: string, version: number, matter: string, since: string, until: string, assessor: AssessorKind, points: string, assessors: number, mostAssessors: number, occasion: string, mayCorrect: boolean, withdrawnReason: string | null, bounds: { __typename: 'AppraisalBounds', from: string, to: string } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, deputy: { __typename: 'Deputy', id: string, name: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MarkToGiveFragment = { __typename: 'AppraisalToGive', matter: string, assessor: AssessorKind, from: string, to: string, mostAssessors: number, occasions: Array<string> };

export type ToAppraiseQueryVariables = Exact<{
  code: string;
  on: string;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ToAppraiseQuery = { division: { __typename: 'Division', id: string, deputiesToAppraise: { __typename: 'DivisionDeputiesToAppraiseConnection', edges: Array<{ __typename: 'DivisionDeputiesToAppraiseConnectionEdge', node: { __typename: 'Deputy', id: string, name: string, level: Level, electoralUnit: string, division: { __typename: 'Division', id: string, code: string | null, name: string }, appraisalsToGive: Array<{ __typename: 'AppraisalToGive', matter: string, assessor: AssessorKind, from: string, to: string, mostAssessors: number, occasions: Array<string> }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type GiveMarkMutationVariables = Exact<{
  input: GiveAppraisalInput;
}>;


export type GiveMarkMutation = { giveAppraisal: { __typename: 'Appraisal', id: string } | null };

export type CorrectMarkMutationVariables = Exact<{
  input: CorrectAppraisalInput;
}>;


export type CorrectMarkMutation = { correctAppraisal: { __typename: 'Appraisal', id: string } | null };

export type WithdrawMarkMutationVariables = Exact<{
  input: WithdrawAppraisalInput;
}>;


export type WithdrawMarkMutation = { withdrawAppraisal: { __typename: 'Appraisal', id: string } | null };

export type PublicStationQueryVariables = Exact<{
  code: string;
}>;


export type PublicStationQuery = { publicStation: { __typename: 'PublicStation', id: string, kind: StationKind, name: string, division: string, address: string | null, hours: string | null, monthDays: Array<number>, weekdays: Array<number>, nextReceptions: Array<string>, topics: Array<string>, isSynthetic: boolean, deputies: Array<{ __typename: 'PublicDeputy', id: string, name: string, level: Level, electoralUnit: string, post: string | null }> } | null };

export type LeaveMessageMutationVariables = Exact<{
  input: PublicLeaveMessageInput;
}>;


export type LeaveMessageMutation = { publicLeaveMessage: { __typename: 'LeftMessage', receipt: string, station: string, leftAt: string } | null };

export type FollowMessageQueryVariables = Exact<{
  receipt: string;
}>;


export type FollowMessageQuery = { publicMessage: { __typename: 'PublicMessage', station: string, state: PublicMessageState, reason: MessageReason | null, leftAt: string, decidedAt: string | null, answer: string | null, answeredOn: string | null, outcome: string | null, resolvedOn: string | null } | null };

export type MessageLineFragment = { __typename: 'Message', id: string, content: string, state: MessageState, leftAt: string, phone: string | null, version: number, deputy: { __typename: 'Deputy', id: string, name: string } | null, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } };

export type RevealMessageContactMutationVariables = Exact<{
  input: RevealMessageContactInput;
}>;


export type RevealMessageContactMutation = { revealMessageContact: { __typename: 'RevealedContact', phone: string | null } | null };

export type WaitingMessagesQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type WaitingMessagesQuery = { messages: { __typename: 'QueryMessagesConnection', edges: Array<{ __typename: 'QueryMessagesConnectionEdge', node: { __typename: 'Message', id: string, content: string, state: MessageState, leftAt: string, phone: string | null, version: number, deputy: { __typename: 'Deputy', id: string, name: string } | null, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AcceptMessageMutationVariables = Exact<{
  input: AcceptMessageInput;
}>;


export type AcceptMessageMutation = { acceptMessage: { __typename: 'Message', id: string, state: MessageState, version: number } | null };

export type DeclineMessageMutationVariables = Exact<{
  input: DeclineMessageInput;
}>;


export type DeclineMessageMutation = { declineMessage: { __typename: 'Message', id: string, state: MessageState, version: number } | null };

export type NoticeFragment = { __typename: 'StationNotice', hours: string | null, monthDays: Array<number>, weekdays: Array<number>, topics: Array<string>, version: number };

export type StationDoorQueryVariables = Exact<{
  id: string | number;
}>;


export type StationDoorQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', publicCode: string | null, version: number, name: string, kind: StationKind, openedOn: string, address: string | null, phone: string | null, keeperName: string | null, village: string | null, closedOn: string | null, mayPost: boolean, mayRenewCode: boolean, id: string, notice: { __typename: 'StationNotice', hours: string | null, monthDays: Array<number>, weekdays: Array<number>, topics: Array<string>, version: number } | null }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type RenewStationCodeMutationVariables = Exact<{
  input: RenewStationCodeInput;
}>;


export type RenewStationCodeMutation = { renewStationCode: { __typename: 'Station', id: string, publicCode: string | null, version: number } | null };

export type PostNoticeMutationVariables = Exact<{
  input: PostNoticeInput;
}>;


export type PostNoticeMutation = { postNotice: { __typename: 'Station', id: string, notice: { __typename: 'StationNotice', hours: string | null, monthDays: Array<number>, weekdays: Array<number>, topics: Array<string>, version: number } | null } | null };

export type RegisteredQueryVariables = Exact<{
  code: string;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisteredQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, servedDeputies: { __typename: 'DivisionServedDeputiesConnection', totalCount: number, edges: Array<{ __typename: 'DivisionServedDeputiesConnectionEdge', node: { __typename: 'Serving', id: string, since: string, until: string | null, village: string | null, version: number, mayCorrect: boolean, mayDeregister: boolean, deputy: { __typename: 'Deputy', id: string, name: string, pinyin: string, gender: Gender, level: Level, electoralUnit: string, post: string | null, status: MandateStatus, version: number | null, mayCorrect: boolean } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type ElectableQueryVariables = Exact<{
  code: string;
  search?: string | null | undefined;
}>;


export type ElectableQuery = { division: { __typename: 'Division', id: string, deputies: { __typename: 'DivisionDeputiesConnection', totalCount: number, edges: Array<{ __typename: 'DivisionDeputiesConnectionEdge', node: { __typename: 'Deputy', id: string, name: string, electoralUnit: string, servings: { __typename: 'DeputyServingsConnection', edges: Array<{ __typename: 'DeputyServingsConnectionEdge', node: { __typename: 'Serving', id: string, division: { __typename: 'Division', id: string, code: string | null } } }> } | null } }> } } | null };

export type RegisterDeputyMutationVariables = Exact<{
  input: RegisterDeputyInput;
}>;


export type RegisterDeputyMutation = { registerDeputy: { __typename: 'Serving', id: string, version: number } | null };

export type CorrectRegistrationMutationVariables = Exact<{
  input: CorrectRegistrationInput;
}>;


export type CorrectRegistrationMutation = { correctRegistration: { __typename: 'Serving', id: string, version: number } | null };

export type DeregisterDeputyMutationVariables = Exact<{
  input: DeregisterDeputyInput;
}>;


export type DeregisterDeputyMutation = { deregisterDeputy: { __typename: 'Serving', id: string, version: number } | null };

export type CorrectDeputyMutationVariables = Exact<{
  input: CorrectDeputyInput;
}>;


export type CorrectDeputyMutation = { correctDeputy: { __typename: 'Deputy', id: string, version: number | null } | null };

export type KeptQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type KeptQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, stations: { __typename: 'DivisionStationsConnection', totalCount: number, edges: Array<{ __typename: 'DivisionStationsConnectionEdge', node: { __typename: 'Station', id: string, version: number, name: string, kind: StationKind, keeperName: string | null, phone: string | null, address: string | null, village: string | null, openedOn: string, closedOn: string | null, demonstrationLevel: Level | null, mayCorrect: boolean, mayClose: boolean, assessment: { __typename: 'Assessment', id: string, isCompliant: boolean | null, score: number | null, stars: number | null, gapCount: number | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type OpenStationMutationVariables = Exact<{
  input: OpenStationInput;
}>;


export type OpenStationMutation = { openStation: { __typename: 'Station', id: string, version: number } | null };

export type CorrectStationMutationVariables = Exact<{
  input: CorrectStationInput;
}>;


export type CorrectStationMutation = { correctStation: { __typename: 'Station', id: string, version: number } | null };

export type CloseStationMutationVariables = Exact<{
  input: CloseStationInput;
}>;


export type CloseStationMutation = { closeStation: { __typename: 'Station', id: string, version: number } | null };

export type AssignOpinionMutationVariables = Exact<{
  input: AssignOpinionInput;
}>;


export type AssignOpinionMutation = { assignOpinion: { __typename: 'Opinion', id: string } | null };

export type ScoreBoardQueryVariables = Exact<{
  code: string;
  on: string;
  unit?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ScoreBoardQuery = { division: { __typename: 'Division', id: string, scoreBoard: { __typename: 'ScoreBoard', from: string, to: string, count: number, mean: string, ruleSet: { __typename: 'RuleSet', id: string, label: string, division: { __typename: 'Division', id: string, name: string } }, grades: Array<{ __typename: 'ScoreGradeCount', count: number, grade: { __typename: 'RuleGrade', number: number, name: string } }>, ranking: { __typename: 'ScoreBoardRankingConnection', edges: Array<{ __typename: 'ScoreBoardRankingConnectionEdge', node: { __typename: 'RankedScore', rank: number, zScore: string, deputy: { __typename: 'Deputy', id: string, name: string, electoralUnit: string }, score: { __typename: 'Score', total: string, grade: { __typename: 'RuleGrade', number: number, name: string } | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type MyMandatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMandatesQuery = { myMandates: Array<{ __typename: 'Deputy', id: string, name: string, level: Level, electoralUnit: string, termNumber: number }> | null };

export type ScorePageQueryVariables = Exact<{
  id: string | number;
  on: string;
}>;


export type ScorePageQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', name: string, level: Level, electoralUnit: string, mayExempt: boolean, id: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, score: { __typename: 'Score', from: string, to: string, total: string, rank: number | null, ranked: number, isOver: boolean, isBarred: boolean, isExempt: boolean, grade: { __typename: 'RuleGrade', number: number, name: string } | null, ruleSet: { __typename: 'RuleSet', id: string, label: string, document: string | null }, categories: Array<{ __typename: 'ScoreCategory', points: string, category: { __typename: 'RuleCategory', number: number, name: string, cap: string | null } }> } | null }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type ScoreLinesQueryVariables = Exact<{
  id: string | number;
  on: string;
  after?: string | null | undefined;
}>;


export type ScoreLinesQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string, score: { __typename: 'Score', ledger: { __typename: 'ScoreLedgerConnection', edges: Array<{ __typename: 'ScoreLedgerConnectionEdge', node: { __typename: 'ScoreEntry', line: number, assessor: AssessorKind | null, on: string | null, title: string | null, points: string, withinItem: string, withinCategory: string, counted: string, isKept: boolean, mayAppeal: boolean, appealUntil: string | null, appeals: Array<{ __typename: 'Appeal', id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null }>, item: { __typename: 'RuleItem', id: string, text: string, matter: string | null }, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null, activity: { __typename: 'Activity', id: string } | null, opinion: { __typename: 'Opinion', id: string } | null, dutyRecord: { __typename: 'DutyRecord', id: string } | null, attendance: { __typename: 'Attendance', id: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type DutyLineFragment = { __typename: 'DutyRecord', id: string, version: number, kind: DutyKind, title: string, happenedOn: string, halfDays: number, quantity: string, amount: string | null, role: DutyRole | null, outcomes: Array<DutyOutcome>, note: string | null, matter: string | null, state: DutyState, moves: Array<DutyMove>, objectionUntil: string | null, appealUntil: string | null, mayAppeal: boolean, history: Array<{ __typename: 'CaseEvent', toState: string, note: string | null }>, deputy: { __typename: 'Deputy', id: string, name: string } | null, group: { __typename: 'DeputyGroup', id: string, name: string } | null, division: { __typename: 'Division', id: string, name: string }, appeals: Array<{ __typename: 'Appeal', id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null }> };

export type DutiesQueryVariables = Exact<{
  code: string;
  state?: DutyState | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesQuery = { division: { __typename: 'Division', id: string, dutyRecords: { __typename: 'DivisionDutyRecordsConnection', totalCount: number, edges: Array<{ __typename: 'DivisionDutyRecordsConnectionEdge', node: { __typename: 'DutyRecord', id: string, version: number, kind: DutyKind, title: string, happenedOn: string, halfDays: number, quantity: string, amount: string | null, role: DutyRole | null, outcomes: Array<DutyOutcome>, note: string | null, matter: string | null, state: DutyState, moves: Array<DutyMove>, objectionUntil: string | null, appealUntil: string | null, mayAppeal: boolean, history: Array<{ __typename: 'CaseEvent', toState: string, note: string | null }>, deputy: { __typename: 'Deputy', id: string, name: string } | null, group: { __typename: 'DeputyGroup', id: string, name: string } | null, division: { __typename: 'Division', id: string, name: string }, appeals: Array<{ __typename: 'Appeal', id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type DutiesToScoreQueryVariables = Exact<{
  code: string;
  state?: DutyState | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesToScoreQuery = { division: { __typename: 'Division', id: string, dutyRecordsToScore: { __typename: 'DivisionDutyRecordsToScoreConnection', totalCount: number, edges: Array<{ __typename: 'DivisionDutyRecordsToScoreConnectionEdge', node: { __typename: 'DutyRecord', id: string, version: number, kind: DutyKind, title: string, happenedOn: string, halfDays: number, quantity: string, amount: string | null, role: DutyRole | null, outcomes: Array<DutyOutcome>, note: string | null, matter: string | null, state: DutyState, moves: Array<DutyMove>, objectionUntil: string | null, appealUntil: string | null, mayAppeal: boolean, history: Array<{ __typename: 'CaseEvent', toState: string, note: string | null }>, deputy: { __typename: 'Deputy', id: string, name: string } | null, group: { __typename: 'DeputyGroup', id: string, name: string } | null, division: { __typename: 'Division', id: string, name: string }, appeals: Array<{ __typename: 'Appeal', id: string, version: number, subject: AppealSubject, state: AppealState, ground: string, reason: string | null, raisedOn: string, decidedOn: string | null, mayWithdraw: boolean, moves: Array<AppealDecision>, wasAbsent: boolean, wasCorrected: boolean, corrector: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeclareDutyMutationVariables = Exact<{
  input: DeclareDutyInput;
}>;


export type DeclareDutyMutation = { declareDuty: { __typename: 'DutyRecord', id: string } | null };

export type RedeclareDutyMutationVariables = Exact<{
  input: RedeclareDutyInput;
}>;


export type RedeclareDutyMutation = { redeclareDuty: { __typename: 'DutyRecord', id: string } | null };

export type ReviewDutyMutationVariables = Exact<{
  input: ReviewDutyInput;
}>;


export type ReviewDutyMutation = { reviewDuty: { __typename: 'DutyRecord', id: string } | null };

export type PublishDutyMutationVariables = Exact<{
  input: MoveDutyInput;
}>;


export type PublishDutyMutation = { publishDuty: { __typename: 'DutyRecord', id: string } | null };

export type FinaliseDutyMutationVariables = Exact<{
  input: MoveDutyInput;
}>;


export type FinaliseDutyMutation = { finaliseDuty: { __typename: 'DutyRecord', id: string } | null };

export type SendDutyBackMutationVariables = Exact<{
  input: SendDutyBackInput;
}>;


export type SendDutyBackMutation = { sendDutyBack: { __typename: 'DutyRecord', id: string } | null };

export type WithdrawDutyMutationVariables = Exact<{
  input: WithdrawDutyInput;
}>;


export type WithdrawDutyMutation = { withdrawDuty: { __typename: 'DutyRecord', id: string } | null };

export type PlaceFragment = { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> };

export type StationsQueryVariables = Exact<{
  code: string;
  first: number;
  after?: string | null | undefined;
  kind?: StationKind | null | undefined;
}>;


export type StationsQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, stations: { __typename: 'DivisionStationsConnection', totalCount: number, edges: Array<{ __typename: 'DivisionStationsConnectionEdge', node: { __typename: 'Station', id: string, name: string, kind: StationKind, keeperName: string | null, demonstrationLevel: Level | null, closedOn: string | null, assessment: { __typename: 'Assessment', id: string, isCompliant: boolean | null, score: number | null, stars: number | null, gapCount: number | null } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type BusiestStationsQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
}>;


export type BusiestStationsQuery = { division: { __typename: 'Division', id: string, busiestStations: Array<{ __typename: 'RankedStation', rank: number, activityCount: number, deputyStationVisits: number, votersReceived: number, station: { __typename: 'Station', id: string, name: string, kind: StationKind, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } }> | null } | null };

export type GapLineFragment = { __typename: 'AssessmentItem', id: string, dueOn: string | null, isOverdue: boolean, item: { __typename: 'StandardItem', id: string, text: string, topic: StandardTopic | null }, assessment: { __typename: 'Assessment', id: string, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } } };

export type GapsQueryVariables = Exact<{
  code: string;
  first: number;
  after?: string | null | undefined;
}>;


export type GapsQuery = { gaps: { __typename: 'QueryGapsConnection', totalCount: number, edges: Array<{ __typename: 'QueryGapsConnectionEdge', node: { __typename: 'AssessmentItem', id: string, dueOn: string | null, isOverdue: boolean, item: { __typename: 'StandardItem', id: string, text: string, topic: StandardTopic | null }, assessment: { __typename: 'Assessment', id: string, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type OpenGapsQueryVariables = Exact<{
  code: string;
  overdue?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenGapsQuery = { gaps: { __typename: 'QueryGapsConnection', totalCount: number, edges: Array<{ __typename: 'QueryGapsConnectionEdge', node: { __typename: 'AssessmentItem', mayRemedy: boolean, id: string, dueOn: string | null, isOverdue: boolean, item: { __typename: 'StandardItem', id: string, text: string, topic: StandardTopic | null }, assessment: { __typename: 'Assessment', id: string, station: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type RemedyGapMutationVariables = Exact<{
  input: RemedyGapInput;
}>;


export type RemedyGapMutation = { remedyGap: { __typename: 'AssessmentItem', id: string, remediedOn: string | null, isOverdue: boolean, mayRemedy: boolean } | null };

export type StationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type StationPageQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', name: string, kind: StationKind, address: string | null, phone: string | null, keeperName: string | null, openedOn: string, closedOn: string | null, demonstrationLevel: Level | null, isSynthetic: boolean, id: string, parent: { __typename: 'Station', id: string, name: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, assessment: { __typename: 'Assessment', id: string, on: string, isCompliant: boolean | null, score: number | null, stars: number | null, gapCount: number | null, standard: { __typename: 'Standard', id: string, label: string, title: string }, items: Array<{ __typename: 'AssessmentItem', id: string, verdict: AssessmentVerdict | null, value: number | null, unit: string | null, note: string | null, dueOn: string | null, remediedOn: string | null, isOverdue: boolean, mayRemedy: boolean, item: { __typename: 'StandardItem', id: string, text: string, topic: StandardTopic | null, isRequired: boolean } }> } | null }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type StationRecordsQueryVariables = Exact<{
  id: string | number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type StationRecordsQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string, activities: { __typename: 'StationActivitiesConnection', totalCount: number, edges: Array<{ __typename: 'StationActivitiesConnectionEdge', node: { __typename: 'Activity', id: string, title: string, type: ActivityType, heldOn: string, votersReceived: number, opinionsCollected: number } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type CollectedQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CollectedQuery = { node:
    | { __typename: 'Activity', id: string, opinions: { __typename: 'ActivityOpinionsConnection', edges: Array<{ __typename: 'ActivityOpinionsConnectionEdge', node: { __typename: 'Opinion', id: string, content: string, state: OpinionState } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type RecordPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordPageQuery = { node:
    | { __typename: 'Activity', title: string, type: ActivityType, heldOn: string, startsAt: string | null, votersReceived: number, leadOrganiser: string | null, remark: string | null, withdrawnAt: string | null, withdrawnReason: string | null, isSynthetic: boolean, version: number, mayCorrect: boolean, mayWithdraw: boolean, id: string, division: { __typename: 'Division', id: string, code: string | null }, station: { __typename: 'Station', id: string, name: string } | null, attendances: { __typename: 'ActivityAttendancesConnection', totalCount: number, edges: Array<{ __typename: 'ActivityAttendancesConnectionEdge', node: { __typename: 'Attendance', id: string, deputy: { __typename: 'Deputy', id: string, name: string, level: Level, electoralUnit: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, opinions: { __typename: 'ActivityOpinionsConnection', totalCount: number, edges: Array<{ __typename: 'ActivityOpinionsConnectionEdge', node: { __typename: 'Opinion', id: string, content: string, state: OpinionState } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', answer: string | null, outcome: string | null, handler: string | null, withdrawnAt: string | null, withdrawnReason: string | null, isSynthetic: boolean, id: string, content: string, state: OpinionState, receivedOn: string, version: number, moves: Array<OpinionMove>, source: OpinionSource, activity: { __typename: 'Activity', id: string, title: string } | null, assignee: { __typename: 'Division', id: string, name: string } | null, history: Array<{ __typename: 'CaseEvent', at: string, toState: string, note: string | null }>, message: { __typename: 'Message', id: string, phone: string | null, deputy: { __typename: 'Deputy', id: string, name: string } | null } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, station: { __typename: 'Station', id: string, name: string } | null }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type RecordsQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
  metric: string;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, rollup: { __typename: 'Rollup', records: { __typename: 'RollupRecordsConnection', edges: Array<{ __typename: 'RollupRecordsConnectionEdge', node:
            | { __typename: 'Activity', title: string, type: ActivityType, heldOn: string, votersReceived: number, id: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }
            | { __typename: 'Appeal', id: string }
            | { __typename: 'Appraisal', id: string }
            | { __typename: 'Assessment', id: string }
            | { __typename: 'AssessmentEvidence', id: string }
            | { __typename: 'AssessmentItem', id: string }
            | { __typename: 'Attendance', id: string, deputy: { __typename: 'Deputy', id: string, name: string }, activity: { __typename: 'Activity', id: string, title: string, type: ActivityType, heldOn: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } }
            | { __typename: 'ByElection', id: string }
            | { __typename: 'Congress', id: string }
            | { __typename: 'Deputy', id: string }
            | { __typename: 'DeputyGroup', id: string }
            | { __typename: 'Division', id: string }
            | { __typename: 'DutyRecord', id: string }
            | { __typename: 'Message', id: string }
            | { __typename: 'NilReport', id: string }
            | { __typename: 'Opinion', content: string, state: OpinionState, receivedOn: string, id: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }
            | { __typename: 'RuleItem', id: string }
            | { __typename: 'RuleSet', id: string }
            | { __typename: 'ScoreExemption', id: string }
            | { __typename: 'Seat', id: string }
            | { __typename: 'Serving', id: string }
            | { __typename: 'Session', id: string }
            | { __typename: 'Standard', id: string }
            | { __typename: 'StandardItem', id: string }
            | { __typename: 'Station', name: string, kind: StationKind, openedOn: string, id: string, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }
            | { __typename: 'StationAssignment', id: string }
            | { __typename: 'Term', id: string }
           }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type DivisionPlaceQueryVariables = Exact<{
  code: string;
}>;


export type DivisionPlaceQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, children: { __typename: 'DivisionChildrenConnection', edges: Array<{ __typename: 'DivisionChildrenConnectionEdge', node: { __typename: 'Division', id: string, level: Level } }> }, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type AssignedQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type AssignedQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', mayAssign: boolean, id: string, assignments: { __typename: 'StationAssignmentsConnection', totalCount: number, edges: Array<{ __typename: 'StationAssignmentsConnectionEdge', node: { __typename: 'StationAssignment', id: string, since: string, until: string | null, deputy: { __typename: 'Deputy', id: string, name: string, level: Level, electoralUnit: string } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type AssignedNowQueryVariables = Exact<{
  id: string | number;
  on: string;
}>;


export type AssignedNowQuery = { node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Appraisal', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentEvidence', id: string }
    | { __typename: 'AssessmentItem', id: string }
    | { __typename: 'Attendance', id: string }
    | { __typename: 'ByElection', id: string }
    | { __typename: 'Congress', id: string }
    | { __typename: 'Deputy', id: string }
    | { __typename: 'DeputyGroup', id: string }
    | { __typename: 'Division', id: string }
    | { __typename: 'DutyRecord', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'NilReport', id: string }
    | { __typename: 'Opinion', id: string }
    | { __typename: 'RuleItem', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'ScoreExemption', id: string }
    | { __typename: 'Seat', id: string }
    | { __typename: 'Serving', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Standard', id: string }
    | { __typename: 'StandardItem', id: string }
    | { __typename: 'Station', id: string, assignments: { __typename: 'StationAssignmentsConnection', edges: Array<{ __typename: 'StationAssignmentsConnectionEdge', node: { __typename: 'StationAssignment', id: string, deputy: { __typename: 'Deputy', id: string } } }> } }
    | { __typename: 'StationAssignment', id: string }
    | { __typename: 'Term', id: string }
   | null };

export type AssignableQueryVariables = Exact<{
  code: string;
  on: string;
  search?: string | null | undefined;
}>;


export type AssignableQuery = { division: { __typename: 'Division', id: string, servedDeputies: { __typename: 'DivisionServedDeputiesConnection', totalCount: number, edges: Array<{ __typename: 'DivisionServedDeputiesConnectionEdge', node: { __typename: 'Serving', id: string, deputy: { __typename: 'Deputy', id: string, name: string, level: Level, electoralUnit: string } } }> } | null } | null };

export type AssignDeputyMutationVariables = Exact<{
  input: AssignDeputyInput;
}>;


export type AssignDeputyMutation = { assignDeputy: { __typename: 'StationAssignment', id: string } | null };

export type UnassignDeputyMutationVariables = Exact<{
  input: UnassignDeputyInput;
}>;


export type UnassignDeputyMutation = { unassignDeputy: { __typename: 'StationAssignment', id: string, until: string | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', account: string, role: Role, permissions: Array<string>, division: { __typename: 'Division', id: string, code: string | null, name: string, level: Level, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } | null };

export type OwnSeatsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSeatsQuery = { viewer: { __typename: 'Viewer', seat: number, seats: Array<{ __typename: 'OwnSeat', number: number, role: Role, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }> } | null };

export type MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricsQuery = { metrics: Array<{ __typename: 'Metric', key: string, term: string, unit: string, kind: string, definition: string }> | null };

export type LatestYearQueryVariables = Exact<{
  code: string;
  first: PeriodInput;
  second: PeriodInput;
  third: PeriodInput;
  fourth: PeriodInput;
}>;


export type LatestYearQuery = { division: { __typename: 'Division', id: string, first: { __typename: 'Rollup', coverage: { __typename: 'Coverage', reporting: number } } | null, second: { __typename: 'Rollup', coverage: { __typename: 'Coverage', reporting: number } } | null, third: { __typename: 'Rollup', coverage: { __typename: 'Coverage', reporting: number } } | null, fourth: { __typename: 'Rollup', coverage: { __typename: 'Coverage', reporting: number } } | null } | null };

export type ReportedFragment = { __typename: 'Rollup', coverage: { __typename: 'Coverage', reporting: number } };

export type FindDivisionsQueryVariables = Exact<{
  search: string;
  under?: string | null | undefined;
}>;


export type FindDivisionsQuery = { divisions: { __typename: 'QueryDivisionsConnection', edges: Array<{ __typename: 'QueryDivisionsConnectionEdge', node: { __typename: 'Division', id: string, code: string | null, name: string, level: Level, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } }> } | null };

export type DeskQueryVariables = Exact<{
  code: string;
}>;


export type DeskQuery = { division: { __typename: 'Division', level: Level, id: string, code: string | null, name: string, children: { __typename: 'DivisionChildrenConnection', edges: Array<{ __typename: 'DivisionChildrenConnectionEdge', node: { __typename: 'Division', id: string, code: string | null, name: string } }> }, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export type HereQueryVariables = Exact<{
  code: string;
}>;


export type HereQuery = { division: { __typename: 'Division', id: string, mayRecordActivity: boolean, mayDeclareDuty: boolean, mayOpenStation: boolean, mayRegisterDeputy: boolean } | null };

export type DeskPeopleQueryVariables = Exact<{
  code: string;
  on: string;
  search?: string | null | undefined;
}>;


export type DeskPeopleQuery = { division: { __typename: 'Division', id: string, stations: { __typename: 'DivisionStationsConnection', edges: Array<{ __typename: 'DivisionStationsConnectionEdge', node: { __typename: 'Station', id: string, name: string } }> }, servedDeputies: { __typename: 'DivisionServedDeputiesConnection', totalCount: number, edges: Array<{ __typename: 'DivisionServedDeputiesConnectionEdge', node: { __typename: 'Serving', id: string, deputy: { __typename: 'Deputy', id: string, name: string, level: Level } } }> } | null } | null };

export type RecordActivityMutationVariables = Exact<{
  input: RecordActivityInput;
  year: PeriodInput;
}>;


export type RecordActivityMutation = { recordActivity: { __typename: 'Activity', id: string, version: number, title: string, heldOn: string, division: { __typename: 'Division', id: string, code: string | null, name: string, rollup: { __typename: 'Rollup', votersReceived: number, opinionsCollected: number } | null, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } } | null };

export type WithdrawActivityMutationVariables = Exact<{
  input: WithdrawActivityInput;
}>;


export type WithdrawActivityMutation = { withdrawActivity: { __typename: 'Activity', id: string, version: number, withdrawnAt: string | null } | null };

export type OpinionLineFragment = { __typename: 'Opinion', id: string, content: string, state: OpinionState, receivedOn: string, version: number, moves: Array<OpinionMove>, source: OpinionSource, message: { __typename: 'Message', id: string, phone: string | null, deputy: { __typename: 'Deputy', id: string, name: string } | null } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, station: { __typename: 'Station', id: string, name: string } | null };

export type OpinionsQueryVariables = Exact<{
  code: string;
  state?: OpinionState | null | undefined;
  after?: string | null | undefined;
}>;


export type OpinionsQuery = { division: { __typename: 'Division', id: string, opinions: { __typename: 'DivisionOpinionsConnection', totalCount: number, edges: Array<{ __typename: 'DivisionOpinionsConnectionEdge', node: { __typename: 'Opinion', id: string, content: string, state: OpinionState, receivedOn: string, version: number, moves: Array<OpinionMove>, source: OpinionSource, message: { __typename: 'Message', id: string, phone: string | null, deputy: { __typename: 'Deputy', id: string, name: string } | null } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, station: { __typename: 'Station', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type AssignedOpinionsQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type AssignedOpinionsQuery = { division: { __typename: 'Division', id: string, opinionsAssigned: { __typename: 'DivisionOpinionsAssignedConnection', edges: Array<{ __typename: 'DivisionOpinionsAssignedConnectionEdge', node: { __typename: 'Opinion', id: string, content: string, state: OpinionState, receivedOn: string, version: number, moves: Array<OpinionMove>, source: OpinionSource, message: { __typename: 'Message', id: string, phone: string | null, deputy: { __typename: 'Deputy', id: string, name: string } | null } | null, division: { __typename: 'Division', id: string, code: string | null, name: string, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> }, station: { __typename: 'Station', id: string, name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type WaitingQueryVariables = Exact<{
  code: string;
  messages: boolean;
  appeals: boolean;
  corrections: boolean;
}>;


export type WaitingQuery = { messages?: { __typename: 'QueryMessagesConnection', totalCount: number } | null, appeals?: { __typename: 'QueryAppealsConnection', totalCount: number } | null, appealsAwaitingCorrection?: { __typename: 'QueryAppealsAwaitingCorrectionConnection', totalCount: number } | null, division: { __typename: 'Division', id: string, opinions: { __typename: 'DivisionOpinionsConnection', totalCount: number }, opinionsAssigned: { __typename: 'DivisionOpinionsAssignedConnection', totalCount: number }, dutyRecords: { __typename: 'DivisionDutyRecordsConnection', totalCount: number }, dutyRecordsToScore: { __typename: 'DivisionDutyRecordsToScoreConnection', totalCount: number } } | null, assessments: { __typename: 'QueryAssessmentsConnection', totalCount: number } | null };

export type AnswerOpinionMutationVariables = Exact<{
  input: AnswerOpinionInput;
}>;


export type AnswerOpinionMutation = { answerOpinion: { __typename: 'Opinion', id: string } | null };

export type ResolveOpinionMutationVariables = Exact<{
  input: ResolveOpinionInput;
}>;


export type ResolveOpinionMutation = { resolveOpinion: { __typename: 'Opinion', id: string } | null };

export type DeclineOpinionMutationVariables = Exact<{
  input: DeclineOpinionInput;
}>;


export type DeclineOpinionMutation = { declineOpinion: { __typename: 'Opinion', id: string } | null };

export type ActivitiesQueryVariables = Exact<{
  code: string;
  type?: ActivityType | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitiesQuery = { division: { __typename: 'Division', id: string, code: string | null, name: string, activities: { __typename: 'DivisionActivitiesConnection', totalCount: number, edges: Array<{ __typename: 'DivisionActivitiesConnectionEdge', node: { __typename: 'Activity', id: string, title: string, type: ActivityType, heldOn: string, votersReceived: number, opinionsCollected: number } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, ancestors: Array<{ __typename: 'DivisionName', code: string, name: string, level: Level }> } | null };

export const PlaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PlaceFragment, unknown>;
export const AppealLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AppealLineFragment, unknown>;
export const AppealOfFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contested"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AppealOfFragment, unknown>;
export const ExemptionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExemptionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreExemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ExemptionLineFragment, unknown>;
export const AssessmentLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCompliant"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}},{"kind":"Field","name":{"kind":"Name","value":"gapCount"}},{"kind":"Field","name":{"kind":"Name","value":"upheld"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AssessmentLineFragment, unknown>;
export const EvidenceFileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<EvidenceFileFragment, unknown>;
export const AssessmentItemsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentItems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"remediedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemedy"}},{"kind":"Field","name":{"kind":"Name","value":"presentDocuments"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFile"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"documents"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"thresholdTo"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frequency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"per"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AssessmentItemsFragment, unknown>;
export const NumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Numbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<NumbersFragment, unknown>;
export const MonthlyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Monthly"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthRollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationStationCount"}},{"kind":"Field","name":{"kind":"Name","value":"distinctDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"groupActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"reportBackDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingSessions"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<MonthlyFragment, unknown>;
export const MarkLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MarkLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appraisal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"assessor"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"assessors"}},{"kind":"Field","name":{"kind":"Name","value":"mostAssessors"}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnReason"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<MarkLineFragment, unknown>;
export const MarkToGiveFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MarkToGive"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppraisalToGive"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"assessor"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"mostAssessors"}},{"kind":"Field","name":{"kind":"Name","value":"occasions"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<MarkToGiveFragment, unknown>;
export const MessageLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<MessageLineFragment, unknown>;
export const NoticeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Notice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StationNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"monthDays"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<NoticeFragment, unknown>;
export const ContestedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contested"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"appealUntil"}},{"kind":"Field","name":{"kind":"Name","value":"mayAppeal"}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ContestedFragment, unknown>;
export const DutyLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"halfDays"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"objectionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contested"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contested"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"appealUntil"}},{"kind":"Field","name":{"kind":"Name","value":"mayAppeal"}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<DutyLineFragment, unknown>;
export const GapLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<GapLineFragment, unknown>;
export const ReportedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reported"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ReportedFragment, unknown>;
export const OpinionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpinionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opinion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OpinionLineFragment, unknown>;
export const AppealsDocument = {"__meta__":{"hash":"sha256:b419bc4b3cfa36962cdf38c518bffa01f12d94d02b4bd32f60b89467f0a51564"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Appeals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AppealState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appeals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealOf"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contested"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AppealsQuery, AppealsQueryVariables>;
export const AppealsAwaitingCorrectionDocument = {"__meta__":{"hash":"sha256:29dd54641ab4d768a745567d2fbc2a232bdb20ca9d5f2f561fec683ff9e8d477"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AppealsAwaitingCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appealsAwaitingCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealOf"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealOf"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contested"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AppealsAwaitingCorrectionQuery, AppealsAwaitingCorrectionQueryVariables>;
export const MarksAppealedDocument = {"__meta__":{"hash":"sha256:269eef5d93573851cd6408681c6943f6382979c3e422c5a585b8151d32d4b85b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MarksAppealed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"marks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"only"},"value":{"kind":"EnumValue","value":"STANDING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assessor"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"assessors"}},{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<MarksAppealedQuery, MarksAppealedQueryVariables>;
export const AttendeesDocument = {"__meta__":{"hash":"sha256:466e93c670667b5e97b5b8e1e8741b8c3755621bcb491eb1329fa253d10a0481"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Attendees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pinyin"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AttendeesQuery, AttendeesQueryVariables>;
export const CorrectActivityDocument = {"__meta__":{"hash":"sha256:4ca1b565d8fd92b8a2f9559fa96410c67f3d011b252a58d05a108a1d5ad6b225"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CorrectActivityMutation, CorrectActivityMutationVariables>;
export const AppealAttendanceDocument = {"__meta__":{"hash":"sha256:cb73bcf9a462b904a9d636ab9eda470c52d8537b6ab4d78ff1baada7c2794b24"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AppealAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AppealAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appealAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AppealAttendanceMutation, AppealAttendanceMutationVariables>;
export const AppealMarksDocument = {"__meta__":{"hash":"sha256:03ef09519e53e96b60749c1c5050eadb0ba1e40df99a92ff8f14b12f543a69d2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AppealMarks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AppealMarksInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appealMarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AppealMarksMutation, AppealMarksMutationVariables>;
export const RaiseAppealDocument = {"__meta__":{"hash":"sha256:097f2210d64424ecdc815f8da2ffeb9feebe1ae9b1f3e179b4e95c96d8e89a3b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RaiseAppeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RaiseAppealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raiseAppeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RaiseAppealMutation, RaiseAppealMutationVariables>;
export const DecideAppealDocument = {"__meta__":{"hash":"sha256:33df36042789db0d069a83342a53b85642275751f5a2a234ec6bae846b3fb3ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideAppeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideAppealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideAppeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DecideAppealMutation, DecideAppealMutationVariables>;
export const WithdrawAppealDocument = {"__meta__":{"hash":"sha256:edb395758450d04342257850259297e38af4dbd975ba5232909a0957b2281bb4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawAppeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawAppealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawAppeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WithdrawAppealMutation, WithdrawAppealMutationVariables>;
export const ScoreExemptDocument = {"__meta__":{"hash":"sha256:856bf21ef283c40eb378cdbd79bb21d3686f8a07d7b03e39687819f5dee86ab0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreExempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scoreBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExemptionLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExemptionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreExemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ScoreExemptQuery, ScoreExemptQueryVariables>;
export const OwnExemptionsDocument = {"__meta__":{"hash":"sha256:03d55c280baea4c77e767aa36711cb5b5d66c77cd25c734d8afa6994dbc172a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnExemptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exemptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExemptionLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExemptionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreExemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OwnExemptionsQuery, OwnExemptionsQueryVariables>;
export const ExemptDeputyDocument = {"__meta__":{"hash":"sha256:a6639a8aabd39d813c694120e5f77423c5d5935fd551c7bda68815e85b37dea3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExemptDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExemptDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exemptDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ExemptDeputyMutation, ExemptDeputyMutationVariables>;
export const EndExemptionDocument = {"__meta__":{"hash":"sha256:97474e3bf4666fdd107128ae968fc0f45330c9de242791c4bcf9b35813a0d1ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndExemption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndExemptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endExemption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<EndExemptionMutation, EndExemptionMutationVariables>;
export const ScoreExplainedDocument = {"__meta__":{"hash":"sha256:1a7bff9ac5715b8c280e1befcc7df3634c8de82ed53e6b156dc0b94da3eb37d3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreExplained"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ScoreExplainedQuery, ScoreExplainedQueryVariables>;
export const AssessmentsDocument = {"__meta__":{"hash":"sha256:1ca0351f01d22ad157f9c00915b128fc4668bd7c486cc7c49e7790f8450c5b55"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assessments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCompliant"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}},{"kind":"Field","name":{"kind":"Name","value":"gapCount"}},{"kind":"Field","name":{"kind":"Name","value":"upheld"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AssessmentsQuery, AssessmentsQueryVariables>;
export const AssessmentPageDocument = {"__meta__":{"hash":"sha256:61de26db5775bb654603be447a1434aec5ff425e2c89707362e284ee53b0ce60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssessmentPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentLine"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"standard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFile"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentItems"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isCompliant"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}},{"kind":"Field","name":{"kind":"Name","value":"gapCount"}},{"kind":"Field","name":{"kind":"Name","value":"upheld"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentItems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"remediedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemedy"}},{"kind":"Field","name":{"kind":"Name","value":"presentDocuments"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFile"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"documents"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"thresholdTo"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frequency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"per"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AssessmentPageQuery, AssessmentPageQueryVariables>;
export const AssessableDocument = {"__meta__":{"hash":"sha256:a5a97d3c09f5f067c3cbda2f5db37ce8ec36d6ad73237198cf8ab90a95525773"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assessable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"openOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mayAssess"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AssessableQuery, AssessableQueryVariables>;
export const StartAssessmentDocument = {"__meta__":{"hash":"sha256:edfc4583699c5d70daca703dda8a7c44aee259b04b5d2a6ff16bec3aef384076"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<StartAssessmentMutation, StartAssessmentMutationVariables>;
export const JudgeItemsDocument = {"__meta__":{"hash":"sha256:5a0df2eaeb1f06a7156795570da77b9171cf049c6dbd252b230f591e7811cdce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JudgeItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JudgeItemsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgeItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AssessmentItems"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceFile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentEvidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AssessmentItems"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Assessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"remediedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemedy"}},{"kind":"Field","name":{"kind":"Name","value":"presentDocuments"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceFile"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"documents"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"thresholdTo"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frequency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"per"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<JudgeItemsMutation, JudgeItemsMutationVariables>;
export const SubmitAssessmentDocument = {"__meta__":{"hash":"sha256:081f8a6ae64ed761c58cb4a39de04d2723538d3987b5c1e9f67775c3ce20e8e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<SubmitAssessmentMutation, SubmitAssessmentMutationVariables>;
export const WithdrawAssessmentDocument = {"__meta__":{"hash":"sha256:efd22eef407d3aba50390cc1f816784a6ebb45054f876c996ea0a1ab8a356cdd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WithdrawAssessmentMutation, WithdrawAssessmentMutationVariables>;
export const VerifyAssessmentDocument = {"__meta__":{"hash":"sha256:6a9cc32607676af54b954e9584388531efb618f84cefcfb0db6d13201584f616"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<VerifyAssessmentMutation, VerifyAssessmentMutationVariables>;
export const SendBackAssessmentDocument = {"__meta__":{"hash":"sha256:67b3d7cfd805894455fb6eac61a5ff92bc76a174d0be955008937eb829c802a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendBackAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendBackAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendBackAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<SendBackAssessmentMutation, SendBackAssessmentMutationVariables>;
export const SpotCheckAssessmentDocument = {"__meta__":{"hash":"sha256:8b6c40b0da856de1aaf6f99feeeb45c0fda57020f93e1659b3d28a9b46c516ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SpotCheckAssessment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SpotCheckAssessmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spotCheckAssessment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<SpotCheckAssessmentMutation, SpotCheckAssessmentMutationVariables>;
export const RemoveEvidenceDocument = {"__meta__":{"hash":"sha256:1aa9d6dab4978c38fcea19a3c4a98007499c009307e4f5f13d1409837ae0a70f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RemoveEvidenceMutation, RemoveEvidenceMutationVariables>;
export const CompareDocument = {"__meta__":{"hash":"sha256:2db42ca36779afceee2c558d496b25ff2005bc42d0f86c3f1a1643a4bb471013"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Compare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groups"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StationGroupsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareStations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groups"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groups"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparableBy"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stations"}},{"kind":"Field","name":{"kind":"Name","value":"assessed"}},{"kind":"Field","name":{"kind":"Name","value":"rate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianGaps"}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"applicable"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"use"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitsPerStation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votersPerStation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<CompareQuery, CompareQueryVariables>;
export const StationsBehindDocument = {"__meta__":{"hash":"sha256:afc009acfc0655a45c7b01216b01ebd273b4690c1e0f564fe18456538af4ce15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StationsBehind"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lacking"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StandardTopic"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"result"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StationResult"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareStations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groups"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"divisions"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stationList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"lacking"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lacking"}}},{"kind":"Argument","name":{"kind":"Name","value":"result"},"value":{"kind":"Variable","name":{"kind":"Name","value":"result"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<StationsBehindQuery, StationsBehindQueryVariables>;
export const OverviewDocument = {"__meta__":{"hash":"sha256:fa0bea684784021690cd5764a8747384ed7ec36e4956f3aabaa63e7c5ca3522e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Numbers"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationStationCount"}},{"kind":"Field","name":{"kind":"Name","value":"distinctDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"groupActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"reportBackDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingSessions"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Monthly"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"previousYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Numbers"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationStationCount"}},{"kind":"Field","name":{"kind":"Name","value":"distinctDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"groupActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"reportBackDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingSessions"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Monthly"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Numbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Monthly"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthRollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationStationCount"}},{"kind":"Field","name":{"kind":"Name","value":"distinctDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"groupActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"reportBackDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingSessions"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const BreakdownDocument = {"__meta__":{"hash":"sha256:f9efc2791da146062e553195bc1fd1cf369ed292737208204d415ff7022034ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Breakdown"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Level"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Numbers"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Numbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<BreakdownQuery, BreakdownQueryVariables>;
export const MissingDocument = {"__meta__":{"hash":"sha256:834f48aee854f402f0a0c093cc857254deb11b762887a444bcac2e7fbeaf5d10"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Missing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<MissingQuery, MissingQueryVariables>;
export const DeclaredDocument = {"__meta__":{"hash":"sha256:25681f34a89b868b065285d36dae36e0a04ca8ffac4fe8af7cddc565be2c00dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Declared"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reconcile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"periodText"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"verbatim"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"countedOver"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeclaredQuery, DeclaredQueryVariables>;
export const MarksDocument = {"__meta__":{"hash":"sha256:3a30b295a6ab7de7d2be8754b905e33bb15560328596e21adc40268c148626cd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Marks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scored"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"appraisals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"skip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scored"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MarkLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appraisalsToScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scored"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MarkLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MarkLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appraisal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"assessor"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"assessors"}},{"kind":"Field","name":{"kind":"Name","value":"mostAssessors"}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occasion"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnReason"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<MarksQuery, MarksQueryVariables>;
export const ToAppraiseDocument = {"__meta__":{"hash":"sha256:df995fbfb5f6b1436a82b26375c7ad4aaa6364924a78183923fd97d552c117df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ToAppraise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputiesToAppraise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appraisalsToGive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MarkToGive"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MarkToGive"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppraisalToGive"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"assessor"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"mostAssessors"}},{"kind":"Field","name":{"kind":"Name","value":"occasions"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ToAppraiseQuery, ToAppraiseQueryVariables>;
export const GiveMarkDocument = {"__meta__":{"hash":"sha256:65af0117f84b877f077864f04a778deb9cbd87954dcd2e580923b1075db44a82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveMark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveAppraisalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveAppraisal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<GiveMarkMutation, GiveMarkMutationVariables>;
export const CorrectMarkDocument = {"__meta__":{"hash":"sha256:343be3389687caee75bbe7110c575a33bdd483665d7f8b5115cce924038e70a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectMark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectAppraisalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctAppraisal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CorrectMarkMutation, CorrectMarkMutationVariables>;
export const WithdrawMarkDocument = {"__meta__":{"hash":"sha256:780c334f8354f67968cfcdeb5480c8bca512a60189200f0f7631e96175a94139"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawMark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawAppraisalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawAppraisal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WithdrawMarkMutation, WithdrawMarkMutationVariables>;
export const PublicStationDocument = {"__meta__":{"hash":"sha256:133fb2dd3dcbeb93042210baa8da9aacef13b6b4254ee05782b58448bf236a9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicStation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicStation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"monthDays"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"nextReceptions"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"isSynthetic"}},{"kind":"Field","name":{"kind":"Name","value":"deputies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<PublicStationQuery, PublicStationQueryVariables>;
export const LeaveMessageDocument = {"__meta__":{"hash":"sha256:c76b17e4f239a2a0c2e8c9015da502e23fa65a2e95473b80f3084a35a47c49bd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LeaveMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublicLeaveMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicLeaveMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"}},{"kind":"Field","name":{"kind":"Name","value":"station"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<LeaveMessageMutation, LeaveMessageMutationVariables>;
export const FollowMessageDocument = {"__meta__":{"hash":"sha256:6177d92c00fc90d735db1c41a12e81cfb504a5cedaa59a3aeffafd0dcfe15296"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FollowMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"receipt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"receipt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"receipt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"station"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FollowMessageQuery, FollowMessageQueryVariables>;
export const RevealMessageContactDocument = {"__meta__":{"hash":"sha256:24896f7e4ab2336b2619d7a3f073f9df058566ee07a31149e10cb12cdaf117fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevealMessageContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevealMessageContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revealMessageContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RevealMessageContactMutation, RevealMessageContactMutationVariables>;
export const WaitingMessagesDocument = {"__meta__":{"hash":"sha256:ce8f4c1fde0fd90258ff3042e5918e4b8abac0d19574fbdc35e33060013f2261"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"RECEIVED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<WaitingMessagesQuery, WaitingMessagesQueryVariables>;
export const AcceptMessageDocument = {"__meta__":{"hash":"sha256:107702d900c1410a749d821a0f29c4f6a03b513d52e2063c30ce1fa6b2529845"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AcceptMessageMutation, AcceptMessageMutationVariables>;
export const DeclineMessageDocument = {"__meta__":{"hash":"sha256:db71588a127281a472ae9253369df3545f4f9ba623bafeae375e8c3388a09400"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeclineMessageMutation, DeclineMessageMutationVariables>;
export const StationDoorDocument = {"__meta__":{"hash":"sha256:997f7087c9c03b2df0a1181f4e83e3226af67c718a72f88542d918752f22d17e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StationDoor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publicCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"keeperName"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayPost"}},{"kind":"Field","name":{"kind":"Name","value":"mayRenewCode"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Notice"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Notice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StationNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"monthDays"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<StationDoorQuery, StationDoorQueryVariables>;
export const RenewStationCodeDocument = {"__meta__":{"hash":"sha256:5690fff7e2f9f7fe9b7210e328b3df891c47c48d7c24b70666daff220e25d00a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewStationCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenewStationCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewStationCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publicCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RenewStationCodeMutation, RenewStationCodeMutationVariables>;
export const PostNoticeDocument = {"__meta__":{"hash":"sha256:87a5057dc0f873c501c37fbd77b4f7c9525ae4415ae7be45f95fabd6356d42ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PostNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PostNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Notice"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Notice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StationNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"monthDays"}},{"kind":"Field","name":{"kind":"Name","value":"weekdays"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PostNoticeMutation, PostNoticeMutationVariables>;
export const RegisteredDocument = {"__meta__":{"hash":"sha256:af1729e6f1f36ba56a363f35490c4f6b3e00424c207087e17012f5ff33be2c09"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Registered"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"servedDeputies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"mayDeregister"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"pinyin"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<RegisteredQuery, RegisteredQueryVariables>;
export const ElectableDocument = {"__meta__":{"hash":"sha256:b591d64e45ebec5af6b2dcc7a6a6bfec4c3ac1878853a7b20897261e78832c82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Electable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"servings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ElectableQuery, ElectableQueryVariables>;
export const RegisterDeputyDocument = {"__meta__":{"hash":"sha256:792f8f244b212e6101987378ec7ff4cb0ebc0006adbb2cffeecac057b57a89fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RegisterDeputyMutation, RegisterDeputyMutationVariables>;
export const CorrectRegistrationDocument = {"__meta__":{"hash":"sha256:11378c231c9590d043258bcf62dc7fb32c14717238a275f781a4f5c05d233a9c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CorrectRegistrationMutation, CorrectRegistrationMutationVariables>;
export const DeregisterDeputyDocument = {"__meta__":{"hash":"sha256:d772efd599c5def6bd80119b0f9f23e280d7e68671b2121c0bfb559d351ee4e9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeregisterDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeregisterDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deregisterDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeregisterDeputyMutation, DeregisterDeputyMutationVariables>;
export const CorrectDeputyDocument = {"__meta__":{"hash":"sha256:9f4cd04f28daf7140443cb29fa542dbbcfec5504d3f96b115d95d8c6588a1e15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CorrectDeputyMutation, CorrectDeputyMutationVariables>;
export const KeptDocument = {"__meta__":{"hash":"sha256:db636b98713202a80bb88a91c83f2a8a693a147e01bd1e02856ec07a6e969c93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Kept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"stations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"keeperName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"mayClose"}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isCompliant"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}},{"kind":"Field","name":{"kind":"Name","value":"gapCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<KeptQuery, KeptQueryVariables>;
export const OpenStationDocument = {"__meta__":{"hash":"sha256:3e94797fd8e7de8e91d0e77c829b12bb49fbd1dcbe892405459c0c1d38724a04"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenStation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenStationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openStation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<OpenStationMutation, OpenStationMutationVariables>;
export const CorrectStationDocument = {"__meta__":{"hash":"sha256:125312554e3d29387af0139a0c0800880b073a592bb8122ab544d84509d51cd4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectStation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectStationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctStation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CorrectStationMutation, CorrectStationMutationVariables>;
export const CloseStationDocument = {"__meta__":{"hash":"sha256:5f3f119d0c5c1c4cbfa5af93946550d05d61e9e97f69b5e404c64f38a02dcdcd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseStation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseStationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeStation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CloseStationMutation, CloseStationMutationVariables>;
export const AssignOpinionDocument = {"__meta__":{"hash":"sha256:d23bde7b6ed7831f5c87479e879e6ac0b69d5349acf6e7b988d515e14129fe1c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AssignOpinionMutation, AssignOpinionMutationVariables>;
export const ScoreBoardDocument = {"__meta__":{"hash":"sha256:38cb1704c53f2c1f493964279a2199bb44799e914686727a9a6813ecbb93bbe6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scoreBoard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grades"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"electoralUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"zScore"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ScoreBoardQuery, ScoreBoardQueryVariables>;
export const MyMandatesDocument = {"__meta__":{"hash":"sha256:c58c7f4f30bbe046118cc735fb230c7c2911ae31b1996c6f84ef710e4e0a34a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyMandates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myMandates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"termNumber"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<MyMandatesQuery, MyMandatesQueryVariables>;
export const ScorePageDocument = {"__meta__":{"hash":"sha256:a6412dc7e55751f0641e2a8b06c92f7952affd120910f8661d477e29deec6a02"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScorePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"mayExempt"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"ranked"}},{"kind":"Field","name":{"kind":"Name","value":"isOver"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"isExempt"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ScorePageQuery, ScorePageQueryVariables>;
export const ScoreLinesDocument = {"__meta__":{"hash":"sha256:12a0223e0c7632ada1babf8a15f8eb0a742524675843f9e2413c595a7ab1708d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Deputy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ledger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"assessor"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"withinItem"}},{"kind":"Field","name":{"kind":"Name","value":"withinCategory"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"isKept"}},{"kind":"Field","name":{"kind":"Name","value":"mayAppeal"}},{"kind":"Field","name":{"kind":"Name","value":"appealUntil"}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ScoreLinesQuery, ScoreLinesQueryVariables>;
export const DutiesDocument = {"__meta__":{"hash":"sha256:10ab9b32d1b2e57ea78ef147e8202affb000cbc3e6b4cb98efdd5c7f8c8e3e6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Duties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DutyState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contested"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"appealUntil"}},{"kind":"Field","name":{"kind":"Name","value":"mayAppeal"}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"halfDays"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"objectionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contested"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<DutiesQuery, DutiesQueryVariables>;
export const DutiesToScoreDocument = {"__meta__":{"hash":"sha256:825296dda4b92067be8facb87b137135be6fc16aac5e7094129d64790f034060"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DutiesToScore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DutyState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecordsToScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"wasAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"wasCorrected"}},{"kind":"Field","name":{"kind":"Name","value":"corrector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contested"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"appealUntil"}},{"kind":"Field","name":{"kind":"Name","value":"mayAppeal"}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DutyRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"happenedOn"}},{"kind":"Field","name":{"kind":"Name","value":"halfDays"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"matter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"objectionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contested"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<DutiesToScoreQuery, DutiesToScoreQueryVariables>;
export const DeclareDutyDocument = {"__meta__":{"hash":"sha256:38ef1226c148373d3355daa32ff80d2381d1d0bbfac5a7208cdab832bb41c3d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareDuty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareDutyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declareDuty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeclareDutyMutation, DeclareDutyMutationVariables>;
export const RedeclareDutyDocument = {"__meta__":{"hash":"sha256:7a247c55e764e54beb473ef3849d742ae5554d689529640c279867327c3e09b6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedeclareDuty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedeclareDutyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redeclareDuty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RedeclareDutyMutation, RedeclareDutyMutationVariables>;
export const ReviewDutyDocument = {"__meta__":{"hash":"sha256:cb1f605e41fc546bc3b65a4255094c64cb2b481f882e0ffe38ee9fd55118da7f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewDuty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewDutyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewDuty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ReviewDutyMutation, ReviewDutyMutationVariables>;
export const PublishDutyDocument = {"__meta__":{"hash":"sha256:6b63f22fc6406b079e445304a9e1292f93931ca7a7f69a91d609144ba9f1aa39"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishDuty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveDutyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishDuty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<PublishDutyMutation, PublishDutyMutationVariables>;
export const FinaliseDutyDocument = {"__meta__":{"hash":"sha256:c464140763c82b49c8730358576b62ee29a8c05b2507b49755a0dd23ef381ddc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinaliseDuty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveDutyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finaliseDuty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FinaliseDutyMutation, FinaliseDutyMutationVariables>;
export const SendDutyBackDocument = {"__meta__":{"hash":"sha256:536e8896f164901e29171e004959e472c910305253459608b7c61742c2d2232e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendDutyBack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendDutyBackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendDutyBack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<SendDutyBackMutation, SendDutyBackMutationVariables>;
export const WithdrawDutyDocument = {"__meta__":{"hash":"sha256:2d47a63d17cf0f35fcf54afbb04dd12b29b3c6cea0820002c4617a6e8a9f3d99"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawDuty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawDutyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawDuty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WithdrawDutyMutation, WithdrawDutyMutationVariables>;
export const StationsDocument = {"__meta__":{"hash":"sha256:4bf14bef8b283e38817f983d2dbcb97d8cabd0f844a120582891597577593d6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Stations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StationKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"stations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"keeperName"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isCompliant"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}},{"kind":"Field","name":{"kind":"Name","value":"gapCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<StationsQuery, StationsQueryVariables>;
export const BusiestStationsDocument = {"__meta__":{"hash":"sha256:03ddff9cdf542e710c63feb9f55683476f8b8f6d813da4a67e98095eeb9e7919"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BusiestStations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"busiestStations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"activityCount"}},{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<BusiestStationsQuery, BusiestStationsQueryVariables>;
export const GapsDocument = {"__meta__":{"hash":"sha256:c86465da082ad957399eb8d3c283590826cd56c86e13331782d4536a45ff5308"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<GapsQuery, GapsQueryVariables>;
export const OpenGapsDocument = {"__meta__":{"hash":"sha256:2e1f53cd9cb12e37f37ddc1240f6d340033032f622bf704e017866f13e00ac8c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overdue"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"overdue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overdue"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapLine"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemedy"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssessmentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OpenGapsQuery, OpenGapsQueryVariables>;
export const RemedyGapDocument = {"__meta__":{"hash":"sha256:a8392c73b0797e35b96a2172790ae11d850310cb287984d209a48518891ac8c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemedyGap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemedyGapInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"remedyGap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"remediedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemedy"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<RemedyGapMutation, RemedyGapMutationVariables>;
export const StationPageDocument = {"__meta__":{"hash":"sha256:c997efdeb577b0a5c8ad32b8c319fcb903c6590e6b73fc6a5b48cbeae45c6ae8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"keeperName"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isSynthetic"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"isCompliant"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"stars"}},{"kind":"Field","name":{"kind":"Name","value":"gapCount"}},{"kind":"Field","name":{"kind":"Name","value":"standard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"remediedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"mayRemedy"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<StationPageQuery, StationPageQueryVariables>;
export const StationRecordsDocument = {"__meta__":{"hash":"sha256:dca55ae3b7a1ebd68b3c52ad1178aefc60dcffb23c7f565f5478471e3334ca0c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StationRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<StationRecordsQuery, StationRecordsQueryVariables>;
export const CollectedDocument = {"__meta__":{"hash":"sha256:e36043c34b564996eaf4f574f089ee8df49d9bea3d93f966ae7c9ac9464c18e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Collected"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<CollectedQuery, CollectedQueryVariables>;
export const RecordPageDocument = {"__meta__":{"hash":"sha256:67f46bdb5bae2eb775dff9951554c5202fe739dc8678a5b1ebf8a7415b874a49"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"leadOrganiser"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnReason"}},{"kind":"Field","name":{"kind":"Name","value":"isSynthetic"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"mayWithdraw"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opinion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OpinionLine"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"handler"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnReason"}},{"kind":"Field","name":{"kind":"Name","value":"isSynthetic"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpinionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opinion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<RecordPageQuery, RecordPageQueryVariables>;
export const RecordsDocument = {"__meta__":{"hash":"sha256:77b3e16e52f9387d44664b6d66eaf83a77dcafe65d0e000031bfd8ffc8f2533e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Records"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opinion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attendance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<RecordsQuery, RecordsQueryVariables>;
export const DivisionPlaceDocument = {"__meta__":{"hash":"sha256:1b65f7017f09e6526a4061058fc273ee44a357fa9af95b29ecbe4e117c7b6aa9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DivisionPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<DivisionPlaceQuery, DivisionPlaceQueryVariables>;
export const AssignedDocument = {"__meta__":{"hash":"sha256:8bae2de6f496dda635d9c67d4e24061208ad97f290f9a67f36247ec49dc0366f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assigned"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayAssign"}},{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AssignedQuery, AssignedQueryVariables>;
export const AssignedNowDocument = {"__meta__":{"hash":"sha256:d755f6c374e27d1cfe0accda156bc8530f83eb994153dd3725c47ebd5c9d050f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssignedNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AssignedNowQuery, AssignedNowQueryVariables>;
export const AssignableDocument = {"__meta__":{"hash":"sha256:a327d073657fd19df02f8edc4501675b8b8105d2d6578d7fe368ffb20bfc3f92"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Assignable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"servedDeputies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"electoralUnit"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AssignableQuery, AssignableQueryVariables>;
export const AssignDeputyDocument = {"__meta__":{"hash":"sha256:01d9e741eae77ba155cc96f0337bc2fc3d8413b170f5fe6f5cbdb65b056c1385"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AssignDeputyMutation, AssignDeputyMutationVariables>;
export const UnassignDeputyDocument = {"__meta__":{"hash":"sha256:79553894acc7dfca0e594dd0f02cbe2de871d44b0716b5e3b7cda1b5f9c0b455"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnassignDeputy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnassignDeputyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unassignDeputy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<UnassignDeputyMutation, UnassignDeputyMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:0f1bc6c6f0b9bcb8e2d4979ad2bf4e91b2eebdf608c23441110292e5d6c43bd7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const OwnSeatsDocument = {"__meta__":{"hash":"sha256:422e826b885ac3bbb52adbe0b4509cee08e9484a3d3b5d399fb412670f764a10"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnSeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OwnSeatsQuery, OwnSeatsQueryVariables>;
export const MetricsDocument = {"__meta__":{"hash":"sha256:f422216bd2ad0af86effa56c285f6f903668bd9e3b6e773cc857d3bff57345c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<MetricsQuery, MetricsQueryVariables>;
export const LatestYearDocument = {"__meta__":{"hash":"sha256:f81eabace324ed2f77847291864b99e63cd8f35298dd1a1d3876f00d6f3b4f7b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"third"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"first"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"second"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"third"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"fourth"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reported"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<LatestYearQuery, LatestYearQueryVariables>;
export const FindDivisionsDocument = {"__meta__":{"hash":"sha256:d6771fc649817665f616b8237a4f6f633fa1a24615e759b58b396cc1e841a487"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindDivisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FindDivisionsQuery, FindDivisionsQueryVariables>;
export const DeskDocument = {"__meta__":{"hash":"sha256:8314e0f93c7b05ca3f5a4553697afbe8dff0389ef9d3dac8f1f246292d08c927"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Desk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<DeskQuery, DeskQueryVariables>;
export const HereDocument = {"__meta__":{"hash":"sha256:6daa617819d355e1d43f8931fcd588180b3d9064abcbe4938fc34579392c0b1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Here"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mayRecordActivity"}},{"kind":"Field","name":{"kind":"Name","value":"mayDeclareDuty"}},{"kind":"Field","name":{"kind":"Name","value":"mayOpenStation"}},{"kind":"Field","name":{"kind":"Name","value":"mayRegisterDeputy"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<HereQuery, HereQueryVariables>;
export const DeskPeopleDocument = {"__meta__":{"hash":"sha256:a905028ab5e2059f003d8329cbc753e0276ea12ee9ee612799064460cc9a75de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"openOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedDeputies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeskPeopleQuery, DeskPeopleQueryVariables>;
export const RecordActivityDocument = {"__meta__":{"hash":"sha256:29d634244a0ece3162f68cbe50f01f8f98372aee572d6a0ec6ff1a48fef50b6b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActivityInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<RecordActivityMutation, RecordActivityMutationVariables>;
export const WithdrawActivityDocument = {"__meta__":{"hash":"sha256:4a8329282ab3abd712e384749baf51f84fb5015a58ef92f8bc1c966e081b97b1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WithdrawActivityMutation, WithdrawActivityMutationVariables>;
export const OpinionsDocument = {"__meta__":{"hash":"sha256:7b5d9ffe8bc587f8f675b8788c3256ee1cd7c42c73711e42f9c9913a28917053"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Opinions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OpinionState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OpinionLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpinionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opinion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<OpinionsQuery, OpinionsQueryVariables>;
export const AssignedOpinionsDocument = {"__meta__":{"hash":"sha256:f3f688de62b6a791feabd935646bec1b4f287f7371b3b15b47c5053db25d3811"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssignedOpinions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsAssigned"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"ASSIGNED"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OpinionLine"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpinionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opinion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<AssignedOpinionsQuery, AssignedOpinionsQueryVariables>;
export const WaitingDocument = {"__meta__":{"hash":"sha256:f8aecc2957016d049c12c38d4528b2cb81dede2e86b5d444e8586c7d1b865d04"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Waiting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"messages"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"appeals"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"corrections"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"RECEIVED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"messages"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"OPEN"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"appeals"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appealsAwaitingCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"corrections"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"RECEIVED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinionsAssigned"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"ASSIGNED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"DECLARED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyRecordsToScore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"FIRST_REVIEWED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"SUBMITTED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;
export const AnswerOpinionDocument = {"__meta__":{"hash":"sha256:f51586cff6153b8e620ba2206de5f72fb98d02f609c0f11c3da4454f2cd1d0ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<AnswerOpinionMutation, AnswerOpinionMutationVariables>;
export const ResolveOpinionDocument = {"__meta__":{"hash":"sha256:7210fa5cfed648c9133f30d3b5da0de5f86e206375edf1c37febd3dbb04258f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ResolveOpinionMutation, ResolveOpinionMutationVariables>;
export const DeclineOpinionDocument = {"__meta__":{"hash":"sha256:088d385e114c05e844eb148633cb727149d505c9a6f58821f561a425ed3b9516"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<DeclineOpinionMutation, DeclineOpinionMutationVariables>;
export const ActivitiesDocument = {"__meta__":{"hash":"sha256:48b8dd4c68f0a1142a94238a93697e9cf5e4f83cadc21cb32c7f1a20a5afd9ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivityType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ActivitiesQuery, ActivitiesQueryVariables>;