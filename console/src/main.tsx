import './kit/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';

const look = localStorage.getItem('tillbook.look');
if (look) {
  document.documentElement.dataset.look = look; // before the first paint
}

// The chunks of a page are gone after the server was changed: the new page has new ones.
window.addEventListener('vite:preloadError', () => location.reload(), { once: true });

const root = document.getElementById('console');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
