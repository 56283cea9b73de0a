// In which language refusals are told: in Chinese to whoever would rather have that, in English to everybody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, toldIn } from '../../src/graph/refused.ts';
import { inTongue, tongueOf } from '../../src/graph/tongue.ts';
import { dayFrom, does, elect, identityNumber, seat } from '../support/congresses.ts';
import { openStation, peopleOf, type People, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
});
afterAll(() => world.close());

const ofABrowser = 'zh-CN,zh;q=0.9,en;q=0.5';

interface Sending {
  readonly by?: Person;
  readonly language?: string | undefined;
  readonly accept?: string;
}

async function send(payload: object | string, { by, language, accept }: Sending = {}) {
  const response = await world.http.inject({
    ...{ method: 'POST', url: '/graphql', payload },
    headers: {
      'content-type': 'application/json',
      ...(by?.token === undefined ? {} : { authorization: `Bearer ${by.token}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(accept === undefined ? {} : { accept }),
    },
  });
  const { headers, statusCode: status } = response;
  const { data, errors } = JSON.parse(response.body);
  return { status, headers, data, message: errors?.[0]?.message, code: errors?.[0]?.extensions.code, errors };
}

/** What one mutation is refused with. */
const refusedIn = (language: string | undefined, by: Person, mutation: string, input: object) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
  return send({ query, variables: { input } }, { by, language });
};

const room = { division: town, kind: 'ROOM', name: '瓦窑村代表联络室', openedOn: dayFrom(-1) };

/** A refusal by its code and its sentence in both languages. */
type Case = readonly [
  what: string,
  refused: (language?: string) => ReturnType<typeof send>,
  code: string,
  english: string,
  chinese: string,
];

const cases: readonly Case[] = [
  [
    'a field that is wrong',
    (language) => refusedIn(language, people.clerk, 'openStation', { ...room, name: '站'.repeat(101) }),
    'INVALID',
    'The name of a station has 1 to 100 characters',
    '家站名称应为 1 至 100 个字',
  ],
  [
    'what a seat may not do',
    (language) => refusedIn(language, people.analyst, 'openStation', room),
    'FORBIDDEN',
    'This is for the roles CLERK; yours is ANALYST.',
    '仅限工作人员使用，您的角色是分析员。',
  ],
  [
    'what is not there',
    (language) =>
      refusedIn(language, people.clerk, 'closeStation', {
        id: 'U3RhdGlvbjo5OTk5OTk=',
        version: 1,
        on: dayFrom(-1),
      }),
    'NOT_FOUND',
    'There is no such station that you may write to.',
    '您可以办理的家站中没有这一项。',
  ],
  [
    'nobody who is signed in',
    (language) => send({ query: '{ viewer { account } }' }, { by: world.with('a.b.c'), language }),
    'UNAUTHENTICATED',
    'This token is not valid: sign in again.',
    '访问令牌无效，请重新登录。',
  ],
  [
    'nobody at all',
    (language) => refusedIn(language, world.anonymous, 'openStation', room),
    'UNAUTHENTICATED',
    'Sign in first: send a bearer token.',
    '请先登录（以 Bearer 方式携带访问令牌）。',
  ],
  [
    'what asks for too much',
    (language) =>
      send(
        { query: '{ division(code: "53") { children(first: 999) { edges { node { name } } } } }' },
        { by: people.clerk, language },
      ),
    'INVALID',
    'A page has between 1 and 100 entries.',
    '每页为 1 至 100 条。',
  ],
  [
    'words in an unheard-of shape',
    (language) => send({ query: `{ a ${'@skip(if: false)'.repeat(60)} }` }, { by: people.clerk, language }),
    'TOO_COSTLY',
    'This has more than 50 directives.',
    '查询语句中的指令超过 50 个。',
  ],
  [
    'a document of another release',
    (language) => send({ documentId: 'sha256:0' }, { language }),
    'DOCUMENT_UNKNOWN',
    'This release knows no such document: load the page or client anew.',
    '当前版本没有这个查询文档，请刷新页面或更新客户端。',
  ],
  [
    'what is larger than a request may be',
    (language) => send({ query: ' '.repeat(300_000) }, { language }),
    'INVALID',
    'This is larger than what is taken here.',
    '提交的内容超过大小限制。',
  ],
];

describe('what is refused', () => {
  it.each(cases)(
    'because of %s is told in the language of whoever asks',
    async (_what, refused, code, english, chinese) => {
      expect(await refused()).toMatchObject({ code, message: english });
      expect(await refused('en')).toMatchObject({ code, message: english });
      const told = await refused(ofABrowser);
      expect(told).toMatchObject({ code, message: chinese });
      expect(told.headers).toMatchObject({ 'content-language': 'zh-CN', vary: 'accept-language' });
      expect((await refused('fr, en;q=0.1')).headers).toMatchObject({ 'content-language': 'en' });
    },
  );

  it('by the database is told in both as well', async () => {
    const number = identityNumber(871);
    const [county, beside] = [people.county, await world.as('CLERK', '530521')];
    await seat(county, '530502', { number: 6, seatQuota: 200 });
    await seat(beside, '530521', { number: 18, seatQuota: 180 });
    const wish = { division: '530502', identityNumber: number };
    await elect(county, '530502', wish);
    const again = {
      name: '李桂芳',
      gender: 'FEMALE',
      electoralUnit: '一',
      manner: 'GENERAL',
      ...wish,
      division: '530521',
    };
    expect(await refusedIn('en', beside, 'electDeputy', again)).toMatchObject({
      code: 'INVALID',
      message: 'A person may not be a deputy in two divisions of which neither lies in the other.',
    });
    expect(await refusedIn(ofABrowser, beside, 'electDeputy', again)).toMatchObject({
      code: 'INVALID',
      message: '同一人不能担任两个互不隶属的行政区域的人大代表。',
    });
    const open = 'An appeal against these marks is open: it is decided first';
    const conflict = answerTo({ cause: { code: 'RD097', message: open } });
    expect(conflict).toMatchObject({ status: 409, body: { errors: [{ message: `${open}.` }] } });
    expect(toldIn('zh-CN', conflict)).toMatchObject({
      status: 409,
      body: {
        errors: [{ message: '对这些打分的申诉尚待处理，请先处理申诉。', extensions: { code: 'CONFLICT' } }],
      },
    });
  });

  it('because somebody was faster is told in both, with what is on record', async () => {
    const { id } = await openStation(people.clerk);
    const stale = { id, version: 7, on: dayFrom(-1) };
    const told = await refusedIn(ofABrowser, people.clerk, 'closeStation', stale);
    expect(told).toMatchObject({ code: 'CONFLICT', message: '其间已有他人作了更改，请重新读取后再办理。' });
    expect(told.errors[0].extensions).toEqual({ code: 'CONFLICT', version: 1 });
  });

  it('is kept in no language: whoever asks again with the same key is told in their own', async () => {
    const key = { idempotencyKey: 'in-two-languages' };
    const wrong = { ...room, ...key, phone: 'call me' };
    expect((await refusedIn(ofABrowser, people.clerk, 'openStation', wrong)).message).toBe(
      '电话号码应为 5 至 20 位数字',
    );
    expect((await refusedIn('en', people.clerk, 'openStation', wrong)).message).toBe(
      'A telephone number has 5 to 20 digits',
    );
    await does(people.clerk, 'openStation', { ...room, ...key });
    const other = { ...room, ...key, name: '另一个' };
    expect(await refusedIn(ofABrowser, people.clerk, 'openStation', other)).toMatchObject({
      code: 'KEY_REUSED',
      message: '此幂等键已用于另一项请求。',
    });
    expect((await refusedIn(undefined, people.clerk, 'openStation', other)).message).toBe(
      'This idempotency key was used for another request.',
    );
  });

  it('of one field among several is told so, and what is answered stays as it is', async () => {
    const query = '{ division(code: "530502105") { name } wrong: node(id: "U3RhdGlvbjp4") { id } }';
    const told = await send({ query }, { by: people.clerk, language: ofABrowser });
    expect(told.data).toEqual({ division: { name: '瓦窑镇' }, wrong: null });
    expect(told.message).toBe('这不是有效的 id');
    const fine = await send(
      { query: '{ division(code: "530502105") { name } }' },
      { by: people.clerk, language: ofABrowser },
    );
    expect(fine.headers['content-language']).toBeUndefined();
    expect(fine.data).toEqual({ division: { name: '瓦窑镇' } });
  });

  it('by the language itself stays English', async () => {
    const told = await send({ query: '{ nonsense }' }, { by: people.clerk, language: ofABrowser });
    expect(told).toMatchObject({
      code: 'INVALID',
      message: 'Cannot query field "nonsense" on type "Query".',
    });
  });

  it('is told alike to clients that know of plain JSON alone', async () => {
    const sending = { by: people.analyst, language: ofABrowser, accept: 'application/graphql-response+json' };
    const query = 'mutation ($input: OpenStationInput!) { openStation(input: $input) { id } }';
    const told = await send({ query, variables: { input: room } }, sending);
    expect(told.message).toBe('仅限工作人员使用，您的角色是分析员。');
  });
});

describe('beside the language', () => {
  const asks = async (url: string, language?: string, method: 'GET' | 'DELETE' = 'GET') => {
    const { statusCode, body, headers } = await world.http.inject({
      ...{ method, url },
      headers: language === undefined ? {} : { 'accept-language': language },
    });
    return { status: statusCode, headers, ...JSON.parse(body).errors[0] };
  };

  it('what is not there, and what is done by no such method, is told in both', async () => {
    expect(await asks('/nowhere')).toMatchObject({ status: 404, message: 'There is nothing here.' });
    const told = await asks('/nowhere', ofABrowser);
    expect(told).toMatchObject({ status: 404, message: '此处没有内容。' });
    expect(told.headers).toMatchObject({ 'content-language': 'zh-CN', vary: 'accept-language' });
    expect(await asks('/graphql', ofABrowser, 'DELETE')).toMatchObject({
      status: 405,
      message: '此地址不支持这种请求方法。',
    });
    expect(await asks('/evidence/1', ofABrowser)).toMatchObject({
      status: 401,
      message: '请先登录（以 Bearer 方式携带访问令牌）。',
    });
    expect(await asks('/%E0', ofABrowser)).toMatchObject({ status: 400, message: '请求格式有误。' });
  });

  it('says by what it differs beside what others say of it', async () => {
    const open = await openWorld('nation', { http: { origins: ['https://pages.example'] } });
    try {
      const { headers } = await open.http.inject({
        ...{ method: 'GET', url: '/nowhere' },
        headers: { origin: 'https://pages.example', 'accept-language': 'zh' },
      });
      expect(String(headers.vary).toLowerCase()).toBe('origin, accept-language');
    } finally {
      await open.close();
    }
  });
});

describe('the language', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['ZH-hans-CN', 'zh-CN'],
    ['zh-TW, zh;q=0.9', 'zh-CN'],
    ['en;q=0.5, zh;q=0.6', 'zh-CN'],
    ['fr-FR, zh;q=0.1', 'zh-CN'],
    ['zh,en', 'zh-CN'],
    ['bo-CN,zh-CN;q=0.8,en;q=0.7', 'zh-CN'],
    ['zh ; q=0.8 , *;q=0.1', 'zh-CN'],
    ['en,zh', 'en'],
    ['en-GB, zh;q=0.9', 'en'],
    ['zh;q=0', 'en'],
    ['zh;q=0, *', 'en'],
    ['zh;q=2', 'en'],
    ['zh;q=-1', 'en'],
    ['zh;q=0.1234', 'en'],
    ['zhongwen', 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [',,;;q=,', 'en'],
    ['zh_CN', 'en'],
    ['<script>zh</script>', 'en'],
    [undefined, 'en'],
  ])('of whoever accepts %s is %s', (accepted, tongue) => {
    expect(tongueOf(accepted)).toBe(tongue);
  });

  it('is English where ten thousand characters ask for another', async () => {
    const hostile = [
      'zh,'.repeat(4_000),
      `zh${'-a'.repeat(5_000)}`,
      `zh;q=${'0'.repeat(9_000)}`,
      '\u00ff'.repeat(5_000),
    ];
    for (const language of hostile) {
      expect(await refusedIn(language, people.analyst, 'openStation', room)).toMatchObject({
        code: 'FORBIDDEN',
        message: 'This is for the roles CLERK; yours is ANALYST.',
      });
    }
    expect((await refusedIn('zh,'.repeat(8_000), people.analyst, 'openStation', room)).status).toBeLessThan(
      500,
    );
  });

  it('leaves what it has no words for as it is', () => {
    expect(inTongue('zh-CN', 'Nobody ever said this.')).toBe('Nobody ever said this.');
  });
});
