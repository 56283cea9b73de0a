// Takes the token that a link brings in its fragment, which no server ever sees.
import { isHeldByAnother, signIn } from '../session.ts';
import { zh } from '../words/zh.ts';
import { configOf } from './provider.ts';

/** In the language of the page, which is not drawn yet. */
const wordsOf = async () =>
  localStorage.getItem('renda.language') === 'en' ? (await import('../words/en.ts')).en : zh;

/**
 * Signs in with the token of the address, and removes it from there. Only a service for development prints such links: elsewhere,
 * and where a provider signs people in, nobody is signed in by one. Whoever is signed in already is asked first: what one records
 * next would be recorded as somebody else.
 */
export async function takeTokenFromLink(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  const config = await configOf().catch(() => null);
  // Not before it is known what becomes of it: a page that is loaded anew finds it still.
  if (config === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if (config.signIn !== null || !config.takesLinks) return;
  if (isHeldByAnother(token) && !confirm((await wordsOf()).signIn.linkOfAnother)) return;
  signIn(token);
}
