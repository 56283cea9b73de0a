/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a division is by law or in the statistics (建制类型). */
export type DivisionKind =
  /** Area office in Beijing that shares its house with a town or township (地区). */
  | 'AREA_OFFICE'
  /** Autonomous banner (自治旗). */
  | 'AUTONOMOUS_BANNER'
  /** Autonomous county (自治县). */
  | 'AUTONOMOUS_COUNTY'
  /** Autonomous prefecture (自治州). */
  | 'AUTONOMOUS_PREFECTURE'
  /** Autonomous region (自治区). */
  | 'AUTONOMOUS_REGION'
  /** Banner (旗). */
  | 'BANNER'
  /** County (县). */
  | 'COUNTY'
  /** County-level city (县级市). */
  | 'COUNTY_CITY'
  /** Development zone, not a division by law (开发区). */
  | 'DEVELOPMENT_ZONE'
  /** District of a city (市辖区). */
  | 'DISTRICT'
  /** Ethnic sum (民族苏木). */
  | 'ETHNIC_SUM'
  /** Ethnic township (民族乡). */
  | 'ETHNIC_TOWNSHIP'
  /** Forestry district (林区). */
  | 'FORESTRY_DISTRICT'
  /** League, without a congress (盟). */
  | 'LEAGUE'
  /** Management area, not a division by law (管理区). */
  | 'MANAGEMENT_AREA'
  /** Municipality directly under the central government (直辖市). */
  | 'MUNICIPALITY'
  /** The nation (全国). */
  | 'NATION'
  /** Prefecture-level city (地级市). */
  | 'PREFECTURE_CITY'
  /** Prefecture that is an office of the province, without a congress (地区). */
  | 'PREFECTURE_OFFICE'
  /** Province (省). */
  | 'PROVINCE'
  /** Special administrative region (特别行政区). */
  | 'SPECIAL_ADMINISTRATIVE_REGION'
  /** Special district (特区). */
  | 'SPECIAL_DISTRICT'
  /** Farm, zone, prison and the like in the place of a township (特殊单位). */
  | 'SPECIAL_UNIT'
  /** Subdistrict, without a congress (街道). */
  | 'SUBDISTRICT'
  /** Sum (苏木). */
  | 'SUM'
  /** Town (镇). */
  | 'TOWN'
  /** Township (乡). */
  | 'TOWNSHIP';

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

/** How a figure's own period matches the one asked for (统计期匹配). */
export type PeriodMatch =
  /** It is a running total without dates (累计). */
  | 'CUMULATIVE'
  /** It speaks of another period that overlaps with the one asked for (其他时段). */
  | 'OTHER'
  /** It speaks of just the period asked for (同期). */
  | 'SAME';

/** How exactly a figure was said (精确程度). */
export type Qualifier =
  /** Just this many. */
  | 'EXACT'
  /** Not quite this many (近). */
  | 'NEARLY'
  /** More than this, in the same order of size (余). */
  | 'OVER';

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

export type NumbersFragment = { deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number };

export type OverviewQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
}>;


export type OverviewQuery = { division: { id: string, code: string | null, name: string, level: Level, kind: DivisionKind, ancestors: Array<{ code: string, name: string, level: Level }>, rollup: { demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number, asOf: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, coverage: { expected: number, reporting: number, rate: number | null }, series: Array<{ month: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number }>, previousYear: { demonstrationStationCount: number, distinctDeputyCount: number, groupActivityCount: number, reportBackDeputyCount: number, trainingSessions: number, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, coverage: { expected: number, reporting: number }, series: Array<{ month: string, deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number }> } | null } | null } | null };

export type MonthlyFragment = { deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number };

export type BreakdownQueryVariables = Exact<{
  code: string;
  level: Level;
  period: PeriodInput;
}>;


export type BreakdownQuery = { division: { id: string, breakdown: Array<{ division: { id: string, code: string | null, name: string }, rollup: { deputyStationVisits: number, votersReceived: number, opinionsCollected: number, opinionsResolved: number, stationCount: number, stationActivityCount: number, coverage: { expected: number, reporting: number } } | null }> | null } | null };

