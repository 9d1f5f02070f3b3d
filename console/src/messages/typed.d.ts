import type { Language } from '../kit/figures.ts';
import type { en } from './en.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
