// What the import is measured on: the county with the most townships, furnished with congresses, stations and deputies,
// and sheets for it.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type pg from 'pg';
import { dayText, today } from '../src/core/day.ts';

const dayAt = (offset: number): string => dayText(new Date(today().getTime() + offset * 86_400_000));

/** The county that sheets are for, and the places in it. */
export interface County {
  readonly code: string;
  /** Its townships, and of the county and them those with a congress. */
  readonly towns: readonly string[];
  readonly congresses: readonly string[];
}

const stationsEach = 4;
const deputiesEach = 20;
const days = 730;

/** Gives the county and each township with a congress a term of many seats, and each township stations. */
export async function furnishCounty(client: pg.Client): Promise<County> {
  const { rows } = await client.query<{ code: string; towns: string[]; congresses: string[] }>(
    `select c.code, array_agg(t.code order by t.place) filter (where t.level = 'TOWNSHIP') as towns,
       array_agg(t.code order by t.place) filter (where t.has_congress) as congresses
     from division c join division t on t.place >= c.place and t.place < c.place_end
     where c.level = 'COUNTY' and c.has_congress group by c.code order by count(*) filter (where t.has_congress) desc, 1 limit 1`,
  );
  const [county] = rows;
  if (!county) throw new Error('The tree holds no county');
  await client.query(
    `insert into congress (division_id, place, level, name)
    select id, place, level, full_name from division where code = any($1)`,
    [county.congresses],
  );
  await client.query(
    `insert into term (division_id, place, congress_id, number, starts_on, ends_on, seat_quota)
    select division_id, place, id, 5, $1, $2, 3000 from congress`,
    [dayAt(-900), dayAt(900)],
  );
  await client.query(
    `insert into station (division_id, place, kind, name, opened_on, public_code)
    select id, place, 'STATION', '第' || n || '代表联络站', $2, translate(code, '01', 'AB') || lpad(n::text, 3, 'X')
    from division cross join generate_series(2, $3) n where code = any($1)`,
    [county.towns, dayAt(-890), stationsEach + 1],
  );
  return county;
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const nameOf = (index: number): string =>
  `${surnames[index % surnames.length]}${Math.floor(index / surnames.length)}`;

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 1 << 20) continue;
    if (!file.write(piece)) await once(file, 'drain');
    piece = '';
  }
  file.end(piece);
  await once(file, 'close');
}

/** Deputies who come to the townships' activities: registered there from the first day. */
export function* servedDeputies({ code, towns }: County): Generator<string> {
  yield 'division,name,gender,electoralUnit,manner,servedIn';
  for (const [at, town] of towns.entries()) {
    for (let n = 0; n < deputiesEach; n += 1)
      yield `${code},${nameOf(n)},${n % 3 ? '男' : '女'},第${at * deputiesEach + n}选区,GENERAL,${town}`;
  }
}

function* activities({ towns }: County, count: number, attendees: number): Generator<string> {
  const next = chance(7);
  const types = [
    'RECEPTION',
    'RECEPTION',
    'RECEPTION',
    'VISIT',
    'VISIT',
    'INSPECTION',
    'RESEARCH',
    'TRAINING',
  ];
  yield 'division,station,type,title,heldOn,startsAt,votersReceived,attendees';
  for (let n = 0; n < count; n += 1) {
    const town = towns[next(towns.length)] ?? '';
    const station = next(10) < 8 ? `第${2 + next(stationsEach)}代表联络站` : '';
    const first = next(deputiesEach);
    const who = Array.from({ length: next(attendees * 2 + 1) }, (_, at) =>
      nameOf((first + at) % deputiesEach),
    );
    const hour = `${String(8 + next(10)).padStart(2, '0')}:00`;
    yield `${town},${station},${types[next(types.length)]},接待选民并走访群众（第${n}次）,${dayAt(-1 - next(days))},${hour},${next(40)},${who.join('、')}`;
  }
}

function* deputies({ code, congresses }: County, count: number): Generator<string> {
  const towns = congresses.filter((each) => each !== code);
  yield 'division,name,pinyin,gender,electoralUnit,manner,phone,post,servedIn';
  for (let n = 0; n < count; n += 1) {
    const town = towns[n % towns.length];
    const unit = `第${1 + (n % 3_000)}选区`;
    yield `${town},${nameOf(n)},wang,${n % 3 ? 'MALE' : 'FEMALE'},${unit},GENERAL,138${String(n).padStart(8, '0')},某单位职工,${town}`;
  }
}

export const writeServed = (path: string, county: County): Promise<void> =>
  write(path, servedDeputies(county));

/** Writes a sheet of so many activities in no order, over two years, with so many attendees each on average. */
export const writeActivities = (
  path: string,
  county: County,
  count: number,
  attendees: number,
): Promise<void> => write(path, activities(county, count, attendees));

/** Writes a sheet of so many deputies of all the county's congresses. */
export const writeDeputies = (path: string, county: County, count: number): Promise<void> =>
  write(path, deputies(county, count));
