// How a score is explained in sentences, in Chinese and in English.
import type { AssessorKind } from '../../generated/prisma/enums.ts';

export const languageTerms = {
  ZH: 'Chinese (中文).',
  EN: 'English (英文).',
} as const;

export type Language = keyof typeof languageTerms;

/** What an item came to, step by step: each number is what is left after one bound more. */
export interface Line {
  readonly text: string;
  /** The version whose item it is. */
  readonly source: { readonly label: string; readonly number: number };
  readonly records: number;
  /** Of them, those that count under another item, which excludes this. */
  readonly excluded: number;
  readonly points: string;
  readonly kept: string;
  readonly withinItem: string;
  readonly withinCategory: string;
  readonly counted: string;
  readonly category: string | null;
  readonly cap: string | null;
  /** Of what is counted by marks: what each kind of assessors gave, none where that is not told; and the weights of all. */
  readonly marks: {
    readonly given: readonly {
      readonly assessor: AssessorKind;
      readonly many: number;
      readonly mean: string;
    }[];
    readonly weights: readonly { readonly kind: AssessorKind; readonly weight: string }[];
    readonly spreads: boolean;
  } | null;
}

/** A score as far as it is explained. */
export interface Explained {
  readonly lines: readonly Line[];
  readonly total: string;
  readonly grade: string | null;
  /** Null for whoever is exempt. */
  readonly rank: number | null;
  readonly ranked: number;
  readonly isBarred: boolean;
}

/** Each step that took something away, or gave something back, and what was left after it. */
function stepsOf(
  line: Line,
): readonly (readonly [step: 'kept' | 'item' | 'category' | 'total', left: string])[] {
  const { points, kept, withinItem, withinCategory, counted } = line;
  const steps = [
    ['kept', points, kept],
    ['item', kept, withinItem],
    ['category', withinItem, withinCategory],
    ['total', withinCategory, counted],
  ] as const;
  return steps.flatMap(([step, before, after]) => (before === after ? [] : [[step, after] as const]));
}

/** The most that an item may bring, where that is what it lost something by; null where it gained up to the least. */
const capOf = ({ cap, kept, withinItem }: Line): string | null =>
  Number(withinItem) < Number(kept) ? cap : null;

const assessorNames: Readonly<Record<Language, Readonly<Record<AssessorKind, string>>>> = {
  ZH: {
    ...{ SELF: '自评', PEER: '互评', GROUP: '小组', TOWNSHIP: '乡镇（街道）' },
    ...{ COMMITTEE: '代工委（主席团）', VOTERS: '选民' },
  },
  EN: {
    ...{ SELF: 'The deputy', PEER: 'Peers', GROUP: 'The group', TOWNSHIP: 'The township' },
    ...{ COMMITTEE: 'The committee', VOTERS: 'Voters' },
  },
};

const zh = {
  item: (line: Line): string => {
    const { text, source, records, excluded, points, counted, category } = line;
    const cap = capOf(line);
    const steps = { kept: '与其他条目互斥，取最高', item: `本条目${cap === null ? '限分' : `最高${cap}分`}` };
    const bounds = { ...steps, category: `类别“${category ?? ''}”限分`, total: '总分限分' };
    const told = stepsOf(line).map(([step, left]) => `${bounds[step]}后为${left}分`);
    const from = line.marks ? '评议打分' : records === 0 ? '无须记录' : `${records}条记录`;
    const others = excluded === 0 ? '' : `（其中${excluded}条计入其他条目）`;
    return `${[`“${text}”（《${source.label}》第${source.number}版）：${from}${others}，原始分${points}分`, ...told].join('，')}，计入总分${counted}分。`;
  },
  given: (kind: AssessorKind, many: number, weight: string, mean: string): string =>
    `${assessorNames.ZH[kind]}${many}人，权重${weight}，平均分${mean}分。`,
  missing: (kind: AssessorKind, weight: string, spreads: boolean): string =>
    `${assessorNames.ZH[kind]}缺评，权重${weight}${spreads ? '分摊给其他评议主体' : '不计分'}。`,
  whole: ({ total, grade, rank, ranked, isBarred }: Explained): string => {
    const place = rank === null ? '本周期免予排名' : `在${ranked}人（组）中排第${rank}名`;
    const graded = rank === null ? '' : grade === null ? '，未评定等次' : `，等次为“${grade}”`;
    return `合计${total}分，${place}${graded}。${isBarred ? '因限制性条件，取消评先评优资格。' : ''}`;
  },
};

const count = (value: string | number, one: string): string =>
  `${value} ${one}${String(value) === '1' ? '' : 's'}`;

const en = {
  item: (line: Line): string => {
    const { text, source, records, excluded, points, counted, category } = line;
    const cap = capOf(line);
    const item = cap === null ? 'within the bounds of the item' : `within the ${cap} of the item at most`;
    const steps = { kept: 'beside items that exclude it', item };
    const bounds = {
      ...steps,
      category: `within the bounds of ${category ?? ''}`,
      total: 'within those of the whole',
    };
    const told = stepsOf(line).map(([step, left]) => `${left} ${bounds[step]}`);
    const from = line.marks ? 'marks' : records === 0 ? 'no record needed' : count(records, 'record');
    const others = excluded === 0 ? '' : `, ${excluded} of them under other items`;
    return `${text} (${source.label}, version ${source.number}): ${[`${from}${others}, worth ${count(points, 'point')}`, ...told].join('; ')}; ${counted} counted.`;
  },
  given: (kind: AssessorKind, many: number, weight: string, mean: string): string =>
    `${assessorNames.EN[kind]}: ${count(many, 'assessor')}, weight ${weight}, mean ${mean}.`,
  missing: (kind: AssessorKind, weight: string, spreads: boolean): string =>
    `${assessorNames.EN[kind]}: no mark; the weight ${weight} ${spreads ? 'is spread over the others' : 'counts nothing'}.`,
  whole: ({ total, grade, rank, ranked, isBarred }: Explained): string => {
    const place = rank === null ? 'exempt from ranking' : `rank ${rank} of ${ranked}`;
    const graded = rank === null ? '' : grade === null ? ', no grade' : `, grade ${grade}`;
    return `In all ${count(total, 'point')}: ${place}${graded}.${isBarred ? ' A condition bars from awards.' : ''}`;
  },
};

const languages: Readonly<Record<Language, typeof zh>> = { ZH: zh, EN: en };

/** How a score came about: a sentence for each item, after marks one for each kind of assessors, and one for the whole. */
export function explain(score: Explained, language: Language): string[] {
  const { item, given, missing, whole } = languages[language];
  const told = score.lines.flatMap((line) => {
    const { given: gave = [], weights = [], spreads = false } = line.marks ?? {};
    const kinds = weights.map(({ kind, weight }) => {
      const found = gave.find(({ assessor }) => assessor === kind);
      return found ? given(kind, found.many, weight, found.mean) : missing(kind, weight, spreads);
    });
    return [item(line), ...(gave.length === 0 ? [] : kinds)];
  });
  return [...told, whole(score)];
}
