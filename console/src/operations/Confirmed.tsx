import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Opens } from '../kit/Opens.tsx';
import styles from './Confirmed.module.css';
import { useAsk } from './useAsk.ts';

type Props = {
  label: string;
  title: string;
  /** What will happen. */
  what: string;
  address: string;
  body?: unknown;
  /** The first word of the question whose answer changes by it. */
  renews: string;
};

/** A button that says what it will do, and has it done when that is wanted. */
export function Confirmed({ label, title, ...asked }: Props) {
  return (
    <Opens label={label} title={title} look="bare">
      {close => <Question label={label} {...asked} onDone={close} />}
    </Opens>
  );
}

function Question({ label, what, address, body, renews, onDone }: Omit<Props, 'title'> & { onDone: () => void }) {
  const t = useTranslations('operations');
  const { ask, isPending, fault } = useAsk(renews, onDone);
  return (
    <div className={styles.question}>
      <p>{what}</p>
      {fault && (
        <p role="alert" className="small">
          {fault}
        </p>
      )}
      <div>
        <Button
          look="primary"
          isPending={isPending}
          aria-label={t('yes', { label })}
          onPress={() => ask(address, body)}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}
