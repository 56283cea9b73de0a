// Pinyin of place names: the readings in which general dictionaries go wrong, and the syllables of a name.
import { customPinyin, pinyin } from 'pinyin-pro';
import { must } from './must.ts';

// Characters that have one reading in place names, whatever they mean elsewhere.
const CHARACTERS: Record<string, string> = {
  都: 'du',
  什: 'shi',
  厦: 'xia',
  莞: 'guan',
  箐: 'qing',
  栅: 'zha',
  町: 'ding',
  歙: 'she',
  曾: 'zeng',
  茈: 'ci',
  呷: 'ga',
  溱: 'qin',
  浰: 'li',
};

const WORDS: Record<string, string> = {
  // counties and above
  六合区: 'lu he qu',
  蔚县: 'yu xian',
  蔚州: 'yu zhou',
  乐清: 'yue qing',
  乐陵: 'lao ling',
  乐亭: 'lao ting',
  大埔县: 'da bu xian',
  大城县: 'dai cheng xian',
  单县: 'shan xian',
  浚县: 'xun xian',
  浚州: 'xun zhou',
  尉犁: 'yu li',
  洪洞: 'hong tong',
  繁峙: 'fan shi',
  泌阳: 'bi yang',
  泌水: 'bi shui',
  筠连: 'jun lian',
  宕昌: 'tan chang',
  穆棱: 'mu ling',
  珲春: 'hun chun',
  涡阳: 'guo yang',
  涡南: 'guo nan',
  涡北: 'guo bei',
  召陵: 'shao ling',
  黄陂: 'huang pi',
  吴堡: 'wu bu',
  红寺堡: 'hong si bu',
  称多: 'chen duo',
  蚌山: 'beng shan',
  // towns
  大城子: 'da cheng zi',
  大城镇: 'da cheng zhen',
  大城街道: 'da cheng jie dao',
  民乐: 'min le',
  礼乐: 'li le',
  浒墅关: 'xu shu guan',
  殷行: 'yin hang',
  杨行: 'yang hang',
  庙行: 'miao hang',
  徐行: 'xu hang',
  高行: 'gao hang',
  庄行: 'zhuang hang',
  竹行: 'zhu hang',
  重华: 'chong hua',
  重龙: 'chong long',
  重固: 'chong gu',
  广厦: 'guang sha',
  覃怀: 'tan huai',
  泽覃: 'ze tan',
  闸弄口: 'zha long kou',
  莘庄: 'xin zhuang',
  调兵山: 'diao bing shan',
  於潜: 'yu qian',
  还地桥: 'huan di qiao',
  祭城: 'zha cheng',
  剥隘: 'bo ai',
  劲松: 'jing song',
  古荥: 'gu xing',
  沌口: 'zhuan kou',
  沌阳: 'zhuan yang',
  枹罕: 'fu han',
  栎阳: 'yue yang',
};

customPinyin({ ...CHARACTERS, ...WORDS });

export function syllablesOf(name: string): string[] {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    v: true,
    surname: 'off',
    nonZh: 'removed',
  });
  // The library counts some rare characters as no Chinese at all, so a missing syllable shows only in the count.
  const characters = name.match(/[\p{Script=Han}]/gu)?.length;
  must(syllables.length === characters, `${name}: ${characters} characters, ${syllables.length} syllables`);
  for (const syllable of syllables)
    must(/^[a-z]+$/.test(syllable), `${name}: no reading in ${syllables.join(' ')}`);
  return syllables;
}
