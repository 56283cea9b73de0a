/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** On which ground groups of stations can be compared (可比依据). */
export type ComparisonBasis =
  /** All were judged under one version of one standard: every item means the same everywhere (按条目可比). */
  | 'ITEM'
  /** They were judged under different ones: what is compared is topics (按主题可比). */
  | 'TOPIC';

/** From one month to another, both included (起止月份). */
export type MonthsInput = {
  /** The first month (起), like 2024-02. */
  from: string;
  /** The last month (止). */
  to: string;
};

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

/** How exactly a figure was said (精确程度). */
export type Qualifier =
  /** Just this many. */
  | 'EXACT'
  /** Not quite this many (近). */
  | 'NEARLY'
  /** More than this, in the same order of size (余). */
  | 'OVER';

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

export type ProvinceByPrefectureQueryVariables = Exact<{
  code?: string;
  period?: PeriodInput;
}>;


export type ProvinceByPrefectureQuery = { division: { fullName: string, rollup: { stationCount: number, asOf: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, coverage: { expected: number, reporting: number }, opinionResolutionRate: { numerator: number, denominator: number, value: number | null } } | null, breakdown: Array<{ division: { code: string | null, name: string }, rollup: { deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, homes: number, stations: number, rooms: number, coverage: { expected: number, reporting: number }, opinionResolutionRate: { numerator: number, denominator: number, value: number | null } } | null }> | null } | null };

export type FunnelFragment = { deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, opinionResolutionRate: { numerator: number, denominator: number, value: number | null } };

export type CountyYearQueryVariables = Exact<{
  code?: string;
  period?: PeriodInput;
}>;


export type CountyYearQuery = { division: { fullName: string, rollup: { stationCount: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, series: Array<{ month: string, votersReceived: number, opinionsCollected: number }>, coverage: { expected: number, reporting: number, missing: { edges: Array<{ node: { fullName: string } }> } } } | null, reconcile: Array<{ counted: number | null, verdict: Verdict, declared: { metric: string, value: number, qualifier: Qualifier, source: string } }> | null } | null };

export type RecordReceptionMutationVariables = Exact<{
  heldOn?: string;
}>;


export type RecordReceptionMutation = { recordActivity: { id: string, version: number, division: { fullName: string, rollup: { votersReceived: number, opinionsCollected: number } | null } } | null };

export type CompareStationsQueryVariables = Exact<{
  divisions?: Array<string> | string;
  period?: PeriodInput;
}>;


export type CompareStationsQuery = { compareStations: { comparableBy: ComparisonBasis, because: string, standards: Array<{ label: string, title: string }>, groups: Array<{ stations: number, assessed: number, compliant: number, medianGaps: number | null, division: { name: string }, rate: { numerator: number, denominator: number, value: number | null }, topics: Array<{ topic: StandardTopic, met: number, applicable: number, share: number | null }>, use: { active: number, unused: number, compliantButUnused: number, visitsPerStation: { value: number | null }, votersPerStation: { value: number | null }, closedLoopRate: { value: number | null } } } | null>, ranking: Array<{ rank: number, group: { division: { name: string } }, value: { value: number | null } }> } | null };

export const FunnelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Funnel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"opinionResolutionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<FunnelFragment, unknown>;
export const ProvinceByPrefectureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProvinceByPrefecture"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}},"defaultValue":{"kind":"StringValue","value":"53","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Funnel"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"PREFECTURE"}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Funnel"}},{"kind":"Field","alias":{"kind":"Name","value":"homes"},"name":{"kind":"Name","value":"stationCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"HOME"}}]},{"kind":"Field","alias":{"kind":"Name","value":"stations"},"name":{"kind":"Name","value":"stationCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"STATION"}}]},{"kind":"Field","alias":{"kind":"Name","value":"rooms"},"name":{"kind":"Name","value":"stationCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ROOM"}}]},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Funnel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"opinionResolutionRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ProvinceByPrefectureQuery, ProvinceByPrefectureQueryVariables>;
export const CountyYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountyYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}},"defaultValue":{"kind":"StringValue","value":"610902","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reconcile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}}]} as unknown as DocumentNode<CountyYearQuery, CountyYearQueryVariables>;
export const RecordReceptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReception"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"heldOn"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2024-12-30","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"division"},"value":{"kind":"StringValue","value":"530502105","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"EnumValue","value":"RECEPTION"}},{"kind":"ObjectField","name":{"kind":"Name","value":"title"},"value":{"kind":"StringValue","value":"选民接待日","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"heldOn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"heldOn"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"votersReceived"},"value":{"kind":"IntValue","value":"3"}},{"kind":"ObjectField","name":{"kind":"Name","value":"opinions"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"content"},"value":{"kind":"StringValue","value":"希望修缮通往横山村的便道","block":false}}]}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordReceptionMutation, RecordReceptionMutationVariables>;
export const CompareStationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareStations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"divisions"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"533401","block":false},{"kind":"StringValue","value":"533422","block":false},{"kind":"StringValue","value":"533423","block":false},{"kind":"StringValue","value":"610902","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareStations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groups"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"divisions"},"value":{"kind":"Variable","name":{"kind":"Name","value":"divisions"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparableBy"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"standards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stations"}},{"kind":"Field","name":{"kind":"Name","value":"assessed"}},{"kind":"Field","name":{"kind":"Name","value":"compliant"}},{"kind":"Field","name":{"kind":"Name","value":"rate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"applicable"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medianGaps"}},{"kind":"Field","name":{"kind":"Name","value":"use"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"unused"}},{"kind":"Field","name":{"kind":"Name","value":"compliantButUnused"}},{"kind":"Field","name":{"kind":"Name","value":"visitsPerStation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votersPerStation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedLoopRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ranking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"ACTIVE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompareStationsQuery, CompareStationsQueryVariables>;