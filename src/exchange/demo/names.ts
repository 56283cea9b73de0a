// Names of people who are not: common surnames and given names drawn by chance, with their pinyin.
import { readRows } from '../files.ts';
import type { Random } from './random.ts';

export interface Name {
  readonly name: string;
  readonly pinyin: string;
  readonly gender: 'FEMALE' | 'MALE';
}

type Syllable = readonly [signs: string, sound: string];

/** What names are made of: surnames, signs that brothers share, and the rest, by list. */
export type Syllables = ReadonlyMap<string, readonly Syllable[]>;

/** Reads the syllables that the product carries. */
export async function readSyllables(): Promise<Syllables> {
  const lists = new Map<string, Syllable[]>();
  for (const { list = '', signs = '', sound = '' } of await readRows('demo/names.tsv')) {
    lists.set(list, [...(lists.get(list) ?? []), [signs, sound]]);
  }
  return lists;
}

/** How often a deputy is a woman. Made up. */
const womenShare = 0.31;

/** A name of a person who is not. `tibetanShare` says how often it is a Tibetan one. */
export function makeName(random: Random, syllables: Syllables, tibetanShare = 0): Name {
  const gender = random.fraction() < womenShare ? 'FEMALE' : 'MALE';
  const isMale = gender === 'MALE';
  const lists =
    random.fraction() < tibetanShare
      ? ['tibetan', isMale ? 'tibetanMan' : 'tibetanWoman']
      : ['surname', 'generation', isMale ? 'man' : 'woman'];
  const parts = lists.map((list) => random.pick(syllables.get(list) ?? []));
  return {
    gender,
    name: parts.map(([signs]) => signs).join(''),
    pinyin: parts.map(([, sound]) => sound).join(''),
  };
}

/** What deputies do for a living; about half say nothing of it. */
export const posts = [
  ...[
    '村党总支书记',
    '村民委员会主任',
    '社区党委书记',
    '种植大户',
    '养殖合作社负责人',
    '乡村医生',
    '小学教师',
    '中学教师',
  ],
  ...['农技员', '个体工商户', '企业负责人', '企业职工', '护林员', '卫生院医生', '妇联主席', '村民小组组长'],
];

/** The post on a deputy's card, or null. */
export const makePost = (random: Random): string | null =>
  random.fraction() < 0.5 ? null : random.pick(posts);
