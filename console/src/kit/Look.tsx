import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type AppConfig, IntlProvider } from 'use-intl';
import { type Figures, figuresOf, type Language } from './figures.ts';

export type Look = 'system' | 'light' | 'dark';

type Choices = {
  language: Language;
  look: Look;
  figures: Figures;
  setLanguage: (language: Language) => void;
  setLook: (look: Look) => void;
};

const ChoicesContext = createContext<Choices | undefined>(undefined);

const TAGS = { en: 'en', zh: 'zh-Hans' };

/** An app has the words that its pages need. */
type WordsOfLanguages = { [L in Language]: Partial<AppConfig['Messages']> };

/** Language and look are of this browser: what somebody has chosen, else what it says. */
export function LookProvider({ words, children }: { words: WordsOfLanguages; children: ReactNode }) {
  const [language, setLanguage] = useState(() => kept<Language>('tillbook.language', ['en', 'zh'], browserLanguage()));
  const [look, setLook] = useState(() => kept<Look>('tillbook.look', ['system', 'light', 'dark'], 'system'));
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
    document.documentElement.dataset.look = look;
  }, [language, look]);
  const choices = useMemo(
    () => ({
      language,
      look,
      figures: figuresOf(language),
      setLanguage: keeping<Language>('tillbook.language', setLanguage),
      setLook: keeping<Look>('tillbook.look', setLook),
    }),
    [language, look],
  );
  return (
    <ChoicesContext value={choices}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-US'}>
        <IntlProvider locale={language} messages={words[language]} timeZone="UTC">
          {children}
        </IntlProvider>
      </I18nProvider>
    </ChoicesContext>
  );
}

export function useLook(): Choices {
  const choices = useContext(ChoicesContext);
  if (!choices) {
    throw new Error('outside of LookProvider');
  }
  return choices;
}

export function useFigures(): Figures {
  return useLook().figures;
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function kept<T extends string>(key: string, known: readonly T[], otherwise: T): T {
  const value = localStorage.getItem(key);
  return known.find(each => each === value) ?? otherwise;
}

function keeping<T extends string>(key: string, set: (value: T) => void): (value: T) => void {
  return value => {
    localStorage.setItem(key, value);
    set(value);
  };
}
