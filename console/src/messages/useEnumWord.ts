import { useWordsOf } from './enums.ts';
import { ENUM_WORDS } from './enumWords.ts';

/** The word for a value of one of the server's enums; a value that a newer server has by its name. */
export function useEnumWord(): (type: string, value: string) => string {
  return useWordsOf(ENUM_WORDS);
}
