// What is told of scoring rules, in Chinese.
export const rules = {
  // A set of rules.
  'There are no such rules that you may read.': '没有您可以查看的这项积分办法。',
  'These rules are published and never change: draft the next version.':
    '此积分办法已发布，不能更改，请起草下一版本。',
  'Published scoring rules are never changed: draft the next version.':
    '已发布的积分办法不能更改，请起草下一版本。',
  'Scoring rules begin as a draft.': '积分办法应从草案开始。',
  'Scoring rules have items when they are published, each with what it counts.':
    '积分办法发布时应有条目，每个条目都应写明计什么。',
  'Scoring rules extend published ones of a division above, for the same subject.':
    '只能补充上级区划已发布的、计分对象相同的积分办法。',
  'A division has one set of scoring rules at a time.': '一个区划同时只能施行一项积分办法。',
  'Rules take effect at most {} years ahead': '积分办法最多提前 {0} 年施行',
  'Rules stop being in force after they begin to be': '终止施行的日期应晚于施行日期',
  'A CUSTOM cycle, and no other, says from which day until before which day it runs':
    '自定区间（CUSTOM）须写明起止日期，其他周期不写',
  'A window ends after it begins': '区间的结束应晚于开始',
  'Each {} has a name of its own': '{0:parts}名称不能重复',
  'At most {} items make up a set of rules': '一项积分办法最多 {0} 个条目',
  'There are at most {} categories, grades, conditions or consequences':
    '类别、等次、条件、结果运用各最多 {0} 项',
  'Records are published for 0 to {} days': '公示期应为 0 至 {0} 日',
  'Appeals are raised for 0 to {} days more': '公示期满后的申诉期应为 0 至 {0} 日',
  'Rules extend those of a division above': '只能补充上级区划的积分办法',
  'Rules extend published ones': '只能补充已发布的积分办法',
  'Rules have at least one item when they are published': '积分办法发布时至少有一个条目',
  'The categories are those of what is extended': '类别应沿用所补充的积分办法，不能另设',
  'What it adds to is scored by the {}': '所补充的积分办法按{0:scoreCycles}计分，周期应与其一致',
  'Grades and conditions are those of what is extended': '等次和条件应沿用所补充的积分办法，不能另设',
  'Consequences are those of what is extended': '结果运用应沿用所补充的积分办法，不能另设',
  'What they add to is not what would apply here on the day they take effect':
    '施行之日在本地适用的不是所补充的积分办法',
  'Version {} is published and takes effect on {}: a later version takes effect after that':
    '第 {0} 版已发布，自 {1} 起施行；后续版本的施行日期应晚于该日',
  'The cycle from {} until before {} is over and was judged by other rules: these can take effect from {} on':
    '{0} 至 {1}（不含当日）的周期已经结束，并已按其他办法计分；本办法最早可自 {2} 起施行',
  'These rules are a draft and in force nowhere: discard it.':
    '此积分办法是草案，未在任何地方施行，请直接删除。',
  'These rules ended on {}.': '此积分办法已于 {0} 终止施行。',
  'Rules end today or later: the past stays judged by them': '终止日期不能早于今天：以往的计分仍以其为准',
  'These rules take effect on {} only': '此积分办法 {0} 才施行',
  'These rules end on {} as it is': '此积分办法已定于 {0} 终止施行',
  // Its numbered parts.
  'The total: {}': '总分：{0:sentence}',
  '{} {}: {}': '{0:parts}第 {1} 项：{2:sentence}',
  'Condition {}: {}': '条件第 {0} 项：{1:sentence}',
  'Consequence {}: {}': '结果运用第 {0} 项：{1:sentence}',
  'Of the grades {} one is the last that passes: those above it pass as well':
    '“{0:list}”中只能有一个是最低合格等次，其上各等次均为合格',
  'The grade {} asks for nothing, so that none after it is ever given':
    '“{0}”等次没有任何要求，其后的等次永远不会评出',
  'The grade {} begins below the one before': '“{0}”等次的起点分应低于前一等次',
  // What its items are, after their numbers.
  // What can be scored by.
};
