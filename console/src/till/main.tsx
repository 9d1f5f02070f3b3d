import '../kit/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LookProvider } from '../kit/Look.tsx';
import * as kit from '../kit/words.ts';
import * as kitChinese from '../kit/words.zh.ts';
import * as line from './offline/words.ts';
import { TillApp } from './TillApp.tsx';
import * as till from './words.ts';

const look = localStorage.getItem('tillbook.look');
if (look) {
  document.documentElement.dataset.look = look; // before the first paint
}

const WORDS = { en: { ...kit.en, ...till.en, ...line.en }, zh: { ...kitChinese.zh, ...till.zh, ...line.zh } };

const root = document.getElementById('till');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LookProvider wordsOf={language => WORDS[language]}>
        <TillApp />
      </LookProvider>
    </StrictMode>,
  );
}
