// What of the code can be broken without anybody noticing, each with why it may be.
const levelWays = ['takes a level for the one above', 'takes a level for the one below'];
const alone = 'is the division’s own place alone';
const wider = ['is everywhere', 'is that of the level above', 'reaches one further'];

/** What a short run leaves out: whoever calls what is broken itself there, and lists of which it sees too little. */
export const longOnly = /^(?:divisionToWrite|keyValues|rankings|rowToWrite)\b/;

/** Those that change nothing that anybody could see, each with why: which, and in which ways. */
const harmless: readonly (readonly [why: string, site: RegExp, ways: readonly string[]])[] = [
  ['who reads a division reads its own place, who does not does not', /\bmayCount\(/, [alone]],
  [
    'who grants seats somewhere reads there, and sees nothing else to judge',
    /^contains .* contains\(scope\.grant/,
    wider,
  ],
  [
    'of the division nothing is asked but which it is',
    /^find in domain\/(?:appraisalGiving|dutyDeclaring|scoreTrial)\//,
    [alone, 'is nowhere', ...wider],
  ],
  [
    'the gate lets nobody else write',
    /^(?:write|grant)Range of (?:ANALYST|AUDITOR|DEPUTY)$/,
    ['is everywhere'],
  ],
  ['a clerk may anyway', /^mayGrant of CLERK/, ['allows it']],
  [
    'who sees a message writes there, and a nil report is taken back by the wall’s leave in the same words',
    /^rowToWrite in domain\/(?:messageModerating|nil)\//,
    wider,
  ],
  [
    'what is written was let pass by the code before; what the wall is told is held by handed.test.ts',
    /^writing \(write\)/,
    wider,
  ],
  [
    'what is asked on the short way is asked of what the code let pass; what the wall is told is held by handed.test.ts',
    /^openReader/,
    wider,
  ],
  ['it says only what is kept under which name', /^rankOf in store\/tree\.ts: const key/, levelWays],
  ['it says only what something costs at most', /^rankOf in domain\/division\/rules\.ts/, levelWays],
];

export const isHarmless = (site: string, how: string): boolean =>
  harmless.some(([, which, ways]) => which.test(site) && ways.includes(how));

/** What the public does has no range, and files are sent beside the language. */
export const unasked =
  /^(?:writing \(\w+\) in domain\/messageLeaving|rowToWrite in domain\/assessmentEvidence\/store\.ts: const found)/;
