// A congress whose deputy has records that count and may be appealed against, for the tests and pictures of appeals.
import { does, type Named } from '../support/congresses.ts';
import { dutyOf, enact, numberIn, within } from '../support/scoring.ts';
import { type Furnished, furnish, type People, peopleOf, town } from '../support/town.ts';
import type { Person, World } from '../support/world.ts';

const county = '530502';

export interface Contest {
  readonly people: People;
  readonly furnished: Furnished;
  /** A clerk of the county who has no part in any record. */
  readonly judge: Person;
  /** 赵强, of the county's congress. */
  readonly deputy: Person;
}

/** 隆阳区 with rules that leave time to object and to appeal, and a deputy who did something. */
export async function openContest(world: World): Promise<Contest> {
  const people = await peopleOf(world);
  const furnished = await furnish(people);
  const judge = await world.as('CLERK', county);
  await enact(people.county, county, {
    ...{ objectionDays: 3, appealDays: 4, grades: [{ name: '合格' }] },
    items: [
      { text: '办实事一件3分', source: 'DUTY', kinds: ['OTHER'], points: '3' },
      { text: '未经批准缺席一次扣5分', source: 'DUTY', kinds: ['ABSENCE'], points: '-5' },
    ],
  });
  await dutyOf(world, county, furnished.countyDeputy, { title: '为民办事' });
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(furnished.countyDeputy.id),
  ]);
  const deputy = await world.as('DEPUTY', county, row?.id);
  return { people, furnished, judge, deputy };
}

/** A record of the deputy past objection, which counts and may be appealed against still. */
export async function counting(world: World, { people, furnished }: Contest, title: string): Promise<Named> {
  let record = await does(people.keeper, 'declareDuty', {
    ...{ division: town, deputy: furnished.countyDeputy.id, kind: 'ABSENCE', title, happenedOn: within() },
  });
  for (const by of [people.clerk, people.county]) record = await does(by, 'reviewDuty', record);
  record = await does(people.county, 'publishDuty', record);
  await world.sql(
    `begin; set local session_replication_role = replica;
     update duty_record set published_on = published_on - 3, objection_until = objection_until - 3,
       appeal_until = appeal_until - 3 where id = ${numberIn(record.id)}; commit`,
  );
  return does(people.county, 'finaliseDuty', record);
}