export type MissingQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
  first: number;
  after?: string | null | undefined;
}>;


export type MissingQuery = { division: { id: string, rollup: { coverage: { expected: number, reporting: number, missing: { edges: Array<{ node: { id: string, code: string | null, name: string, ancestors: Array<{ code: string, name: string, level: Level }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } | null } | null };

export type DeclaredQueryVariables = Exact<{
  code: string;
  period: PeriodInput;
}>;


export type DeclaredQuery = { division: { id: string, reconcile: Array<{ counted: number | null, countedOver: string | null, verdict: Verdict, declared: { metric: string, dimension: string | null, value: number, unit: string, qualifier: Qualifier, periodText: string, match: PeriodMatch | null, source: string, verbatim: string } }> | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { account: string, role: Role, permissions: Array<string>, division: { id: string, code: string | null, name: string, level: Level, ancestors: Array<{ code: string, name: string, level: Level }> } } | null };

export type MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricsQuery = { metrics: Array<{ key: string, term: string, unit: string, kind: string, definition: string }> | null };

export type LatestYearQueryVariables = Exact<{
  code: string;
  first: PeriodInput;
  second: PeriodInput;
  third: PeriodInput;
  fourth: PeriodInput;
}>;


export type LatestYearQuery = { division: { id: string, first: { coverage: { reporting: number } } | null, second: { coverage: { reporting: number } } | null, third: { coverage: { reporting: number } } | null, fourth: { coverage: { reporting: number } } | null } | null };

export type ReportedFragment = { coverage: { reporting: number } };

export type FindDivisionsQueryVariables = Exact<{
  search: string;
  under?: string | null | undefined;
}>;


export type FindDivisionsQuery = { divisions: { edges: Array<{ node: { id: string, code: string | null, name: string, level: Level, ancestors: Array<{ code: string, name: string, level: Level }> } }> } | null };

export const NumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Numbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}}]}}]} as unknown as DocumentNode<NumbersFragment, unknown>;
export const MonthlyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Monthly"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthRollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}}]}}]} as unknown as DocumentNode<MonthlyFragment, unknown>;
export const ReportedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reported"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporting"}}]}}]}}]} as unknown as DocumentNode<ReportedFragment, unknown>;
export const OverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Numbers"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationStationCount"}},{"kind":"Field","name":{"kind":"Name","value":"distinctDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"groupActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"reportBackDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingSessions"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"previousYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Numbers"}},{"kind":"Field","name":{"kind":"Name","value":"demonstrationStationCount"}},{"kind":"Field","name":{"kind":"Name","value":"distinctDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"groupActivityCount"}},{"kind":"Field","name":{"kind":"Name","value":"reportBackDeputyCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingSessions"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Monthly"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Numbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Monthly"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonthRollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const BreakdownDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Breakdown"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Level"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Numbers"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Numbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deputyStationVisits"}},{"kind":"Field","name":{"kind":"Name","value":"votersReceived"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsCollected"}},{"kind":"Field","name":{"kind":"Name","value":"opinionsResolved"}},{"kind":"Field","name":{"kind":"Name","value":"stationCount"}},{"kind":"Field","name":{"kind":"Name","value":"stationActivityCount"}}]}}]} as unknown as DocumentNode<BreakdownQuery, BreakdownQueryVariables>;
export const MissingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Missing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"reporting"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MissingQuery, MissingQueryVariables>;
export const DeclaredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Declared"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reconcile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"periodText"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"verbatim"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"countedOver"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}}]} as unknown as DocumentNode<DeclaredQuery, DeclaredQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const MetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}}]}}]} as unknown as DocumentNode<MetricsQuery, MetricsQueryVariables>;
export const LatestYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"third"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"first"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"second"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"third"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"fourth"},"name":{"kind":"Name","value":"rollup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fourth"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Reported"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Reported"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporting"}}]}}]}}]} as unknown as DocumentNode<LatestYearQuery, LatestYearQueryVariables>;
export const FindDivisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindDivisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"under"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"under"},"value":{"kind":"Variable","name":{"kind":"Name","value":"under"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindDivisionsQuery, FindDivisionsQueryVariables>;