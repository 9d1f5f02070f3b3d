import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { LastBackupDocument } from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { request } from '../ledger/door.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { type Progress, standing } from '../operations/progress.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './NeedsMe.module.css';
import { EVERY_MS, Tile } from './Tile.tsx';

/** How far the views are behind, which of them do not go on, and the last backup. */
export function Server() {
  const t = useTranslations('needs');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const views = useQuery({
    queryKey: ['views'],
    queryFn: async () => (await request('GET', '/actuator/views')) as Progress,
    refetchInterval: EVERY_MS,
  });
  const backup = useQuery({
    queryKey: ['backups', 'last'],
    queryFn: () => ask(LastBackupDocument, {}),
    refetchInterval: EVERY_MS,
  });
  const last = backup.data?.backups?.edges[0]?.node;
  return (
    <Tile title={t('server')} href={addresses.operations()} fresh={<Freshness of={views} />}>
      <Shown of={views}>
        {progress => (
          <>
            <p className={`figure ${styles.count}`}>{figures.count(Math.max(0, progress.head - progress.position))}</p>
            <ul className={styles.list}>
              <li>
                <span>{t('behind')}</span>
              </li>
              {standing(progress).map(name => (
                <li key={name}>
                  <span translate="no">{name}</span>
                  <Tag tone="bad">{t('stands')}</Tag>
                </li>
              ))}
              {backup.data && (
                <li>
                  <span>{t('lastBackup')}</span>
                  {last ? (
                    <span className="figure">
                      {figures.moment(last.startedAt)}{' '}
                      {last.state === 'FAILED' ? (
                        <Tag tone="bad">{enumWord('BackupState', last.state)}</Tag>
                      ) : (
                        enumWord('BackupState', last.state)
                      )}
                    </span>
                  ) : (
                    <Tag tone="warn">{t('noBackup')}</Tag>
                  )}
                </li>
              )}
            </ul>
          </>
        )}
      </Shown>
    </Tile>
  );
}
