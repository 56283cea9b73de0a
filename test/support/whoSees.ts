// Who may see which text of which division: the table that every answer is held to, apart from the gate and the wall.
export type Where = 'own' | 'beneath' | 'above' | 'beside' | 'elsewhere';

/** Who asks, of whom only what is theirs is shown, and what of a colleague in the same division is not. */
const ofPersons =
  /^(?:activity|appeal|appraisal|attendance|deputy_contact|duty_record|score_exemption|serving)\./;

/** Whether somebody sees what a second deputy of the division has: who is a deputy sees nothing of it but what is public. */
export const maySeeColleague = (name: string, column: string, where: Where): boolean =>
  name.startsWith('deputy ') && ofPersons.test(column) ? false : maySee(name, column, where);

/** Where a division lies for somebody of another. */
export function whereIs(code: string, from: string): Where {
  if (code === from) return 'own';
  if (code.startsWith(from)) return 'beneath';
  if (from.startsWith(code)) return 'above';
  const parent = (each: string) => each.slice(0, each.length === 9 ? 6 : -2);
  return parent(code) === parent(from) ? 'beside' : 'elsewhere';
}

const isDocument = (column: string): boolean => /^(?:standard|rule)_?[a-z]*\./.test(column);
const records: readonly Where[] = ['own', 'beneath'];

/**
 * Who may see what. Public cards are for all who are signed in; documents that are published are read downward; what is
 * personal is for those who keep it; the audit is for the auditor, who reads nothing else; records are for the subtree.
 */
export function maySee(name: string, column: string, where: Where): boolean {
  if (column.startsWith('deputy_card.')) return true;
  const role = name.slice(0, name.indexOf(' '));
  if (column.startsWith('audit_entry.')) return role === 'auditor' && records.includes(where);
  if (column === 'account.name') return ['auditor', 'clerk'].includes(role) && records.includes(where);
  if (role === 'auditor') return false;
  if (isDocument(column) && where === 'above') return true;
  // What is left at a station is for those who write there; above a county they write at their own division alone.
  // No telephone is shown whole but one at a time, on record, by mutations that are not asked here.
  if (column.endsWith('_contact.phone')) return false;
  if (column.startsWith('message')) {
    const writes = /^clerk of a(?:nother)? (?:prefecture|province)$/.test(name) ? ['own'] : records;
    return ['clerk', 'keeper'].includes(role) && writes.includes(where);
  }
  if (column.startsWith('deputy_contact.')) {
    return ['clerk', 'deputy'].includes(role) && records.includes(where);
  }
  return records.includes(where);
}

/** What the code on the door of a station shows to everybody, and all that those see who have no seat. */
export const atTheDoor =
  /^(?:deputy_card\.(?:name|electoral_unit|post)|station\.(?:name|address)|station_notice\.hours)$/;
/** What the receipt of a message shows to whoever holds it. */
export const byReceipt = /^(?:station\.name|opinion\.(?:answer|outcome))$/;
export const seatless = ['nobody', 'clerk sent away'];
