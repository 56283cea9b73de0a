// Starts the pages.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { isOld } from './client.ts';
import { keepDrafts } from './drafts.ts';
import { takeTokenFromLink } from './signIn/link.ts';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/dashboard.css';
import './styles/workbench.css';
import './styles/scores.css';

// A page that was open while a newer build replaced its own asks for parts that are gone.
addEventListener('vite:preloadError', () => {
  keepDrafts();
  location.reload();
});
// However a page that is too old is loaded anew: by the button of the banner, or by the browser's own.
addEventListener('pagehide', () => {
  if (isOld()) keepDrafts();
});
addEventListener('hashchange', () => void takeTokenFromLink());
await takeTokenFromLink();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
