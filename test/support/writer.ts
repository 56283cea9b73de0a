// Somebody who records, corrects and withdraws without pause, and remembers what was acknowledged.
import type { Random } from './random.ts';

export type Ask = (
  query: string,
  input: object,
) => Promise<{
  readonly data: Readonly<Record<string, { id: string; version: number } | null>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}>;

interface Kept {
  state: string;
  voters: number;
  version: number;
}

/** What the service said it has done, by id. */
export interface Model {
  readonly activities: Map<string, Kept>;
  readonly opinions: Map<string, Kept>;
  acknowledged: number;
}

export interface Writer {
  readonly ask: Ask;
  readonly division: string;
  readonly name: string;
  readonly random: Random;
  readonly model: Model;
  readonly goOn: () => boolean;
}

const mutation = (name: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id version } }`;

/** Works until told to stop. Each writer touches only what it made itself. */
export async function writer({ ask, division, name, random, model, goOn }: Writer): Promise<void> {
  const mine = { activities: [] as string[], opinions: [] as string[] };
  let step = 0;
  const send = async (verb: string, input: object): Promise<{ id: string; version: number }> => {
    step += 1;
    const answer = await ask(mutation(verb), { ...input, idempotencyKey: `${name}-step-${step}` });
    const done = answer.data?.[verb];
    if (!done) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
    model.acknowledged += 1;
    return done;
  };
  const day = () =>
    `2024-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  const standing = (kind: 'activities' | 'opinions') =>
    mine[kind].filter((id) => ['STANDS', 'RECEIVED'].includes(model[kind].get(id)?.state ?? ''));

  const record = async () => {
    const voters = random.int(0, 9);
    const { id, version } = await send('recordActivity', {
      division,
      type: 'VISIT',
      title: `走访 ${step}`,
      heldOn: day(),
      votersReceived: voters,
    });
    mine.activities.push(id);
    model.activities.set(id, { state: 'STANDS', voters, version });
  };
  const receive = async () => {
    const { id, version } = await send('receiveOpinion', {
      division,
      content: `意见 ${step}`,
      receivedOn: day(),
    });
    mine.opinions.push(id);
    model.opinions.set(id, { state: 'RECEIVED', voters: 0, version });
  };
  const change = async (
    kind: 'activities' | 'opinions',
    verb: string,
    input: object,
    next: Partial<Kept>,
  ) => {
    const id = random.pick(standing(kind));
    const kept = model[kind].get(id) as Kept;
    const { version } = await send(verb, { id, version: kept.version, ...input });
    Object.assign(kept, { version, ...next });
  };

  while (goOn()) {
    const roll = random.int(1, 10);
    if (roll <= 4 || standing('activities').length === 0) await record();
    else if (roll <= 6 || standing('opinions').length === 0) await receive();
    else if (roll === 7) {
      const voters = random.int(0, 99);
      await change('activities', 'correctActivity', { votersReceived: voters, heldOn: day() }, { voters });
    } else if (roll === 8) {
      await change('activities', 'withdrawActivity', { reason: '误登' }, { state: 'WITHDRAWN' });
    } else if (roll === 9)
      await change('opinions', 'withdrawOpinion', { reason: '误登' }, { state: 'WITHDRAWN' });
    else {
      const id = random.pick(standing('opinions'));
      const kept = model.opinions.get(id) as Kept;
      const { version } = await send('resolveOpinion', { id, outcome: '已解决' });
      Object.assign(kept, { version, state: 'RESOLVED' });
    }
  }
}
