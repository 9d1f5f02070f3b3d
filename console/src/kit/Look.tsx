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
type Said = Partial<AppConfig['Messages']>;

/** What an app says in a language: at hand, or to be loaded. */
type WordsOf = (language: Language) => Said | Promise<Said>;

/** Language and look are of this browser: what somebody has chosen, else what it says. */
export function LookProvider({ wordsOf, children }: { wordsOf: WordsOf; children: ReactNode }) {
  const [language, setLanguage] = useState(() => kept<Language>('tillbook.language', ['en', 'zh'], browserLanguage()));
  const [look, setLook] = useState(() => kept<Look>('tillbook.look', ['system', 'light', 'dark'], 'system'));
  const [said, setSaid] = useState<{ language: Language; words: Said }>();
  useEffect(() => {
    let isChosen = true;
    void Promise.resolve(wordsOf(language)).then(words => isChosen && setSaid({ language, words }));
    return () => {
      isChosen = false;
    };
  }, [wordsOf, language]);
  const spoken = said?.language ?? language; // until the words of another one are there
  useEffect(() => {
    document.documentElement.lang = TAGS[spoken];
    document.documentElement.dataset.look = look;
  }, [spoken, look]);
  const choices = useMemo(
    () => ({
      language: spoken,
      look,
      figures: figuresOf(spoken),
      setLanguage: keeping<Language>('tillbook.language', setLanguage),
      setLook: keeping<Look>('tillbook.look', setLook),
    }),
    [spoken, look],
  );
  if (said === undefined) {
    return null;
  }
  return (
    <ChoicesContext value={choices}>
      <I18nProvider locale={spoken === 'zh' ? 'zh-CN' : 'en-US'}>
        <IntlProvider locale={spoken} messages={said.words} timeZone="UTC">
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
