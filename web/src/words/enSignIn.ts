// The words of signing in, in English.
import type { zhSignIn } from './zhSignIn.ts';

export const enSignIn: typeof zhSignIn = {
  title: 'Sign in',
  lead: 'Paste a token, or follow the link that the service printed when it started.',
  token: 'Token',
  submit: 'Sign in',
  expired: 'You were signed out',
  expiredLead: 'Sign in again. What you have typed on this page is still there.',
  linkOfAnother:
    'This link signs you in as somebody else, and what you record from then on is recorded as theirs. Go on?',
  keep: 'The token is kept in this tab only and is gone when you close it.',
  signOut: 'Sign out',
  providerLead: 'Sign in with the account of your organisation.',
  atProvider: 'Sign in with your organisation',
  again: 'Sign in again',
  blocked: 'The browser blocked the window to sign in: allow pop-ups here, and try again.',
  unreachable: 'The identity provider was not reached. Try again in a moment.',
  failed: 'Signing in did not come to an end. Try again.',
  closeMe: 'You are signed in and may close this window.',
  noSeat: 'There is no seat for you',
  noSeatLead: (account) =>
    `The account “${account}” holds no seat, or no longer. Ask your clerk, or the one above, for one; what you typed on the page is still there.`,
  otherSeat: 'Use another seat',
  chooseSeat: 'Choose a seat',
  chooseSeatLead:
    'You hold several seats. Choose the one to come in on; you can change it above on the right.',
  seat: 'Seat',
};
