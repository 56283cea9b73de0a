// What is told of any record and of what is typed anywhere, in Chinese.
export const general = {
  // What is not there, and what is there already.
  'There is no such thing in your part of the tree.': '您的权限范围内没有这项内容。',
  'There is no such {} that you may write to.': '您可以办理的{0:things}中没有这一项。',
  'There is no such {} that you may see.': '您可以查看的{0:things}中没有这一项。',
  'Something named here is not on record in this division.': '所填内容中有一项在本区划没有登记。',
  'This is already on record.': '已有相同的记录。',
  'Somebody changed this meanwhile; read it again.': '其间已有他人作了更改，请重新读取后再办理。',
  'This record is withdrawn already.': '此记录已撤回。',
  'This cannot be done while it is {}': '当前状态为“{0:states}”，不能这样办理',
  // What is typed.
  '{} has 1 to {} characters': '{0:texts}应为 1 至 {1} 个字',
  '{} holds characters that cannot be shown': '{0:texts}含有无法显示的字符',
  '{} is no number with two decimals at most': '“{0}”不是最多两位小数的数字',
  'A value here cannot be: check the counts and the dates.': '所填数值或日期不在允许范围内，请核对。',
  'An address begins with http:// or https://': '网址应以 http:// 或 https:// 开头',
  'Name at least one, or leave it out': '至少列出一项，或者留空',
  'Name each once': '同一项不能重复列出',
  'Name at least one item': '至少列出一个条目',
  // Days and periods.
  'Nothing is recorded here from before {}': '日期不能早于 {0}',
  'This day lies ahead: record what has happened': '日期不能晚于今天，只登记已经发生的事项',
  'This day lies ahead': '日期不能晚于今天',
  'Days lie from {} until before {}': '日期应在 {0} 至 {1}（不含当日）之间',
  'A year lies between {} and {}': '年份应在 {0} 至 {1} 之间',
  'A month is written like 2024-03': '月份的写法如 2024-03',
  'A half-year is written like 2024-H1': '半年的写法如 2024-H1',
  'A quarter is written like 2024-Q3': '季度的写法如 2024-Q3',
  'A period names a year, half, quarter, month or months': '统计期应为年份、半年、季度、月份或起止月份之一',
  'A period ends after it begins': '统计期的结束应晚于开始',
  'A period has at most {} months': '统计期最长 {0} 个月',
  'An hour is written like 09:30': '时间的写法如 09:30',
  // Divisions.
  'A division code has 2, 4, 6 or 9 digits, or is 0 for the nation':
    '区划代码应为 2、4、6 或 9 位数字，全国为 0',
  'A division code of twelve digits ends in 000: villages are not divisions here':
    '十二位区划代码应以 000 结尾：村（社区）在此不作为区划',
  'This is not a division code': '这不是区划代码',
  'There is no division {} that you may write to.': '没有区划 {0}，或您无权在该区划办理。',
  'There is no division {} that you may declare for.': '没有区划 {0}，或您无权在该区划申报履职。',
  'There is no division {} that you may give marks at.': '没有区划 {0}，或您无权在该区划打分。',
  'Say in which division, or at which station': '请指明区划或家站',
  'What is named here belongs to different divisions': '所填各项属于不同的区划',
  // Lists and numbers.
  'This list is read forward: first and after': '此列表只能向后翻页（first 和 after）',
  'Records are read forward: first and after': '记录只能向后翻页（first 和 after）',
  'This is no cursor of this list': '这不是此列表的游标',
  'This cursor is not ours': '这不是本服务给出的游标',
  'A breakdown goes to a lower level': '分布只能按下级区划统计',
  'There is no metric {}; the query metrics lists them': '没有指标“{0}”，可用指标见 metrics 查询',
  '{} is the difference of other metrics: ask for the records of those':
    '“{0}”由其他指标相减得出，请查询那些指标的记录',
  'The values of {} are: {}': '“{0}”的分项值有：{1:list}',
  // Seats.
  'An account name has 2 to 64 letters, digits or the signs @ . _ -':
    '账号名应为 2 至 64 个字母、数字或符号 @ . _ -',
  'There can be no such account.': '不能使用这个账号。',
  'Nobody gives themselves a seat.': '不能给自己授予席位。',
  'A seat as {} is not yours to give.': '您无权授予“{0:roles}”席位。',
  'A seat as {} is not yours to take back.': '您无权收回“{0:roles}”席位。',
  'A keeper sits where stations are: in a prefecture, county or township':
    '站点管理员的席位应设在有家站的地级、县级或乡级区划',
  "A deputy's seat, and no other, names the deputy": '代表席位须指明代表，其他席位不得指明',
  'Say why the seat is taken back': '请填写收回席位的理由',
  'There is no such seat in your part of the tree.': '您的权限范围内没有这个席位。',
  'There is no such seat that you may withdraw.': '没有您可以收回的这个席位。',
  'This seat is withdrawn already.': '此席位已收回。',
  'There is no such deputy in your part of the tree.': '您的权限范围内没有这名代表。',
  // The trail.
  'The audit trail is only added to.': '审计日志只能追加。',
  'The audit trail is kept for 183 days at least.': '审计日志至少保存 183 日。',
  'Not all of {} is sealed.': '{0} 尚未全部封存。',
};
