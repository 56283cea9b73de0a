// Starts the pages that are everybody's.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { openClient } from './client.ts';
import { keepDrafts } from './drafts.ts';
import { PublicPages } from './public/pages.tsx';
import { SettingsProvider } from './settings.tsx';
import './styles/base.css';
import './styles/parts.css';
import './styles/workbench.css';
import './styles/public.css';

addEventListener('vite:preloadError', () => {
  keepDrafts();
  location.reload();
});

// Whoever is signed in comes here as nobody, too.
const client = openClient(() => ({}));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <SettingsProvider>
        <Provider value={client}>
          <PublicPages />
        </Provider>
      </SettingsProvider>
    </StrictMode>,
  );
}
