import { useLook } from '../kit/Look.tsx';
import { ENUM_WORDS } from './enumWords.ts';

/** The word for a value of one of the server's enums; a value that a newer server has by its name. */
export function useEnumWord(): (type: string, value: string) => string {
  const { language } = useLook();
  return (type, value) => ENUM_WORDS[type]?.[value]?.[language === 'en' ? 0 : 1] ?? value;
}
