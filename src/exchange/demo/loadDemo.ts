// The demo's synthetic records into a database that has none: the same on every machine, all of it or nothing.
import type pg from 'pg';
import type { Level } from '../../core/place.ts';
import { connected, importing } from '../bulk.ts';
import { readSyllables } from './names.ts';
import { writeNotices } from './notices.ts';
import { diqing } from './places/diqing.ts';
import { hanbin } from './places/hanbin.ts';
import { shanting } from './places/shanting.ts';
import { wayao } from './places/wayao.ts';
import { yantan } from './places/yantan.ts';
import { type At, noRecords, type Records } from './records.ts';
import { type Scene, sceneAt, type Tree, treeOf } from './scene.ts';
import { writePeople } from './write.ts';
import { writeEvents } from './writeEvents.ts';

interface Place {
  readonly code: string;
  /** Divisions above and beside it whose congresses the demo needs. */
  readonly higher: readonly string[];
  readonly tibetanShare?: number;
  readonly says: string;
  readonly play: (scene: Scene) => void;
}

const places: readonly Place[] = [
  { code: '610902', higher: ['6109'], says: '汉滨区 2024', play: hanbin },
  { code: '530502105', higher: ['530502', '5305'], says: '瓦窑镇 2024', play: wayao },
  { code: '510311', higher: ['5103'], says: '沿滩区 2024', play: yantan },
  { code: '370406', higher: ['3704', '37'], says: '山亭区 2024', play: shanting },
  {
    code: '5334',
    higher: [],
    tibetanShare: 0.45,
    says: '迪庆州: its published figures are cumulative and undated; the demo spreads them over 2024',
    play: diqing,
  },
];

/** Reads the divisions beneath the places, and those named besides. */
async function readTree(client: pg.Client): Promise<Tree> {
  const named = places.flatMap(({ higher }) => higher);
  const { rows } = await client.query<At & { level: Level }>(
    `select id, place::text as place, code, name, level, has_congress as "hasCongress", reports from division d
     where closed_on is null and (code = any($1) or exists (
       select from division top where top.code = any($2) and d.place >= top.place and d.place < top.place_end))
     order by d.place, d.level`,
    [named, places.map(({ code }) => code)],
  );
  return treeOf(rows);
}

/** Makes all records of the demo. */
async function makeRecords(tree: Tree, say: (line: string) => void): Promise<Records> {
  const stage = { tree, records: noRecords(), syllables: await readSyllables() };
  for (const { code, tibetanShare, says, play } of places) {
    play(sceneAt(code, stage, tibetanShare));
    say(says);
  }
  return stage.records;
}

/**
 * Loads the demo into a database that has the tree and no records; does nothing where there are any. Answers how many
 * rows it wrote.
 * @param ownerUrl a login that may take the import role
 * @param say told of each place as it is made
 */
export async function loadDemo(
  ownerUrl: string,
  say: (line: string) => void = () => undefined,
): Promise<{ readonly rows: number }> {
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726177)');
      const { rows: found } = await client.query(
        `select 1 where exists (select from congress) or exists (select from station) or exists (select from activity)
           or exists (select from opinion)`,
      );
      if (found.length > 0) return { rows: 0 };
      const records = await makeRecords(await readTree(client), say);
      const people = await writePeople(client, records);
      const events = await writeEvents(client, records);
      await writeNotices(client);
      return { rows: people + events };
    }),
  );
}
