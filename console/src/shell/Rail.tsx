import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Icon } from '../kit/Icon.tsx';
import styles from './Rail.module.css';
import type { Page, Room } from './rooms.ts';

type Props = { rooms: readonly Room[]; here: Room | undefined };

/** The rooms: beside the page, or below it on a phone. */
export function Rail({ rooms, here }: Props) {
  const t = useTranslations('shell');
  return (
    <nav className={styles.rail} aria-label={t('rooms')}>
      <ul>
        {rooms.map(room => (
          <li key={room.name}>
            <RoomLink room={room} isHere={room === here} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RoomLink({ room, isHere }: { room: Room; isHere: boolean }) {
  const t = useTranslations('shell.room');
  return (
    <Link
      href={room.pages[0]?.href ?? ''}
      className={styles.room ?? ''}
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
