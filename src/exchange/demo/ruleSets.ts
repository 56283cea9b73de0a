// Scoring rules that were made public, as far as they were: what was not is left for the owner to enter.
import type { RuleSet } from './records.ts';
import type { Scene } from './scene.ts';

interface Published {
  readonly code: string;
  readonly label: string;
  readonly state: RuleSet['state'];
  readonly document: string;
  readonly items: readonly (readonly [category: string | null, text: string])[];
}

/** No source says since when these are in force: the demo lets them begin with its year. */
const effectiveFrom = '2024-01-01';
const undated = '公开资料未载施行日期，演示自2024年起';

const published: readonly Published[] = [
  {
    // Its four categories and fourteen items were announced and not listed.
    code: '610902',
    label: '履职积分制管理办法',
    state: 'DRAFT',
    document: `4类14项，条目未公开，由制定机关录入（${undated}）`,
    items: [],
  },
  {
    code: '6401',
    label: '人大代表履职考评（百分制）',
    state: 'PUBLISHED',
    document: `银川市人大代表履职考评的公开报道（${undated}）`,
    items: [
      ...['培训学习', '出席列席会议', '视察调研', '联系群众', '提出建议', '遵纪守法'].map(
        (text) => ['考评内容', text] as const,
      ),
      ['等次', '80分以上（含80分）：履职好'],
      ['等次', '60分至79分：履职较好'],
      ['等次', '60分以下：履职差'],
      ['结果运用', '重点督办建议的提出者且履职好的，予以表彰'],
      ['结果运用', '履职差的，约谈'],
      ['结果运用', '连续两年履职差的，劝其辞职或者依法罢免'],
    ],
  },
  {
    // Made by 纯复乡, which is a town today; it scores groups of deputies.
    code: '511124111',
    label: '代表小组百分制考核办法',
    state: 'PUBLISHED',
    document: `井研县纯复乡（今纯复镇）代表小组考核办法（${undated}）`,
    items: [
      ['会议', '出席人代会10分'],
      ['会议', '书面建议3条10分，每增减1条增减5分'],
      ['会议', '大会发言1次10分，每增加1次加5分'],
      ['会议', '出席主席团会议5分'],
      ['学习', '参加学习10分'],
      ['学习', '学习会上发言1次15分，每增加1次加5分'],
      ['日常', '活动记录5分'],
      ['日常', '指导村民代表1至3名5分'],
      ['日常', '活动经费使用5分'],
      ['活动', '全年活动4次10分'],
      ['活动', '每名代表联系选民10户5分'],
      ['成效', '有优秀代表5分'],
      ['成效', '办实事1件以上5分'],
    ],
  },
];

export function writeRules({ tree, records }: Pick<Scene, 'tree' | 'records'>): void {
  for (const { code, items, ...said } of published) {
    const at = tree.at(code);
    const listed = items.map(([category, text]) => ({ category, text }));
    records.ruleSets.push({ id: 0, at, ...said, effectiveFrom, items: listed });
  }
}

/** The divisions that own them. */
export const ruleOwners = published.map(({ code }) => code);
