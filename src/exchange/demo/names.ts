// Names of people who are not: common surnames and given names drawn by chance, with their pinyin.
import type { Random } from './random.ts';

export interface Name {
  readonly name: string;
  readonly pinyin: string;
  readonly gender: 'FEMALE' | 'MALE';
}

type Syllables = readonly (readonly [text: string, pinyin: string])[];

/** Reads 王wang 李li. */
const syllables = (text: string): Syllables =>
  text.split(/\s+/).map((each) => {
    const [, signs = '', sound = ''] = /^(\p{Script=Han}+)([a-z]+)$/u.exec(each) ?? [];
    return [signs, sound];
  });

const surnames = syllables(
  `王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he 高gao 林lin
   罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao 彭peng 曾zeng 肖xiao 田tian 董dong 袁yuan
   潘pan 蒋jiang 蔡cai 余yu 杜du 叶ye 程cheng 苏su 魏wei 吕lv 丁ding 任ren 沈shen 姚yao 卢lu 姜jiang 崔cui 钟zhong 谭tan
   陆lu 汪wang 范fan 廖liao 石shi 金jin 贾jia 夏xia 付fu 方fang 邹zou 熊xiong 白bai 孟meng 秦qin 邱qiu 江jiang 尹yin 薛xue
   段duan 雷lei 侯hou 龙long 史shi 陶tao 黎li 贺he 顾gu 毛mao 郝hao 龚gong 邵shao 万wan 覃qin 武wu 钱qian 戴dai 严yan 莫mo`.trim(),
);

const generation = syllables(
  `文wen 志zhi 国guo 建jian 永yong 世shi 明ming 德de 正zheng 家jia 光guang 玉yu 兴xing 天tian 清qing 云yun 金jin 春chun
   万wan 成cheng 学xue 广guang 忠zhong 庆qing 立li 宗zong 开kai 长chang 华hua 维wei`.trim(),
);
const maleNames = syllables(
  `强qiang 军jun 平ping 勇yong 刚gang 林lin 辉hui 斌bin 峰feng 涛tao 亮liang 波bo 伟wei 鹏peng 才cai 福fu 贵gui 祥xiang
   松song 义yi 和he 生sheng 龙long 富fu 海hai 川chuan 江jiang 毅yi 宏hong 良liang`.trim(),
);
const femaleNames = syllables(
  `芳fang 英ying 梅mei 兰lan 秀xiu 霞xia 琴qin 玲ling 萍ping 燕yan 红hong 艳yan 娟juan 凤feng 菊ju 珍zhen 香xiang 莲lian
   琼qiong 蓉rong 丽li 静jing 敏min 慧hui 云yun 月yue 花hua 群qun 会hui 仙xian`.trim(),
);

const tibetan = syllables(
  `扎西zhaxi 次仁ciren 格茸gerong 鲁茸lurong 阿布abu 培楚peichu 七林qilin 农布nongbu 江初jiangchu 此里cili 松吉songji
   洛桑luosang 尼玛nima 达瓦dawa 取追quzhui 安翁anweng`.trim(),
);
const tibetanMen = syllables(
  '培楚peichu 农布nongbu 顿珠dunzhu 吾堆wudui 品初pinchu 定主dingzhu 都吉duji 江村jiangcun'.trim(),
);
const tibetanWomen = syllables(
  '卓玛zhuoma 拉姆lamu 央宗yangzong 取宗quzong 永宗yongzong 白姆baimu 追玛zhuima 初姆chumu'.trim(),
);

/** How often a deputy is a woman: about as often as in the published make-up of county and township congresses. */
const womenShare = 0.31;

/** A name of a person who is not. `tibetanShare` says how often it is a Tibetan one. */
export function makeName(random: Random, tibetanShare = 0): Name {
  const gender = random.fraction() < womenShare ? 'FEMALE' : 'MALE';
  const isMale = gender === 'MALE';
  const parts =
    random.fraction() < tibetanShare
      ? [random.pick(tibetan), random.pick(isMale ? tibetanMen : tibetanWomen)]
      : [random.pick(surnames), random.pick(generation), random.pick(isMale ? maleNames : femaleNames)];
  return {
    gender,
    name: parts.map(([text]) => text).join(''),
    pinyin: parts.map(([, pinyin]) => pinyin).join(''),
  };
}

/** What deputies do for a living; about half say nothing of it. */
const posts = [
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
