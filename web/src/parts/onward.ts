// Where the keyboard goes on when what had it is gone: to what comes next in the same case, or to what the case is called.
import { useEffect } from 'react';

/** A place in the page that something was taken from: after what, in what. */
interface Gap {
  readonly within: Node;
  readonly after: Node | null;
}

/** What belongs together, the closest around a gap first. */
const parts = 'li, tr, section, article, main';
const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
const waiting = '.loading, [role="dialog"]';

/** Longer than whoever closes something takes to say where the keyboard goes, and shorter than the next press of a key. */
const settling = 60;

const isAt = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && element.closest('[inert], [aria-hidden="true"]') === null;

function comesAfter(element: Element, { within, after }: Gap): boolean {
  const before = after?.isConnected === true ? after : null;
  const place = (before ?? within).compareDocumentPosition(element);
  const isInside = (place & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !(before && isInside);
}

/** The next that a key reaches in the part around the gap, else its heading, else what has a name of its own. */
function onwardFrom(gap: Gap): HTMLElement | null {
  const around = gap.within instanceof Element ? gap.within : gap.within.parentElement;
  for (let part = around?.closest<HTMLElement>(parts); part; part = part.parentElement?.closest(parts)) {
    const next = [...part.querySelectorAll<HTMLElement>(reachable)].find(
      (element) => comesAfter(element, gap) && isAt(element),
    );
    const heading = part.querySelector<HTMLElement>('h1, h2, h3');
    // Where all of a page was taken away, the next one is begun with.
    const found = part.matches('main') ? (heading ?? next) : (next ?? heading);
    if (found) return found;
    if (part.matches('li, tr, [aria-label], #content')) return part;
  }
  return document.querySelector('#content, main');
}

/** Follows the removals up to where something is left. */
function followed(gap: Gap, records: readonly MutationRecord[]): Gap {
  let { within, after } = gap;
  for (const { removedNodes, target, previousSibling } of records) {
    for (const removed of removedNodes) {
      if (removed.contains(within)) [within, after] = [target, previousSibling];
      else if (removed.contains(after)) after = previousSibling;
    }
  }
  return { within, after };
}

function goOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}

/** Once for all that is on the page. */
export function useOnward(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let gap: Gap | null = null;
    let timer = 0;
    const forget = () => {
      gap = null;
      clearTimeout(timer);
    };
    const came = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null;
      forget();
    };
    // Whoever clicks beside everything has left it: then nothing is lost with it.
    const went = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const isLeft = target === last && last?.isConnected === true && document.activeElement !== last;
        if (isLeft) last = null;
      });
    const go = () => {
      if (!gap || document.activeElement !== document.body) return forget();
      if (document.querySelector(waiting)) return;
      const next = onwardFrom(gap);
      forget();
      last = null;
      if (next) goOn(next);
    };
    const changes = new MutationObserver((records) => {
      if (!gap && (!last || last.isConnected)) return;
      gap = followed(gap ?? { within: last ?? document.body, after: null }, records);
      clearTimeout(timer);
      timer = window.setTimeout(go, settling);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    addEventListener('focusin', came);
    addEventListener('focusout', went);
    return () => {
      changes.disconnect();
      forget();
      removeEventListener('focusin', came);
      removeEventListener('focusout', went);
    };
  }, []);
}
