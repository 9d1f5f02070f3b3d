import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/Button.tsx';
import styles from './LineNotice.module.css';
import type { Opened } from './openTill.ts';

/** Why this window does not sell: another one does, or the journal is gone and somebody has to decide. */
export function NotOpen({ opened }: { opened: Extract<Opened, { is: 'elsewhere' | 'lost' }> }) {
  const t = useTranslations('tillLine');
  const [isPending, setPending] = useState(false);
  if (opened.is === 'elsewhere') {
    return (
      <div className={styles.notOpen}>
        <h1>{t('elsewhereTitle')}</h1>
        <p>{t('elsewhere')}</p>
      </div>
    );
  }
  return (
    <div className={styles.notOpen}>
      <h1>{t('lostTitle')}</h1>
      <p>{t('lost', { device: opened.known.device, seq: opened.known.seq })}</p>
      <Button
        isPending={isPending}
        onPress={() => {
          setPending(true);
          void opened.begin().finally(() => setPending(false));
        }}
      >
        {t('begin')}
      </Button>
    </div>
  );
}
