// What is told of standards and of assessing by them, in Chinese.
export const standards = {
  // Standards.
  'There is no such standard.': '没有这项建设标准。',
  'There is no such standard that you may read.': '没有您可以查看的这项建设标准。',
  'This standard is published: it is never changed nor deleted. Draft the next version, or end it.':
    '此建设标准已发布，不能更改或删除。请起草下一版本，或终止此版本。',
  'A published standard is never changed: draft the next version.':
    '已发布的建设标准不能更改，请起草下一版本。',
  'A published standard is never deleted.': '已发布的建设标准不能删除。',
  'A standard begins as a draft.': '建设标准应从草案开始。',
  'A standard extends one of a division above': '只能补充上级区划的建设标准',
  'A standard extends one that is in force': '只能补充已施行的建设标准',
  'A standard extends a published one of a division above.': '只能补充上级区划已发布的建设标准。',
  'A standard has items when it is published, each with a topic.':
    '建设标准发布时应有条目，每个条目都应有主题。',
  'A division has one standard at a time for a kind of station.':
    '一个区划对一类家站同时只能施行一项建设标准。',
  'A draft has items of its own or takes those of another over':
    '草案的条目或自行拟定，或沿用另一标准，只能取其一',
  'A standard says which kinds of stations it covers': '建设标准应写明适用的家站类型',
  'A standard says from when it is in force': '建设标准应写明施行日期',
  'A standard has at least one item when it is published': '建设标准发布时至少有一个条目',
  'At most {} items make up a standard': '一项建设标准最多 {0} 个条目',
  'A standard takes effect at most {} years ahead': '建设标准最多提前 {0} 年施行',
  'A standard stops being in force after it begins to be': '终止施行的日期应晚于施行日期',
  'A village must have a station from 1 to {} deputies on':
    '须建家站的村（社区）的代表人数起点应为 1 至 {0} 名',
  'A standard says which villages must have a station where it covers their rooms (ROOM)':
    '适用于代表联络室（ROOM）的建设标准才规定哪些村（社区）须建家站',
  'There are at most five stars, each from a percentage between 1 and 100 on':
    '星级最多五星，每一星的得分率起点应为 1 至 100',
  'Each further star takes a higher percentage': '星级越高，得分率的起点应越高',
  'An assessment holds for 1 to {} months': '评估的有效期应为 1 至 {0} 个月',
  'The owner of that standard does not let others add to it': '制定单位不允许补充该建设标准',
  'What it adds to does not cover {}': '所补充的建设标准不适用于{0:stationKinds}',
  'What it adds to is not what would apply here on the day it takes effect':
    '施行之日在本地适用的不是所补充的建设标准',
  'Effective dates overlap: {}, version {}, is in force {}, for the same kind of station':
    '施行日期重叠：《{0}》第 {1} 版{2:sentence}施行，适用于同一类家站',
  'Effective dates overlap: {}, version {}, is in force {}, and covers {} too; cover them, or end it first':
    '施行日期重叠：《{0}》第 {1} 版{2:sentence}施行，还适用于{3:stationKinds}；请一并规定，或先终止该版本',
  'This standard is in force nowhere: there is nothing to end.': '此建设标准未在任何地方施行，无需终止。',
  'This standard ended on {}.': '此建设标准已于 {0} 终止施行。',
  'A standard ends today or later: the past stays judged by it': '终止日期不能早于今天：以往的评估仍以其为准',
  'This standard takes effect on {} only': '此建设标准 {0} 才施行',
  'This standard ends on {} as it is': '此建设标准已定于 {0} 终止施行',
  // Their items, after the number.
  'Item {}: {}.': '第 {0} 条：{1:sentence}。',
  // Assessments.
  'This station has an assessment under way: finish it or give it up.':
    '此家站有一项未完成的评估，请先完成或撤回。',
  'No standard is in force for this station on {}.': '{0} 没有适用于此家站的建设标准。',
  'This version is not in force for this station on {}.': '此版本在 {0} 不适用于此家站。',
  'This is not an item of this assessment.': '这不是本次评估的条目。',
  'This assessment is not verified: it has no result yet.': '此评估尚未核验，没有结果。',
  'This assessment was withdrawn.': '此评估已撤回。',
  'An item is judged once at a time: one is named twice': '一个条目一次只能判定一次，有一个条目重复列出',
  'At most {} items at once': '一次最多 {0} 个条目',
  'Judge every item first; open are: {}': '请先判定全部条目，尚未判定的有：{0:list}',
  'At least one item applies to a station': '至少应有一个条目适用于此家站',
  'There are gaps: say until when they are to be closed': '有缺项，请写明整改期限',
  'A gap is closed after {}': '整改期限应晚于 {0}',
  'This item is no gap.': '此条目不是缺项。',
  'This gap was closed on {}.': '此缺项已于 {0} 整改。',
  'This gap was found on {}': '此缺项于 {0} 评估时发现，整改日期不能早于该日',
  'The records say {} of {} by that day': '截至该日，记录中为 {0} 次，要求 {1} 次',
  'An assessment is verified by a county or a division above it.': '评估由县级或其上级核验。',
  'Nobody verifies an assessment that they judged or submitted themselves.': '不能核验自己判定或提交的评估。',
  'Nobody verifies an assessment that they submitted themselves.': '不能核验自己提交的评估。',
  'A spot check is made from above the division that verified.': '抽查由核验单位的上级进行。',
  'This assessment was spot-checked already.': '此评估已经抽查。',
  'An assessment begins as a draft.': '评估应从未提交的状态开始。',
  'A station is judged by a standard of its own division or of one above it.':
    '家站应按本区划或其上级区划的建设标准评估。',
  'A station has one assessment under way at a time.': '一个家站同时只能有一项未完成的评估。',
  'A verified assessment is never changed: assess the station again.': '已核验的评估不能更改，请重新评估。',
  'A station is assessed from its own division or from one above it.': '家站由本区划或其上级区划评估。',
  'An assessment is submitted, and then verified or sent back.': '评估应先提交，再核验通过或退回。',
  'An assessment keeps its station, its standard and its day.': '评估的家站、建设标准和基准日不能更改。',
  'From above an assessment is verified, sent back or spot-checked, and nothing else.':
    '上级对评估只能核验、退回或抽查。',
  'A station is judged by a version in force for its kind on the day.':
    '家站应按基准日适用于该类家站的版本评估。',
  'An assessment is submitted when every item is judged and one at least applies.':
    '全部条目判定完毕且至少有一条适用，才能提交评估。',
  'An assessment is judged before it is submitted, or after it was sent back.':
    '评估只能在提交之前或退回之后判定。',
  'An assessment judges the items of its standard.': '评估应判定所依建设标准的条目。',
  // Its items, after their number and words.
  'Item {} ({}): {}': '第 {0} 条（{1}）：{2:sentence}',
  // Evidence.
  'Evidence is a JPEG, PNG or WebP picture, or a PDF.': '佐证材料应为 JPEG、PNG、WebP 图片或 PDF 文件。',
  'This file is empty': '文件是空的',
  'A file has at most {} MiB': '一个文件最大 {0} MiB',
  'The name of a file is no path': '文件名不能含有路径',
  'An assessment has at most {} files': '一项评估最多 {0} 个文件',
  'Say {} once in the address': '地址中的{0:inputs}应填写一次',
  'The evidence of an assessment that is submitted stays.': '已提交的评估，佐证材料不能删除。',
  'Evidence shows an item of its assessment.': '佐证材料应对应本次评估的条目。',
};
