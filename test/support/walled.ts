// A small orderly tree with one row of every owned table in each division, and sessions that look at it as the service does.
import { sowOneOfEach } from './oneOfEach.ts';
import { openSessions, type Session } from './session.ts';
import { type Node, plantOrderly, upwards } from './tree.ts';
import { type Owned, ownedTables } from './wall.ts';
import { type Fitting, openWorld, type World } from './world.ts';

/** Whose ranges a session has; what is left out is not set. */
export interface Ranges {
  readonly read?: Node;
  readonly write?: Node;
  readonly grant?: Node;
  /** The deputy whose mandate is there. */
  readonly person?: Node;
  /** The seat that is there. */
  readonly seat?: Node;
}

export interface Walled {
  readonly world: World;
  readonly owned: readonly Owned[];
  /** The codes of all divisions that own something. */
  readonly codes: readonly string[];
  at(code: string): Node;
  /** Works in one transaction under a role and its ranges, and takes all of it back. */
  as<Answer>(role: string, ranges: Ranges, work: (session: Session) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

const range = (name: string, node: Node | undefined) =>
  node ? { [`app.${name}_from`]: String(node.from), [`app.${name}_to`]: String(node.to) } : {};

const settingsOf = ({ read, write, grant, person, seat }: Ranges) => ({
  ...range('read', read),
  ...range('write', write),
  ...range('grant', grant),
  ...(read
    ? {
        'app.chain': upwards(read)
          .map(({ id }) => id)
          .join(','),
      }
    : {}),
  ...(person ? { 'app.person': String(person.id) } : {}),
  ...(seat ? { 'app.seat': String(seat.id) } : {}),
});

export async function openWalled(fitting?: Fitting): Promise<Walled> {
  const world = await openWorld('empty', fitting);
  const tree = await plantOrderly(world);
  const owners = Object.values(tree).filter(({ hasCongress }) => hasCongress);
  await sowOneOfEach(world, owners);
  const sessions = openSessions(world.ownerUrl);
  return {
    world,
    owned: await ownedTables(world),
    codes: owners.map(({ code }) => code).sort(),
    at: (code) => {
      const node = tree[code];
      if (!node) throw new Error(`There is no ${code}`);
      return node;
    },
    as: async (role, ranges, work) => {
      const session = await sessions.begin(role, settingsOf(ranges));
      try {
        return await work(session);
      } finally {
        await session.rollback();
      }
    },
    close: async () => {
      await sessions.close();
      await world.close();
    },
  };
}
