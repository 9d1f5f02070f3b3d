import { useTranslations } from 'use-intl';
import { Icon } from './Icon.tsx';
import styles from './NumberPad.module.css';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0'] as const;

/** Quantities have three places, and nine digits before them. */
const QUANTITY = /^\d{0,9}(\.\d{0,3})?$/;

/** What a text becomes by a key; the text itself where that would be no quantity. */
export function keyed(text: string, key: string): string {
  const next = text === '0' && key !== '.' ? key : text + key;
  return QUANTITY.test(next) ? next : text;
}

/** Large keys for figures, for thumbs. They act as soon as they are pressed, and never move. */
export function NumberPad({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('scan');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere
    <div className={styles.pad} role="group" aria-label={t('pad')}>
      {KEYS.map(key => (
        <button key={key} type="button" className={styles.key} {...acting(() => onChange(keyed(value, key)))}>
          {key}
        </button>
      ))}
      <button
        type="button"
        className={styles.key}
        aria-label={t('back')}
        {...acting(() => onChange(value.slice(0, -1)))}
      >
        <Icon name="left" />
      </button>
    </div>
  );
}

/** On press by a finger or a mouse; by a key as buttons do. */
function acting(act: () => void) {
  return {
    onPointerDown: (event: React.PointerEvent) => {
      event.preventDefault();
      act();
    },
    onClick: (event: React.MouseEvent) => {
      if (event.detail === 0) {
        act();
      }
    },
  };
}
