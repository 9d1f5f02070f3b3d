import type { Figures, Language } from '../kit/figures.ts';
import type { Rejection } from '../ledger/problem.ts';
import { REJECTION_WORDS } from './rejectionWords.ts';

export type RejectionWords = (rejection: Rejection, language: Language, figures: Figures) => string | undefined;

/** Why a rule has refused a command, with its figures; undefined for a rule that is newer than these pages. */
export const rejectionWords: RejectionWords = (rejection, language, figures) =>
  REJECTION_WORDS[rejection.type]?.[language === 'en' ? 0 : 1].replace(/\{(\w+)\}/g, (_, field: string) =>
    figureOf(field, rejection[field], figures),
  );

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** A figure as its name tells what it is: amounts end in Minor. */
function figureOf(field: string, value: unknown, figures: Figures): string {
  if (Array.isArray(value)) {
    return value.map(each => figureOf(field, each, figures)).join(', ');
  }
  if (typeof value === 'number') {
    return field.endsWith('Minor') ? figures.money(value) : figures.quantity(value);
  }
  if (typeof value === 'string') {
    return INSTANT.test(value) ? figures.moment(value) : value;
  }
  return value == null ? '–' : String(value);
}
