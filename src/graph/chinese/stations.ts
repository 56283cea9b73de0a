// What is told of stations and what happens there, in Chinese.
export const stations = {
  // Stations.
  'There is no such station in this division or above it.': '本区划及其上级区划没有这个家站。',
  'The station above is closed.': '上级家站已撤销。',
  'The station above belongs to the same division or to one above it.':
    '上级家站应属于同一区划或其上级区划。',
  'A station cannot stand under itself.': '家站不能隶属于自身。',
  'A station stands under a 家 or a 站': '上级家站应为代表之家或代表工作站',
  'A 家 stands under another 家 only': '代表之家只能隶属于另一代表之家',
  'A station opens before it closes': '建成日期不能晚于撤销日期',
  'This station opened on {}': '此家站建成于 {0}',
  'This station opened on {} only': '此家站 {0} 才建成',
  'This station closed on {}.': '此家站已于 {0} 撤销。',
  'Something happened at this station on {} already': '此家站在 {0} 已有记录',
  'Something happened at this station on {} still': '此家站在 {0} 仍有记录',
  // Demonstration sites.
  'A county, prefecture or province names a site': '示范点只能由县级、地级或省级命名',
  'This station has no division of this level, at its place or above it':
    '此家站所在区划及其上级没有这一层级',
  'This station was one until {}': '此家站作为示范点至 {0} 为止',
  'This station is a demonstration site of the level {}.': '此家站已是{0:levels}示范点。',
  'This station is one since {}': '此家站自 {0} 起已是示范点',
  'This station is one since {} only': '此家站自 {0} 起才是示范点',
  'This station is no demonstration site.': '此家站不是示范点。',
  'A station is a demonstration site only while it is open.': '只有开放的家站才能是示范点。',
  'A station is a demonstration site of one level at a time.': '一个家站同时只能是一个层级的示范点。',
  // Who comes there, and what is put up.
  'This deputy is assigned here since {}.': '这名代表自 {0} 起已安排在此进站。',
  'This assignment began on {}': '此安排始于 {0}',
  'This assignment ended on {}.': '此安排已于 {0} 结束。',
  'Days of the month go from 1 to 31': '每月接待日应为 1 至 31',
  'Days of the week go from 1, Monday, to 7': '每周接待日应为 1（星期一）至 7（星期日）',
  'At most {} topics are put up': '接待内容最多 {0} 项',
  'Nothing is up at this station; read it again.': '此家站没有公示内容，请重新读取。',
  // Activities.
  'Between 0 and {} voters are received at an activity': '一次活动接待选民应为 0 至 {0} 人次',
  'At most {} deputies attend': '一次活动的出席代表最多 {0} 名',
  'A deputy is named twice': '有一名代表重复列出',
  'At most {} opinions are recorded at once': '一次最多登记 {0} 条意见',
  'One of the deputies named here is not on record.': '所列代表中有一名未登记在册。',
  'Not registered with this division on that day: {}': '下列代表该日没有在本区划登记：{0:list}',
  'This activity was withdrawn.': '此活动已撤回。',
  'This activity was withdrawn: it does not count.': '此活动已撤回，不计分。',
  'An opinion collected there was answered or resolved before that day':
    '活动中收集的意见有的在该日之前已经答复或解决',
  'This activity was held on {}: its opinions were received that day':
    '此活动于 {0} 举办，其意见应为当日收到',
  'This activity was held elsewhere': '此活动不是在这里举办的',
  // Opinions.
  'This opinion was withdrawn.': '此意见已撤回。',
  'This opinion was received on {}': '此意见于 {0} 收到',
  'There is no such opinion that you may write to.': '没有您可以办理的这条意见。',
  'Day and station of what an activity collected are those of the activity: correct that':
    '活动中收集的意见，日期和家站以该活动为准，请更正活动',
  'Something came of this on {} already': '此意见在 {0} 已有答复或办理结果',
  'An opinion is dealt with by its own division or by one above it': '意见由本区划或其上级区划办理',
  'An opinion is handled by its own division or by one above it.': '意见由本区划或其上级区划办理。',
  'Whom an opinion is assigned to answers or resolves it; the rest is for its own division.':
    '承办区划只能答复、解决意见，其他事项由收到意见的区划办理。',
  'Whom an opinion is assigned to answers or resolves it and changes nothing else.':
    '承办区划只能答复、解决意见，不能更改其他内容。',
  // Messages of the public.
  'There is no such message.': '没有这条留言。',
  'A message has 1 to {} characters': '留言应为 1 至 {0} 个字',
  'A telephone number has 5 to 20 digits': '电话号码应为 5 至 20 位数字',
  'This code leads to no station: scan the one on its door again.':
    '这个公示码打不开家站页面，请重新扫描家站门口的二维码。',
  'This deputy does not come to this station.': '这位代表不在本家站接待。',
  'This station has been left many messages: try again later, or come by.':
    '这个家站收到的留言较多，请稍后再试，或直接到家站反映。',
  'This message was decided on already.': '此留言已经审核。',
  'What was left at a station stays as it was left.': '群众的留言不能更改。',
  // Reports of nothing.
  'Only towns, townships and subdistricts are expected to report': '只有乡镇、街道需要上报',
  'This month has not begun': '这个月尚未开始',
  'This division was not there yet': '当时尚无此区划',
  'This division has records of that month.': '本区划该月已有记录，不能作零报告。',
  'This was reported already.': '该月已作零报告。',
  'There is no such nil report that you may write to.': '没有您可以办理的这份零报告。',
  // Comparisons.
  'A topic is named with the measure TOPIC, and only then':
    '按主题比较（TOPIC）时须指定主题，其他比较不指定主题',
  'This topic is not among those compared': '所选主题不在比较之列',
  'Groups are of a lower level': '分组应为下级区划',
  'At most {} congresses are compared at once; these are more: ask of a division further down.':
    '一次最多比较 {0} 个区划的人大，所选范围超过此数，请改选下级区划。',
};
