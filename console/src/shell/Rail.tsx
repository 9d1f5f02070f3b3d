import { useState } from 'react';
import { Button, Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Dialog } from '../kit/Dialog.tsx';
import { Icon } from '../kit/Icon.tsx';
import styles from './Rail.module.css';
import type { Page, Room } from './rooms.ts';

/** On a phone there is place for so many rooms beside each other. */
const ON_A_PHONE = 5;

type Props = { rooms: readonly Room[]; here: Room | undefined };

/** The rooms: beside the page, or below it on a phone, where those that find no place are behind one more. */
export function Rail({ rooms, here }: Props) {
  const t = useTranslations('shell');
  const [isMore, setMore] = useState(false);
  const inSight = rooms.length <= ON_A_PHONE ? rooms.length : ON_A_PHONE - 1;
  const isHereBehind = rooms.indexOf(here as Room) >= inSight;
  return (
    <nav className={styles.rail} aria-label={t('rooms')}>
      <ul>
        {rooms.map((room, at) => (
          <li key={room.name} className={at < inSight ? '' : styles.behind}>
            <RoomLink room={room} isHere={room === here} />
          </li>
        ))}
        {inSight < rooms.length && (
          <li className={styles.more}>
            <Button className={`${styles.room} ${isHereBehind ? styles.here : ''}`} onPress={() => setMore(true)}>
              <Icon name="more" />
              <span>{t('more')}</span>
            </Button>
          </li>
        )}
      </ul>
      <Dialog title={t('rooms')} isOpen={isMore} onClose={() => setMore(false)}>
        <ul className={styles.others}>
          {rooms.slice(inSight).map(room => (
            <li key={room.name}>
              <RoomLink room={room} isHere={room === here} onPress={() => setMore(false)} />
            </li>
          ))}
        </ul>
      </Dialog>
    </nav>
  );
}

function RoomLink({ room, isHere, onPress }: { room: Room; isHere: boolean; onPress?: () => void }) {
  const t = useTranslations('shell.room');
  return (
    <Link
      href={room.pages[0]?.href ?? ''}
      className={styles.room ?? ''}
      {...(onPress ? { onPress } : {})}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon name={room.icon} />
      <span>{t(room.name)}</span>
    </Link>
  );
}

/** The pages of a room that has several. */
export function Pages({ room, here }: { room: Room; here: Page | undefined }) {
  const t = useTranslations();
  return room.pages.length < 2 ? null : (
    <nav className={styles.pages} aria-label={t(`shell.room.${room.name}`)}>
      <ul>
        {room.pages.map(page => (
          <li key={page.name}>
            <Link
              href={page.href}
              className={styles.page ?? ''}
              {...(page === here ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`${page.name}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
