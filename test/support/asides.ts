// Operations that take something else to be asked for than the schema alone can say: of two divisions, or in words that fit.
import { idOf } from './everyField.ts';
import { daysAgo, type Node } from './tree.ts';

const lower = {
  NATION: 'PROVINCE',
  PROVINCE: 'PREFECTURE',
  PREFECTURE: 'COUNTY',
  COUNTY: 'TOWNSHIP',
} as const;

const period = `period: {year: ${daysAgo(0).slice(0, 4)}}`;
const counts = '{ activityCount coverage { expected reporting } }';

/** What is asked of a division, as the short way tells it and as the resolvers do, and of it beside others. */
export function asidesOfReading({ level, code, ...of }: Node, others: readonly string[]): string[] {
  const parts =
    level === 'TOWNSHIP'
      ? ''
      : `breakdown(level: ${lower[level]}, ${period}) { division { code } rollup ${counts} }`;
  const short = `{ division(code: "${code}") { name rollup(${period}) ${counts} ${parts} declared { metric value } reconcile(${period}) { counted } } }`;
  const beneath = level === 'TOWNSHIP' ? [] : [`beneath: {division: "${code}", level: ${lower[level]}}`];
  const together = others
    .filter((other) => other.length === code.length)
    .map((other) => `of${other}: division(code: "${other}") { name @include(if: true) ${parts} }`);
  const standard = `standard: "${idOf('Standard', of)}"`;
  return [
    short,
    short.replace('{ name', '{ name @include(if: true)'),
    ...(level === 'COUNTY' ? [`{ ${together.join(' ')} }`] : []),
    `{ divisions(under: "${code}", first: 9) { edges { node { code } } } }`,
    `{ standards(under: "${code}", first: 9) { edges { node { id } } } }`,
    `{ division(code: "${code}") { rollup(${period}) { records(metric: "activityCount", first: 9) { edges { node { id } } } } } }`,
    // Lists of what is not there, long enough to show one more.
    `{ division(code: "${code}") { rollup(period: {year: 2019}) { coverage { missing(first: 9) { edges { node { code } } } } } } }`,
    `{ division(code: "${code}") { stationCoverage(on: "2020-01-01") { missing(first: 9) { edges { node { code } } } } } }`,
    `{ division(code: "${code}") { villageCoverage { missing(first: 9) { edges { node { division { code } } } } } } }`,
    `{ compareScores(under: "${code}", level: COUNTY) { divisions { division { code } } } }`,
    `{ compareStations(groups: {divisions: ["${code}"]}, ${period}) { groups { stationList(first: 9) { edges { node { id } } } } } }`,
    // Of its own level there is none beneath it.
    `{ compareStations(groups: {beneath: {division: "${code}", level: ${level}}}, ${period}) { groups { stations } } }`,
    ...[`divisions: ["${code}"]`, ...beneath].map(
      (groups) =>
        `{ compareStations(groups: {${groups}}, ${period}, ${standard}) { groups { division { code } items { met applicable } } } }`,
    ),
  ];
}

/** What is done in a division, with something of it, and with something of it at another. */
export function asidesOfWriting({ code, ...of }: Node, others: readonly string[]): string[] {
  const id = (type: string) => `"${idOf(type, of)}"`;
  const [day, today] = [daysAgo(5), daysAgo(0)];
  const inputs = {
    reportNothing: [`division: "${code}", month: "2024-05"`],
    withdrawNilReport: [`id: ${id('NilReport')}`],
    recordActivity: [
      `division: "${code}", type: VISIT, title: "A", heldOn: "${day}"`,
      `group: ${id('DeputyGroup')}, type: VISIT, title: "A", heldOn: "${day}"`,
      `station: ${id('Station')}, type: VISIT, title: "A", heldOn: "${day}"`,
    ],
    receiveOpinion: [
      `division: "${code}", content: "O", receivedOn: "${day}"`,
      `station: ${id('Station')}, content: "O", receivedOn: "${day}"`,
    ],
    holdSession: [`term: ${id('Term')}, number: 9, opensOn: "${day}", closesOn: "${today}"`],
    grantSeat: [
      `division: "${code}", account: "somebody", role: ANALYST`,
      `division: "${code}", account: "somebody", role: KEEPER`,
    ],
    giveAppraisal: [
      `division: "${code}", deputy: ${id('Deputy')}, on: "${day}", matter: "M", assessor: COMMITTEE, points: "1"`,
    ],
    removeEvidence: [`id: ${id('AssessmentEvidence')}`],
    grantDemonstration: ['COUNTY', 'PREFECTURE'].map(
      (level) => `id: ${id('Station')}, version: 1, on: "${today}", level: ${level}, reason: "R"`,
    ),
    assignOpinion: others.map((other) => `id: ${id('Opinion')}, version: 1, to: "${other}"`),
    registerDeputy: others.map((other) => `deputy: ${id('Deputy')}, division: "${other}", since: "${today}"`),
  };
  return Object.entries(inputs).flatMap(([name, all]) =>
    all.map((input) => `mutation { ${name}(input: { ${input} }) { id } }`),
  );
}

/** What only whoever is named would be answered otherwise, about what two towns and a county have: who asks it, and what. */
export function asidesOfSome(at: (code: string) => Node): (readonly [who: string, text: string])[] {
  const [county, taken, nextDoor] = ['110101', '110101101', '110101100'];
  const id = (type: string) => `"${idOf(type, at(taken))}"`;
  return [
    // What one town took in, handed to the one beside it.
    [
      'clerk of the county',
      `mutation { assignOpinion(input: { id: ${id('Opinion')}, version: 1, to: "${nextDoor}" }) { id } }`,
    ],
    // Who verified it is not on record, and is taken for the county.
    [
      'clerk of the county',
      `mutation { spotCheckAssessment(input: { id: ${id('Assessment')}, version: 1, upheld: true, reason: "R" }) { id } }`,
    ],
    // All of the county that counts was judged in a town, by the town's own standard; the county beside it has another.
    [
      'clerk of the prefecture',
      `{ compareStations(groups: {divisions: ["${county}"]}, ${period}, standard: ${id('Standard')}) { groups { items { met applicable } } } }`,
    ],
    // Nobody from beneath gives seats so high.
    [
      'clerk of the province',
      'mutation { grantSeat(input: { division: "11", account: "somebody", role: KEEPER }) { id } }',
    ],
  ];
}
