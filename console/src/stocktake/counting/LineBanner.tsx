import { useTranslations } from 'use-intl';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { useFigures } from '../../kit/Look.tsx';
import { useTroubleWords } from '../../kit/Trouble.tsx';
import styles from './CountPage.module.css';
import { waiting } from './tally.ts';
import type { Counting } from './useCounting.ts';

/** How many entries wait to be sent, and why; and which were refused. */
export function LineBanner({ counting }: { counting: Counting }) {
  const t = useTranslations('count');
  const words = useTroubleWords();
  const figures = useFigures();
  const entries = counting.entries ?? [];
  const wait = waiting(entries).length;
  const refused = entries.filter(entry => entry.state === 'REFUSED');
  return (
    <>
      {wait > 0 && counting.trouble ? (
        <div role="status" className={styles.banner}>
          <Icon name="clock" />
          <strong>{t('waits', { count: wait })}</strong>
          <span>{words(counting.trouble)}</span>
          <span className="small">{t('waitsLong')}</span>
        </div>
      ) : (
        entries.length > 0 && (
          <p className={`small ${styles.sent}`}>{wait > 0 ? t('sendingNow', { count: wait }) : t('sent')}</p>
        )
      )}
      {refused.map(entry => (
        <div key={entry.id} role="alert" className={styles.bad}>
          {t('refused', { name: entry.goods.name, quantity: figures.quantity(entry.total / 1000) })}
          {' · '}
          {entry.trouble && words(entry.trouble)}{' '}
          <Button onPress={() => void counting.dismiss(entry)}>{t('dismiss')}</Button>
        </div>
      ))}
    </>
  );
}
