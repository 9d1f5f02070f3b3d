import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/Button.tsx';
import { useFigures } from '../../kit/Look.tsx';
import { Tag } from '../../kit/Tag.tsx';
import type { TillDoor } from '../door.ts';
import type { KeepingDoor } from './keepingDoor.ts';
import styles from './LineNotice.module.css';
import { isKeeping } from './printed.ts';

/** What a cashier has to know of the line, before somebody wants to pay otherwise than in cash. Nothing, as a rule. */
export function LineNotice({ door, zone }: { door: TillDoor; zone: string }) {
  return isKeeping(door) ? <Notice door={door} zone={zone} /> : null;
}

function Notice({ door, zone }: { door: KeepingDoor; zone: string }) {
  const t = useTranslations('tillLine');
  const figures = useFigures();
  const line = useSyncExternalStore(door.subscribe, door.connection);
  const { halt, prices, isPersistent, disputed } = useSyncExternalStore(door.subscribe, door.standing);
  const needsSignIn = line.isUp && halt === 'SIGN_IN';
  const isPriced = prices.is === 'ready' && prices.age === 'FRESH';
  const aboutPrices = prices.is === 'altered' || (!line.isUp && !isPriced);
  const isQuiet = line.isUp && line.waiting === 0 && !needsSignIn && !aboutPrices && disputed === 0;
  if (isQuiet) {
    return null;
  }
  return (
    <section className={styles.notice} aria-label={t('title')} aria-live="polite">
      {!line.isUp && (
        <>
          <p>
            <Tag tone="bad">{t('down', { time: figures.time(line.since, zone) })}</Tag>
          </p>
          <p>{t('withoutLine')}</p>
        </>
      )}
      {line.waiting > 0 && <p>{t('waiting', { count: line.waiting })}</p>}
      {needsSignIn && (
        <p className={styles.row}>
          <Tag tone="warn">{t('signIn')}</Tag>
          <Button onPress={() => location.reload()}>{t('signInNow')}</Button>
        </p>
      )}
      {line.isUp && halt === 'NO_RIGHT' && (
        <p>
          <Tag tone="warn">{t('noRight')}</Tag>
        </p>
      )}
      {disputed > 0 && (
        <p>
          <Tag tone="warn">{t('disputed', { count: disputed })}</Tag>
        </p>
      )}
      {aboutPrices && (
        <p className="quiet">
          {prices.is === 'ready' ? t('stale', { time: figures.moment(prices.asOf, zone) }) : t(prices.is)}
        </p>
      )}
      {!isPersistent && (!line.isUp || line.waiting > 0) && <p className="quiet small">{t('fleeting')}</p>}
    </section>
  );
}
