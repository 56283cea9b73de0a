// The tree's nodes (行政区划): what they are called and who may look.
import type { Level } from '../../core/place.ts';
import type { DivisionKind } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';
import { anySeat, permits } from '../../graph/permit.ts';

export const may = permits('division', { read: anySeat });

export const card: Card = { noun: 'division', term: '行政区划', metrics: [], behind: {} };

export const levelTerms: Readonly<Record<Level, string>> = {
  NATION: 'The nation (全国).',
  PROVINCE: 'Provinces, autonomous regions, municipalities and special administrative regions (省级).',
  PREFECTURE: 'Prefecture-level cities, autonomous prefectures, prefectural offices and leagues (地级).',
  COUNTY: 'Counties, districts, county-level cities, banners, and zones run like them (县级).',
  TOWNSHIP: 'Towns, townships, subdistricts and special units like them (乡级).',
};

export const kindTerms: Readonly<Record<DivisionKind, string>> = {
  NATION: 'The nation (全国).',
  PROVINCE: 'Province (省).',
  AUTONOMOUS_REGION: 'Autonomous region (自治区).',
  MUNICIPALITY: 'Municipality directly under the central government (直辖市).',
  SPECIAL_ADMINISTRATIVE_REGION: 'Special administrative region (特别行政区).',
  PREFECTURE_CITY: 'Prefecture-level city (地级市).',
  AUTONOMOUS_PREFECTURE: 'Autonomous prefecture (自治州).',
  PREFECTURE_OFFICE: 'Prefecture that is an office of the province, without a congress (地区).',
  LEAGUE: 'League, without a congress (盟).',
  DISTRICT: 'District of a city (市辖区).',
  COUNTY_CITY: 'County-level city (县级市).',
  COUNTY: 'County (县).',
  AUTONOMOUS_COUNTY: 'Autonomous county (自治县).',
  BANNER: 'Banner (旗).',
  AUTONOMOUS_BANNER: 'Autonomous banner (自治旗).',
  SPECIAL_DISTRICT: 'Special district (特区).',
  FORESTRY_DISTRICT: 'Forestry district (林区).',
  DEVELOPMENT_ZONE: 'Development zone, not a division by law (开发区).',
  MANAGEMENT_AREA: 'Management area, not a division by law (管理区).',
  SUBDISTRICT: 'Subdistrict, without a congress (街道).',
  TOWN: 'Town (镇).',
  TOWNSHIP: 'Township (乡).',
  ETHNIC_TOWNSHIP: 'Ethnic township (民族乡).',
  SUM: 'Sum (苏木).',
  ETHNIC_SUM: 'Ethnic sum (民族苏木).',
  AREA_OFFICE: 'Area office in Beijing that shares its house with a town or township (地区).',
  SPECIAL_UNIT: 'Farm, zone, prison and the like in the place of a township (特殊单位).',
};
