import type { FormEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Form.module.css';
import type { Act } from './useAct.ts';

type Props = {
  /** What the button says. */
  submit: string;
  act: Pick<Act, 'isPending' | 'fault'>;
  /** Whether what was entered can be sent. */
  isComplete: boolean;
  onSubmit: () => void;
  children: ReactNode;
};

/** Fields, the button that sends them, and why they were not taken. */
export function Form({ submit, act, isComplete, onSubmit, children }: Props) {
  function onForm(event: FormEvent): void {
    event.preventDefault();
    if (isComplete && !act.isPending) {
      onSubmit();
    }
  }
  return (
    <form className={styles.form} onSubmit={onForm}>
      {children}
      <Fault of={act} />
      <div className={styles.foot}>
        <Button type="submit" look="primary" isPending={act.isPending} isDisabled={!isComplete}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** Why something was not done; nothing where it was. */
export function Fault({ of }: { of: Pick<Act, 'fault'> }) {
  return of.fault ? (
    <p role="alert" className={styles.fault}>
      {of.fault}
    </p>
  ) : null;
}

/** Fields side by side, where there is room. */
export function Beside({ children }: { children: ReactNode }) {
  return <div className={styles.beside}>{children}</div>;
}

/** A text of several lines, kept as it was typed. */
export function Area({
  label,
  value,
  rows = 6,
  placeholder,
  onChange,
}: {
  label: string;
  value: string;
  rows?: number;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className={styles.labelled}>
      <span className={styles.label}>{label}</span>
      <textarea
        className={styles.area}
        rows={rows}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );
}

/** Yes or no. */
export function Tick({
  label,
  isTicked,
  onChange,
}: {
  label: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isTicked} onChange={event => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
