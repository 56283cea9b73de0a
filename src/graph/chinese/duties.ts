// What is told of duty records, marks and appeals, in Chinese.
export const duties = {
  // Duty records.
  'A quantity lies between 0 and 1000000': '数量应在 0 至 1000000 之间',
  'It takes 1 to {} half-days': '时长应为 1 至 {0} 个半天',
  'The rules in force know no such matter; they name none': '现行积分办法没有这一事项，也没有列出任何事项',
  'The rules in force know no such matter; they name {}': '现行积分办法没有这一事项，所列事项有：{0}',
  "A duty record is a deputy's, or a group's": '履职记录应属于一名代表或一个小组，只能取其一',
  'There is no such duty record that you may write to.': '没有您可以办理的这条履职记录。',
  'A deputy takes back what nobody has reviewed yet.': '代表只能撤回尚未审核的履职记录。',
  'The division of the congress reviews a duty record for the second time, and publishes it.':
    '履职记录由所属人大所在区划复审和公示。',
  'The division of the congress reviews a duty record for the second time and publishes it.':
    '履职记录由所属人大所在区划复审和公示。',
  'A duty record is declared, and reviewed for the first time, where it was done.':
    '履职记录由履职所在区划申报和初审。',
  'A duty record is declared and reviewed first where it was done.': '履职记录由履职所在区划申报和初审。',
  'Nobody reviews what they declared or reviewed themselves.': '不能审核自己申报或审核过的履职记录。',
  'Nobody reviews or publishes what they did themselves as a deputy.':
    '不能审核、公示或确认自己作为代表的履职记录。',
  'A duty record is taken back by whoever declared it, or by a clerk.': '履职记录由申报人或工作人员撤回。',
  'Objections may be raised until before {}.': '公示期至 {0}（不含当日），期满后才能确认。',
  'The rules let no points be given for this': '积分办法没有为这类记录规定评定分值',
  'The rules let {} points be given for this': '积分办法规定这类记录的评定分值为 {0:sentence}',
  'No scoring rules are in force for this record on its day.': '记录当日没有适用的积分办法。',
  'A duty record says what was declared: send it back to have that changed.':
    '履职记录以申报内容为准；需要更改的，请退回重新申报。',
  'A duty record is of what has happened.': '履职记录只登记已经发生的事项。',
  'A duty record is of a deputy in office on the day, where the congress is or the deputy is registered.':
    '履职记录的代表当日应在任，并在所属人大所在区划或其登记的区划申报。',
  'A duty record is declared, reviewed twice, published and final.':
    '履职记录应依次申报、初审、复审、公示、确认。',
  'What was reviewed twice is not changed: send it back.': '复审通过的记录不能更改，请退回。',
  "A review is somebody's.": '审核应有审核人。',
  'A duty record is final when the time for objections is over.': '履职记录公示期满后才能确认。',
  // Marks.
  'There is no such mark that you may see.': '没有您可以查看的这项评议打分。',
  'A deputy gives one mark': '一名代表只打一个分',
  'A township gives one mark': '一个乡镇（街道）只打一个分',
  '{}, on no occasion': '{0:sentence}，不填评定场合',
  'Marks are those of 1 to {} assessors': '评定人数应为 1 至 {0} 人',
  'A mark in this matter is {} to {}': '此事项的分值应为 {0} 至 {1} 分',
  'A mark in this matter is {} to {}, and those of {} that many times as much':
    '此事项的分值应为每人 {0} 至 {1} 分，{2} 人合计相应为其 {2} 倍',
  'No marks are given to this deputy in this matter in that cycle': '该周期内不就此事项对这名代表打分',
  'Marks in this matter are given by {}': '此事项的评定方式为：{0:assessors}',
  'This cycle begins on {}.': '此周期自 {0} 起方可打分。',
  'Marks of this cycle were given, corrected and withdrawn until before {}.':
    '此周期的打分、更正和撤回已于 {0} 截止（当日起不再受理）。',
  'This mark was withdrawn.': '此项打分已撤回。',
  'This mark is on record already: correct it.': '此项打分已经登记，请更正原有打分。',
  'Deputies give the marks of SELF, each the own.': '自评由代表本人打分。',
  'The marks of PEER are given by other deputies who sat in the same congress in that cycle.':
    '代表互评由该周期内同一人大的其他代表打分。',
  'The marks of GROUP are put on record by staff.': '小组评定由工作人员登记。',
  'The marks of TOWNSHIP are given by a clerk at the township where the deputy is registered.':
    '乡镇街道评定由代表登记所在乡镇（街道）的工作人员打分。',
  'The marks of COMMITTEE are given by a clerk of the congress.':
    '代工委（主席团）评定由所属人大的工作人员打分。',
  'The marks of VOTERS are put on record by staff.': '选民评议由工作人员登记。',
  'Whoever a mark is about gives none but that of SELF.': '被评议人只能自评，不能以其他方式给自己打分。',
  'A mark is corrected and withdrawn by whoever gave it.': '打分由打分人更正、撤回。',
  'A mark is corrected and withdrawn by whoever may put it on record there.':
    '打分由有权在该区划登记打分的人员更正、撤回。',
  'The marks of SELF and PEER are given at the division of the congress':
    '自评和代表互评应在所属人大所在区划打分',
  'This deputy is neither of the congress here nor registered here in that cycle':
    '该周期内，这名代表既不属于本级人大，也没有在本区划登记',
  'This deputy is not in office in that cycle': '该周期内这名代表不在任',
  'An appeal against these marks is open: it is decided first.': '对这些打分的申诉尚待处理，请先处理申诉。',
  'Of a mark only the points are corrected.': '打分只能更正分值。',
  'A mark that was withdrawn stays as it is.': '已撤回的打分不能更改。',
  'A mark is given in a matter of published rules, by a kind of assessor that they name, within the range.':
    '打分应针对已发布积分办法规定的事项，由其规定的评定主体在分值范围内评定。',
  'A mark is given to a deputy in office in its cycle, where the congress is or the deputy is registered in it.':
    '打分的对象应是该周期内在任的代表，并在所属人大所在区划或其登记的区划打分。',
  'These marks cannot be given or changed now.': '目前不能打分，也不能更改打分。',
  // Scoring rules in force.
  'No scoring rules are in force for this deputy {}.': '{0:sentence}没有适用于这名代表的积分办法。',
  // Appeals.
  'There is no such duty record that you may appeal against.': '没有您可以申诉的这条履职记录。',
  'There is no such attendance that you may see.': '没有您可以查看的这条出席记录。',
  'There are no such marks that you may appeal against.': '没有您可以申诉的这些打分。',
  'There is no such appeal that you may decide.': '没有您可以处理的这项申诉。',
  'The deputy appeals, or whoever declared the record where it was done; not who reviewed it.':
    '申诉由代表本人或在履职所在区划申报的人员提出，审核人不能提出。',
  'The deputy appeals against an attendance or marks; whoever put them on record corrects them.':
    '对出席记录或打分的申诉由代表本人提出；登记人可以直接更正。',
  'A record is appealed against once it is published; this is {}.':
    '履职记录公示后才能申诉，此记录的状态为“{0:states}”。',
  'The time to appeal was over on {}.': '申诉期限已于 {0} 届满（当日起不再受理）。',
  'An appeal against this record is open already.': '对此记录已有待处理的申诉。',
  'An appeal against this record is open: it is decided first.': '对此记录的申诉尚待处理，请先处理申诉。',
  'An appeal against this record was rejected: there is no second one.':
    '对此记录的申诉已认定不成立，不能再次申诉。',
  'Appeals against this record were taken back twice: there is no third one.':
    '对此记录的申诉已撤回两次，不能再次申诉。',
  'An appeal is decided by somebody who neither raised it nor put on record, corrected or reviewed what it is against, and whom it is not about.':
    '申诉应由未提出该申诉、未登记、更正或审核过该记录，且与该记录无关的人员处理。',
  'An appeal is decided by somebody who had no part in the record.': '申诉应由未经手该记录的人员处理。',
  'An appeal is taken back by whoever raised it.': '申诉由提出人撤回。',
  'Say which of the marks are withdrawn': '请选择撤回哪些打分',
  'No marks are withdrawn with this': '此项处理不撤回打分',
  'Not all of these are marks that the appeal is against.': '所选打分并非都是申诉所针对的打分。',
  'An appeal against marks is upheld by naming those of them that are withdrawn.':
    '认定对打分的申诉成立时，应选择撤回哪些打分。',
  'An appeal is decided by the division of the congress.': '申诉由所属人大所在区划处理。',
  'An appeal is decided in the own name.': '申诉应以本人名义处理。',
  'An appeal is decided once, and not changed.': '申诉只处理一次，结果不能更改。',
  'An appeal is raised against an attendance that stands.': '只能对仍然有效的出席记录提出申诉。',
  'An appeal is raised against marks that were given.': '只能对已有的打分提出申诉。',
  'An appeal is raised in the own name.': '申诉应以本人名义提出。',
  'An appeal is raised in time against a record that was published.': '只能在期限内对已公示的记录提出申诉。',
  'An appeal is raised today, and then decided.': '申诉应在当日提出，然后处理。',
  'What is taken back is not decided.': '已撤回的申诉不再处理。',
  'That the deputy was not there upholds an appeal against an attendance, and no other':
    '只有认定对出席记录的申诉成立时，才能认定代表未出席',
  'An appeal is decided or taken back today.': '申诉的处理日期或者撤回日期应为当日。',
};
