// What is told at the doors and of what was asked too much, in Chinese.
export const doors = {
  // Who comes.
  'Sign in first: send a bearer token.': '请先登录（以 Bearer 方式携带访问令牌）。',
  'Send the token as: Authorization: Bearer …': '请以“Authorization: Bearer …”的形式携带访问令牌',
  'This token is not good for the seat that is asked for.': '此访问令牌不能用于所选席位。',
  'This token is not valid: sign in again.': '访问令牌无效，请重新登录。',
  'This seat is no longer yours: sign in again.': '您已不再持有此席位，请重新登录。',
  'Who you are cannot be checked at this moment; try again in a moment.':
    '暂时无法核验您的身份，请稍后再试。',
  'This is for the roles {}; yours is {}.': '仅限{0:roles}使用，您的角色是{1:roles}。',
  // How much and how often.
  'This was tried too often: try again in {} seconds.': '尝试次数过多，请 {0} 秒后再试。',
  '{} has asked for much in a minute: try again in {} seconds.':
    '{0:payers}一分钟内的查询过多，请 {1} 秒后再试。',
  'Many messages came from this address: try again in {}.':
    '此网络地址提交的留言过多，请 {0:sentence}后再试。',
  'Too many receipts that are none came from this address: try again in {}.':
    '此网络地址多次输入了无效的回执码，请 {0:sentence}后再试。',
  'Many files are on their way at this moment: try again in a moment.': '正在传输的文件较多，请稍后再试。',
  'This was cut off before it was read: send it again.': '传输中断，内容未能读取，请重新发送。',
  'At most {} contacts are shown within an hour: a list is made otherwise.':
    '一小时内最多显示 {0} 个联系电话；需要名单的，请另行办理。',
  'Many answers are on their way to you at this moment: try again in a moment.':
    '您还有较多查询结果正在传输，请稍后再试。',
  'Much of what you asked for is under way still: try again in a moment.':
    '您还有较多请求正在处理，请稍后再试。',
  'This answer is larger than {} KiB: ask for less at once.': '查询结果超过 {0} KiB，请缩小一次查询的范围。',
  'This asks for up to {} objects; the most is {}.': '本次查询最多涉及 {0} 个对象，上限为 {1} 个。',
  'This is nested deeper than {} levels.': '查询嵌套超过 {0} 层。',
  'This selects too many fields.': '查询的字段过多。',
  'This asks for more than {} divisions.': '查询的区划超过 {0} 个。',
  'A page has between 1 and {} entries.': '每页为 1 至 {0} 条。',
  'This has more than {} characters.': '查询语句超过 {0} 个字符。',
  'This has more than {} comments.': '查询语句中的注释超过 {0} 条。',
  'This has more than {} words and signs.': '查询语句超过 {0} 个词和符号。',
  'This gives more than {} other names.': '查询语句中的别名超过 {0} 个。',
  'This has more than {} directives.': '查询语句中的指令超过 {0} 个。',
  'This asks for the same fields again and again.': '查询语句反复查询相同的字段。',
  'At most {} ids at once': '一次最多 {0} 个 id',
  // Which words may be asked.
  'Nothing can be subscribed to here.': '本服务不提供订阅。',
  'Only the first page is told directly.': '只能直接读取第一页。',
  'The schema is not told here: schema.graphql holds it.': '此处不提供接口定义，请查阅 schema.graphql。',
  'A documentId is a text.': 'documentId 应为文本。',
  'Either name a document (documentId) or send its words (query), not both.':
    '查询文档的名称（documentId）和查询语句（query）只能提供其一。',
  'Name one document (documentId) at a time.': '一次只能指定一个查询文档（documentId）。',
  'This release knows no such document: load the page or client anew.':
    '当前版本没有这个查询文档，请刷新页面或更新客户端。',
  'Nobody asks in words of their own here: name a document of this release (documentId).':
    '此处不接受自拟查询，请指定本版本的查询文档（documentId）。',
  'Sign in to ask in words of your own, or name a document of this release (documentId).':
    '自拟查询须先登录，或者指定本版本的查询文档（documentId）。',
  'Your role does not ask in words of its own here: name a document of this release (documentId).':
    '您的角色不能自拟查询，请指定本版本的查询文档（documentId）。',
  'This is not the id of a {}.': '这不是{0:things}的 id。',
  'This is not the id of an {}.': '这不是{0:things}的 id。',
  'A decimal is a text like "118.5", with two decimals at most': '小数写作“118.5”这样的文本，最多两位小数',
  'This is not an id': '这不是有效的 id',
  // How the service is.
  'The service is stopping; try again in a moment.': '服务正在停机，请稍后再试。',
  'The service is busy; try again in a moment.': '服务繁忙，请稍后再试。',
  'The service lost its database for a moment; try again, a mutation with the same idempotency key.':
    '服务与数据库的连接中断，请再试一次；提交登记的，请使用同一幂等键。',
  'The database does not answer; try again in a moment.': '数据库没有响应，请稍后再试。',
  'This operation is over.': '本次操作已结束。',
  'This is done, but could not be read back: read it again.': '已办理完毕，但未能读回结果，请重新查询。',
  'Something went wrong on our side. Tell us this id and we will look.':
    '服务出错。请把这个编号告诉我们，以便查找原因。',
  'Something went wrong on our side.': '服务出错。',
  // Beside the language.
  'There is nothing here.': '此处没有内容。',
  'This is not done by this method.': '此地址不支持这种请求方法。',
  'This request took too long to arrive.': '请求传输超时。',
  'This is larger than what is taken here.': '提交的内容超过大小限制。',
  'This kind of content is not taken here: send JSON in UTF-8, as it is.':
    '不接受这种格式的内容，请提交未经压缩的 UTF-8 编码 JSON。',
  'The head of this request is larger than what is taken here.': '请求头超过大小限制。',
  'This request is not well formed.': '请求格式有误。',
  'This request names no host.': '请求没有指明有效的主机名。',
  // Done once for a key.
  'A key that begins with import- is one of a sheet.': '以 import- 开头的幂等键只用于表格导入。',
  'An idempotency key has 8 to 100 visible ASCII characters.': '幂等键应为 8 至 100 个可见的 ASCII 字符。',
  'This idempotency key was used for another request.': '此幂等键已用于另一项请求。',
  'This idempotency key was used for another message.': '此幂等键已用于另一条留言。',
};
