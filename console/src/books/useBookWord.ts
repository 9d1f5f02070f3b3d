import { useWordsOf } from '../messages/enums.ts';
import { BOOK_ENUM_WORDS } from './enumWords.ts';

/** The word for a value of one of the enums of the books. */
export function useBookWord(): (type: keyof typeof BOOK_ENUM_WORDS, value: string) => string {
  return useWordsOf(BOOK_ENUM_WORDS);
}
