import type { Language } from '../kit/figures.ts';
import type { en } from './languages.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
