import styles from './till.module.css';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '00', '.', '⌫'] as const;

/** Digits to be touched; they act when they are pressed, as fingers are fast here. Their places never change. */
export function Keypad({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className={styles.keypad} aria-hidden="true">
      {KEYS.map(key => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          onPointerDown={event => {
            event.preventDefault(); // the field keeps the focus
            onChange(key === '⌫' ? value.slice(0, -1) : value + key);
          }}
        >
          {key}
        </button>
      ))}
    </div>
  );
}
