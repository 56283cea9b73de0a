// Where the keyboard is on a page, as whoever hears the page is told it.
import type { Page } from 'playwright-core';

/** The name of what has the focus; BODY where nothing has it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(({ ariaLabel, labels, textContent, tagName }) => tagName === 'BODY' ? tagName : (ariaLabel ?? labels?.[0]?.textContent ?? textContent ?? '').trim())(document.activeElement)`,
  );
