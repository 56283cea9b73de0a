// What is told of congresses, terms, deputies and their registration, in Chinese.
export const congress = {
  // Congresses and terms.
  "{} has no people's congress of its own, and so no terms, seats or mandates: 街道, 地区 and 开发区 have none (地方组织法)":
    '{0}不设本级人民代表大会，没有届次、代表名额和代表任职：街道、地区、开发区不设人民代表大会（地方组织法）',
  "This division has no people's congress of its own.": '此区划不设本级人民代表大会。',
  'The congress of {} is on record already.': '{0}的本级人大已经登记。',
  'The congress of {} is not on record yet: constitute it first.': '{0}的本级人大尚未登记，请先登记。',
  'This congress has no such term.': '本级人大没有这一届。',
  'No term of this congress is in force on that day: open it first.':
    '该日不在本级人大已登记的任何一届内，请先登记届次。',
  'Term {} is on record already.': '第 {0} 届已经登记。',
  'A number lies between 1 and {}': '届次或会次应为 1 至 {0} 的整数',
  'A congress has 1 to {} seats': '代表名额应为 1 至 {0} 名',
  'No term here begins before {}': '届次的起始日期不能早于 {0}',
  'A term is opened at most a year ahead': '届次最多提前一年登记',
  'A term ends after it begins': '届次的结束日期应晚于起始日期',
  'A term lasts at most {} years': '一届最长 {0} 年',
  'These dates overlap with term {}: {} until before {}': '所填日期与第 {0} 届重叠：{1} 至 {2}（不含当日）',
  'Terms are numbered in the order of their dates: term {} begins on {}':
    '届次应按日期先后编号：第 {0} 届始于 {1}',
  'These are dates outside the term, which lasts from {} until before {}':
    '所填日期不在本届任期内，本届为 {0} 至 {1}（不含当日）',
  'This is a day outside the term, which lasts from {} until before {}':
    '所填日期不在本届任期内，本届为 {0} 至 {1}（不含当日）',
  'Term {} has {} seats, and no more deputies than that at one time':
    '第 {0} 届代表名额为 {1} 名，同一时间的代表不能超过此数',
  '{} mandates of this term began or ended outside these dates':
    '本届有 {0} 名代表的任职起止日期不在所填日期之内',
  // Sessions.
  'Session {} of this term is on record already.': '本届第 {0} 次会议已经登记。',
  'Session {} of this term lies outside these dates': '本届第 {0} 次会议不在所填日期之内',
  'A session closes on the day it opens, or later': '会议的闭幕日期不能早于开幕日期',
  'A session lasts at most {} days': '一次会议最长 {0} 日',
  'Sessions are numbered in the order of their dates, one after the other: session {} was held on {}':
    '会议应按日期先后编号，前后不能重叠：第 {0} 次会议于 {1} 召开',
  // Elections and mandates.
  'There is no such deputy.': '没有这名代表。',
  'There is no such deputy whose contact you keep.': '没有由您保管联系方式的这名代表。',
  'This is not an identity number (GB 11643)': '公民身份号码有误（GB 11643）',
  'A telephone number has 6 to 24 digits, with spaces or hyphens between':
    '电话号码应为 6 至 24 位数字，中间可以有空格或连字符',
  'A name in pinyin has 1 to 100 letters without tones, v standing for ü':
    '姓名拼音应为 1 至 100 个不带声调的字母，ü 写作 v',
  '{} has the congress of a {}: seats of a {} are in the congress of a {} alone':
    '{0}人大是{1:levels}人大，{2:levels}代表只能在{3:levels}人大任职',
  'A deputy elected between general elections takes office within the term: say on which day':
    '补选的代表在届中就任，请填写就任日期',
  'Say who it is once: by identity number, or by another mandate of the same person':
    '公民身份号码和本人的其他任职只填其一',
  'This person holds a seat in this congress already.': '此人已是本级人大代表。',
  'A mandate lies within its term and has the level of its congress.':
    '代表任职应在本届任期之内，层级应与所属人大一致。',
  'A person may not be a deputy in two divisions of which neither lies in the other.':
    '同一人不能担任两个互不隶属的行政区域的人大代表。',
  'This mandate began on {}': '此任职始于 {0}',
  'This mandate ran out with its term.': '此任职已随本届届满终止。',
  'It runs out by itself with its term on {}': '此任职在 {0} 随本届届满自行终止',
  'A mandate that runs out with its term ends by itself: record nothing':
    '代表任职随本届届满自行终止，无需登记',
  'This mandate did not end before its term: end it first': '此任职没有提前终止，请先登记终止',
  'A mandate ends on the day it begins, or later': '任职的终止日期不能早于起始日期',
  'This deputy is in office from {} until before {}': '这名代表的任期为 {0} 至 {1}（不含当日）',
  'Deputies of the national congress are not kept here': '本平台不登记全国人大代表',
  'A division elects to its own congress or to one above it, never to one beneath':
    '只能补选本级或上级人大代表，不能补选下级人大代表',
  '{} lies in no division of that level with a congress': '{0}不在设有该级人大的区划内',
  'This deputy sits in another congress': '这名代表属于其他人大',
  'The by-election of this deputy is on record already.': '这名代表的补选已经登记。',
  // Registration.
  "A deputy is registered where the congress's own division lies above or beneath: not beside it":
    '代表只能在所属人大所在区划及其上级、下级区划登记，不能在互不隶属的区划登记',
  'This deputy is registered here already.': '这名代表已在此登记。',
  'This deputy is not registered with this division on that day: register first':
    '这名代表该日没有在本区划登记，请先登记驻区代表',
  'This registration began on {}': '此登记始于 {0}',
  'This registration ended on {}.': '此登记已于 {0} 注销。',
  'A village lies in a town, a township or a subdistrict: name it there':
    '村（社区）属于乡镇、街道，请在乡镇、街道登记',
  // Groups.
  'This division has a group of that name already.': '本区划已有同名的代表小组。',
  'This group was formed on {}': '此小组成立于 {0}',
  'This group was dissolved on {}.': '此小组已于 {0} 撤销。',
  'This group was active on {}': '此小组在 {0} 开展过活动',
  'This deputy is in the group already.': '这名代表已在此小组。',
  'This deputy is not in the group.': '这名代表不在此小组。',
  'This group has a leader already: let that one leave first': '此小组已有组长，请先办理原组长退出',
  // Who must not be ranked.
  'This deputy is exempt already from {}': '这名代表自 {0} 起已免予排名',
  'This deputy is exempt already from {} until before {}': '这名代表在 {0} 至 {1}（不含当日）已免予排名',
  'This deputy is exempt already over some of these days.': '这名代表在所填日期中已有免予排名。',
  'This exemption was taken back.': '此免予排名已撤销。',
  'An exemption ends after it begins': '免予排名的结束日期应晚于起始日期',
  'An exemption ends after it begins, or never was':
    '免予排名的结束日期应晚于起始日期；与起始日期相同的，即为撤销整条',
  'Of an exemption only the end is changed.': '免予排名只能更改结束日期。',
};
