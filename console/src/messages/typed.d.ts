import type { Language } from '../kit/figures.ts';
import type { en as line } from '../till/offline/words.ts';
import type { en as till } from '../till/words.ts';
import type { en } from './english.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en & typeof till & typeof line;
  }
}
