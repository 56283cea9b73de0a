// Says what each source row is: a kind of division, or a statistical stand-in for another row.
import { must } from './must.ts';
import type { Row } from './source.ts';

export const LEVELS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const;
export type Level = (typeof LEVELS)[number];

type Traits = {
  readonly level: Level;
  readonly congress: boolean;
  readonly virtual: boolean;
  readonly reports: boolean;
};

const organ = (level: Level): Traits => ({
  level,
  congress: true,
  virtual: false,
  reports: level === 'TOWNSHIP',
});
const office = (level: Level): Traits => ({
  level,
  congress: false,
  virtual: false,
  reports: level === 'TOWNSHIP',
});
const zone = (level: Level): Traits => ({ level, congress: false, virtual: true, reports: false });

// 地方组织法 gives a congress to the units marked `organ`; an `office` is a statutory or delegated body without one;
// a `zone` stands in the tree because people and records hang on it, not because a statute made it a division.
export const KINDS = {
  NATION: zone('NATION'),
  PROVINCE: organ('PROVINCE'),
  AUTONOMOUS_REGION: organ('PROVINCE'),
  MUNICIPALITY: organ('PROVINCE'),
  SPECIAL_ADMINISTRATIVE_REGION: office('PROVINCE'),
  PREFECTURE_CITY: organ('PREFECTURE'),
  AUTONOMOUS_PREFECTURE: organ('PREFECTURE'),
  PREFECTURE_OFFICE: office('PREFECTURE'),
  LEAGUE: office('PREFECTURE'),
  DISTRICT: organ('COUNTY'),
  COUNTY_CITY: organ('COUNTY'),
  COUNTY: organ('COUNTY'),
  AUTONOMOUS_COUNTY: organ('COUNTY'),
  BANNER: organ('COUNTY'),
  AUTONOMOUS_BANNER: organ('COUNTY'),
  SPECIAL_DISTRICT: organ('COUNTY'),
  FORESTRY_DISTRICT: organ('COUNTY'),
  DEVELOPMENT_ZONE: zone('COUNTY'),
  MANAGEMENT_AREA: zone('COUNTY'),
  SUBDISTRICT: office('TOWNSHIP'),
  TOWN: organ('TOWNSHIP'),
  TOWNSHIP: organ('TOWNSHIP'),
  ETHNIC_TOWNSHIP: organ('TOWNSHIP'),
  SUM: organ('TOWNSHIP'),
  ETHNIC_SUM: organ('TOWNSHIP'),
  // Beijing's 地区 shares its office with a 乡 or 镇 that was never abolished and keeps its congress.
  AREA_OFFICE: organ('TOWNSHIP'),
  SPECIAL_UNIT: zone('TOWNSHIP'),
} as const satisfies Record<string, Traits>;
export type Kind = keyof typeof KINDS;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

// Cities without counties appear once more as their own only county, with the towns beneath.
const OWN_COUNTY = new Set(['441900', '442000', '460400', '620201']);
const MANAGEMENT_AREAS = new Set(['232761', '232762', '232763', '232764', '632857']);
const BY_ENDING: readonly (readonly [string, Kind])[] = [
  ['自治县', 'AUTONOMOUS_COUNTY'],
  ['自治旗', 'AUTONOMOUS_BANNER'],
  ['旗', 'BANNER'],
  ['县', 'COUNTY'],
  ['市', 'COUNTY_CITY'],
  ['区', 'DISTRICT'],
];

// The reason why a row is no division of its own but stands for its parent; null when it is one.
export function standInReason({ code, name }: Row): string | null {
  if (code.length === 4 && /^(市辖区|县)$|直辖县级行政区划$/.test(name))
    return '统计用地级占位，实际上级为省级';
  if (OWN_COUNTY.has(code)) return '不设区县的地级市的统计用县级占位';
  if (code.length === 9 && (code.endsWith('000') || name.endsWith('直辖村级区划')))
    return '统计用乡级占位，村直属县级';
  return null;
}

export function kindOf(row: Row): Kind {
  switch (row.code.length) {
    case 2:
      return provinceKind(row.name);
    case 4:
      return prefectureKind(row.name);
    case 6:
      return countyKind(row);
    default:
      return townshipKind(row);
  }
}

function provinceKind(name: string): Kind {
  if (name.endsWith('自治区')) return 'AUTONOMOUS_REGION';
  return name.endsWith('市') ? 'MUNICIPALITY' : 'PROVINCE';
}

function prefectureKind(name: string): Kind {
  if (name.endsWith('地区')) return 'PREFECTURE_OFFICE';
  if (name.endsWith('盟')) return 'LEAGUE';
  return name.endsWith('自治州') ? 'AUTONOMOUS_PREFECTURE' : 'PREFECTURE_CITY';
}

// The statistical office numbers development zones 71 to 79; no statutory county uses these digits.
export function isDevelopmentZone(code: string): boolean {
  return code.length === 6 && /^7[1-9]$/.test(code.slice(4));
}

function countyKind({ code, name }: Row): Kind {
  if (isDevelopmentZone(code)) return 'DEVELOPMENT_ZONE';
  if (MANAGEMENT_AREAS.has(code)) return 'MANAGEMENT_AREA';
  if (code === '429021') return 'FORESTRY_DISTRICT';
  if (code === '520203') return 'SPECIAL_DISTRICT';
  const found = BY_ENDING.find(([ending]) => name.endsWith(ending));
  must(found !== undefined, `${code} ${name}: the ending says no kind of county`);
  return found[1];
}

// The last three digits say the class (001-099 街道, 100-199 镇, 200-399 乡, 400-599 special); the name refines it.
function townshipKind({ code, name }: Row): Kind {
  const serial = Number(code.slice(6));
  if (/(特殊(乡镇|街道)|直属乡镇)$/.test(name)) return 'SPECIAL_UNIT';
  if (code.startsWith('11') && name.endsWith('地区')) return 'AREA_OFFICE';
  if (serial < 100 || (serial >= 400 && name.endsWith('街道'))) return 'SUBDISTRICT';
  if (serial >= 400) return 'SPECIAL_UNIT';
  if (serial < 200) return 'TOWN';
  if (name.endsWith('民族苏木')) return 'ETHNIC_SUM';
  if (name.endsWith('苏木')) return 'SUM';
  return name.endsWith('族乡') ? 'ETHNIC_TOWNSHIP' : 'TOWNSHIP';
}
