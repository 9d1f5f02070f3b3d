import { useTranslations } from 'use-intl';
import { Tag } from '../kit/Tag.tsx';
import type { State } from './imports.ts';

const TONES: Readonly<Record<State, 'plain' | 'good' | 'warn' | 'bad'>> = {
  CHECKING: 'plain',
  CHECKED: 'warn',
  WAITING: 'plain',
  RUNNING: 'plain',
  PAUSED: 'warn',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'plain',
};

/** How far an import is, in a word. */
export function ImportStateTag({ state }: { state: State }) {
  const t = useTranslations('imports');
  return <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>;
}
