// The words of appeals and of exemptions from ranking, in English.
import type { zhAppeals } from './zhAppeals.ts';

export const enAppeals: typeof zhAppeals = {
  appeals: {
    appeal: 'Appeal',
    none: 'There are no appeals',
    waiting: 'Appeals to be decided',
    until: (day) => `may be appealed against until before ${day}`,
    raiseLead:
      'It is decided by somebody of whoever scores the record who had no part in it, and may be taken back until then.',
    raiseMarksLead:
      ' If it is upheld, wrong marks are withdrawn at once, and right ones may be given for 30 days.',
    ground: 'What is said against it',
    reason: 'Reason',
    raisedOn: (day) => `raised on ${day}`,
    decidedOn: (day) => `decided on ${day}`,
    withdrawnOn: (day) => `taken back on ${day}`,
    withdraw: 'Take the appeal back',
    withdrawLead: {
      DUTY_RECORD:
        'Take it back? The record goes on as before, and may be appealed against again while there is time.',
      ATTENDANCE:
        'Take it back? The record goes on as before, and may be appealed against again while there is time, but not after two were taken back.',
      MARKS:
        'Take it back? The marks go on as before, and may be appealed against again while there is time, but not after two were taken back.',
    },
    states: { OPEN: 'Waiting', UPHELD: 'Upheld', REJECTED: 'Rejected', WITHDRAWN: 'Taken back' },
    subjects: { DUTY_RECORD: 'Duty record', ATTENDANCE: 'Attendance', MARKS: 'Marks' },
    cycle: (since, last) => `cycle from ${since} to ${last}`,
    whichMarks: 'Which marks are withdrawn',
    found: 'What was found',
    findings: {
      ABSENT: 'The deputy was not there',
      DETAILS: 'The day, type or station of the activity is wrong',
    },
    foundThat: {
      ABSENT: 'Found not to have been there',
      DETAILS: 'The day, type or station was found to be wrong',
    },
    corrected: 'Corrected or taken back since',
    correctedLead:
      ' Since it was raised the day, type or station of the activity was corrected, or the activity taken back: if these are found to have been wrong, that answers it.',
    awaits: (name) => `To be corrected by ${name}`,
    toCorrect: 'Activities to be corrected, as appeals were upheld',
    strike: 'Correct the attendance',
    strikeLead: (name, title) =>
      `Take ${name} off the attendance of “${title}”? What is counted and scored follows.`,
    moves: { UPHOLD: 'Uphold', REJECT: 'Reject' },
    leads: {
      UPHOLD: {
        DUTY_RECORD: 'The record is sent back to be declared anew, and not scored. This cannot be changed.',
        ATTENDANCE:
          'Whoever recorded the activity corrects it; until then it is scored. This cannot be changed.',
        MARKS:
          'The marks that are chosen are withdrawn at once, and not scored. Right ones may be given for 30 days, however long the cycle has been over. This cannot be changed.',
      },
      REJECT: 'The record stands as it is. This cannot be changed.',
    },
  },
  exemptions: {
    tag: 'Exempt',
    title: 'Exempt from ranking',
    lead: 'Scored, and neither ranked nor graded nor in the mean.',
    kind: 'Kind',
    reason: 'Reason',
    since: 'From',
    until: 'Until before',
    days: (since, until) => (until === null ? `from ${since}` : `${since} until before ${until}`),
    grant: 'Exempt from ranking',
    grantLead: (name) =>
      `In every cycle that has one of these days, ${name} is scored, and neither ranked nor graded.`,
    end: 'End the exemption',
    endLead: 'End it? Ranked again from that day on; its first day takes it back as a whole.',
    kinds: {
      STUDY: 'Away for study',
      ILLNESS: 'Seriously ill',
      TRANSFER: 'Moved to another post',
      LEADER: 'Leader, not ranked with the others',
      OTHER: 'Other',
    },
  },
};
