// Takes the token that a link brings in its fragment, which no server ever sees.
import { isHeldByAnother, signIn } from '../session.ts';
import { zh } from '../words/zh.ts';
import { providerOf } from './provider.ts';

/** In the language of the page, which is not drawn yet. */
const wordsOf = async () =>
  localStorage.getItem('renda.language') === 'en' ? (await import('../words/en.ts')).en : zh;

/**
 * Signs in with the token of the address, and removes it from there. Where a provider signs people in, nobody is signed in by
 * a link; and whoever is signed in already is asked first: what one records next would be recorded as somebody else.
 */
export async function takeTokenFromLink(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  const provider = await providerOf().catch(() => null);
  // Not before it is known what becomes of it: a page that is loaded anew meanwhile finds it still.
  history.replaceState(null, '', location.pathname + location.search);
  if (provider !== null) return;
  if (isHeldByAnother(token) && !confirm((await wordsOf()).signIn.linkOfAnother)) return;
  signIn(token);
}
