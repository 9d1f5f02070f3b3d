import { useWordsOf } from './enums.ts';
import { TILL_ENUM_WORDS } from './tillEnumWords.ts';

/** The word for a value of one of the enums that tills say. */
export function useTillWord(): (type: keyof typeof TILL_ENUM_WORDS, value: string) => string {
  return useWordsOf(TILL_ENUM_WORDS);
}
