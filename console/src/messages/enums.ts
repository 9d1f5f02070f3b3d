import { useLook } from '../kit/Look.tsx';

/** Words in English and Chinese. */
export type Word = readonly [en: string, zh: string];

/** Words for the values of enums, by the enum's name. */
export type EnumWords = Readonly<Record<string, Readonly<Record<string, Word>>>>;

/** The word for a value of one of some enums; a value that a newer server has by its name. */
export function useWordsOf<T extends EnumWords>(words: T): (type: keyof T & string, value: string) => string {
  const { language } = useLook();
  return (type, value) => words[type]?.[value]?.[language === 'en' ? 0 : 1] ?? value;
}
