/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query ProvinceByPrefecture($code: DivisionCode! = \"53\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      ...Funnel\n      stationCount\n      coverage {\n        expected\n        reporting\n      }\n      asOf\n    }\n    breakdown(level: PREFECTURE, period: $period) {\n      division {\n        code\n        name\n      }\n      rollup {\n        ...Funnel\n        homes: stationCount(kind: HOME)\n        stations: stationCount(kind: STATION)\n        rooms: stationCount(kind: ROOM)\n        coverage {\n          expected\n          reporting\n        }\n      }\n    }\n  }\n}\n\nfragment Funnel on Rollup {\n  deputyStationVisits\n  votersReceived\n  opinionsCollected\n  opinionsResolved\n  opinionResolutionRate {\n    numerator\n    denominator\n    value\n  }\n}": typeof types.ProvinceByPrefectureDocument,
    "query CountyYear($code: DivisionCode! = \"610902\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      stationCount\n      votersReceived\n      opinionsCollected\n      opinionsResolved\n      series {\n        month\n        votersReceived\n        opinionsCollected\n      }\n      coverage {\n        expected\n        reporting\n        missing(first: 5) {\n          edges {\n            node {\n              fullName\n            }\n          }\n        }\n      }\n    }\n    reconcile(period: $period) {\n      declared {\n        metric\n        value\n        qualifier\n        source\n      }\n      counted\n      verdict\n    }\n  }\n}": typeof types.CountyYearDocument,
    "mutation RecordReception($heldOn: Date! = \"2024-12-30\") {\n  recordActivity(\n    input: {division: \"530502105\", type: RECEPTION, title: \"选民接待日\", heldOn: $heldOn, votersReceived: 3, opinions: [{content: \"希望修缮通往横山村的便道\"}]}\n  ) {\n    id\n    version\n    division {\n      fullName\n      rollup(period: {year: 2024}) {\n        votersReceived\n        opinionsCollected\n      }\n    }\n  }\n}": typeof types.RecordReceptionDocument,
};
const documents: Documents = {
    "query ProvinceByPrefecture($code: DivisionCode! = \"53\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      ...Funnel\n      stationCount\n      coverage {\n        expected\n        reporting\n      }\n      asOf\n    }\n    breakdown(level: PREFECTURE, period: $period) {\n      division {\n        code\n        name\n      }\n      rollup {\n        ...Funnel\n        homes: stationCount(kind: HOME)\n        stations: stationCount(kind: STATION)\n        rooms: stationCount(kind: ROOM)\n        coverage {\n          expected\n          reporting\n        }\n      }\n    }\n  }\n}\n\nfragment Funnel on Rollup {\n  deputyStationVisits\n  votersReceived\n  opinionsCollected\n  opinionsResolved\n  opinionResolutionRate {\n    numerator\n    denominator\n    value\n  }\n}": types.ProvinceByPrefectureDocument,
    "query CountyYear($code: DivisionCode! = \"610902\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      stationCount\n      votersReceived\n      opinionsCollected\n      opinionsResolved\n      series {\n        month\n        votersReceived\n        opinionsCollected\n      }\n      coverage {\n        expected\n        reporting\n        missing(first: 5) {\n          edges {\n            node {\n              fullName\n            }\n          }\n        }\n      }\n    }\n    reconcile(period: $period) {\n      declared {\n        metric\n        value\n        qualifier\n        source\n      }\n      counted\n      verdict\n    }\n  }\n}": types.CountyYearDocument,
    "mutation RecordReception($heldOn: Date! = \"2024-12-30\") {\n  recordActivity(\n    input: {division: \"530502105\", type: RECEPTION, title: \"选民接待日\", heldOn: $heldOn, votersReceived: 3, opinions: [{content: \"希望修缮通往横山村的便道\"}]}\n  ) {\n    id\n    version\n    division {\n      fullName\n      rollup(period: {year: 2024}) {\n        votersReceived\n        opinionsCollected\n      }\n    }\n  }\n}": types.RecordReceptionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProvinceByPrefecture($code: DivisionCode! = \"53\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      ...Funnel\n      stationCount\n      coverage {\n        expected\n        reporting\n      }\n      asOf\n    }\n    breakdown(level: PREFECTURE, period: $period) {\n      division {\n        code\n        name\n      }\n      rollup {\n        ...Funnel\n        homes: stationCount(kind: HOME)\n        stations: stationCount(kind: STATION)\n        rooms: stationCount(kind: ROOM)\n        coverage {\n          expected\n          reporting\n        }\n      }\n    }\n  }\n}\n\nfragment Funnel on Rollup {\n  deputyStationVisits\n  votersReceived\n  opinionsCollected\n  opinionsResolved\n  opinionResolutionRate {\n    numerator\n    denominator\n    value\n  }\n}"): (typeof documents)["query ProvinceByPrefecture($code: DivisionCode! = \"53\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      ...Funnel\n      stationCount\n      coverage {\n        expected\n        reporting\n      }\n      asOf\n    }\n    breakdown(level: PREFECTURE, period: $period) {\n      division {\n        code\n        name\n      }\n      rollup {\n        ...Funnel\n        homes: stationCount(kind: HOME)\n        stations: stationCount(kind: STATION)\n        rooms: stationCount(kind: ROOM)\n        coverage {\n          expected\n          reporting\n        }\n      }\n    }\n  }\n}\n\nfragment Funnel on Rollup {\n  deputyStationVisits\n  votersReceived\n  opinionsCollected\n  opinionsResolved\n  opinionResolutionRate {\n    numerator\n    denominator\n    value\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CountyYear($code: DivisionCode! = \"610902\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      stationCount\n      votersReceived\n      opinionsCollected\n      opinionsResolved\n      series {\n        month\n        votersReceived\n        opinionsCollected\n      }\n      coverage {\n        expected\n        reporting\n        missing(first: 5) {\n          edges {\n            node {\n              fullName\n            }\n          }\n        }\n      }\n    }\n    reconcile(period: $period) {\n      declared {\n        metric\n        value\n        qualifier\n        source\n      }\n      counted\n      verdict\n    }\n  }\n}"): (typeof documents)["query CountyYear($code: DivisionCode! = \"610902\", $period: PeriodInput! = {year: 2024}) {\n  division(code: $code) {\n    fullName\n    rollup(period: $period) {\n      stationCount\n      votersReceived\n      opinionsCollected\n      opinionsResolved\n      series {\n        month\n        votersReceived\n        opinionsCollected\n      }\n      coverage {\n        expected\n        reporting\n        missing(first: 5) {\n          edges {\n            node {\n              fullName\n            }\n          }\n        }\n      }\n    }\n    reconcile(period: $period) {\n      declared {\n        metric\n        value\n        qualifier\n        source\n      }\n      counted\n      verdict\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecordReception($heldOn: Date! = \"2024-12-30\") {\n  recordActivity(\n    input: {division: \"530502105\", type: RECEPTION, title: \"选民接待日\", heldOn: $heldOn, votersReceived: 3, opinions: [{content: \"希望修缮通往横山村的便道\"}]}\n  ) {\n    id\n    version\n    division {\n      fullName\n      rollup(period: {year: 2024}) {\n        votersReceived\n        opinionsCollected\n      }\n    }\n  }\n}"): (typeof documents)["mutation RecordReception($heldOn: Date! = \"2024-12-30\") {\n  recordActivity(\n    input: {division: \"530502105\", type: RECEPTION, title: \"选民接待日\", heldOn: $heldOn, votersReceived: 3, opinions: [{content: \"希望修缮通往横山村的便道\"}]}\n  ) {\n    id\n    version\n    division {\n      fullName\n      rollup(period: {year: 2024}) {\n        votersReceived\n        opinionsCollected\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;