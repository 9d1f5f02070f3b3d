import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { type Me, useMe } from '../access/me.ts';
import { SignInPage } from '../access/SignInPage.tsx';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { isWriting } from '../kit/rowKeys.ts';
import { Shown } from '../kit/States.tsx';
import { Account } from './Account.tsx';
import { addresses } from './addresses.ts';
import { GoAnywhere } from './GoAnywhere.tsx';
import { roomAt, roomsOf } from './rooms.ts';
import styles from './Shell.module.css';

/** What is around all pages: the rooms, the search, whoever has signed in. */
export function Shell() {
  const me = useMe();
  if (me.data === undefined) {
    return (
      <div className={styles.waiting}>
        <Shown of={me}>{() => null}</Shown>
      </div>
    );
  }
  return me.data === null ? <SignInPage /> : <SignedIn me={me.data} />;
}

function SignedIn({ me }: { me: Me }) {
  const t = useTranslations('shell');
  const [isGoing, setGoing] = useState(false);
  const path = useRouterState({ select: state => state.location.pathname });
  useSearchKeys(() => setGoing(true));
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.top}>
        <Link href={addresses.today()} className={styles.brand ?? ''}>
          Tillbook <span lang="zh-Hans">账房</span>
        </Link>
        <Button onPress={() => setGoing(true)} aria-label={t('search')}>
          <Icon name="search" />
          <span className={styles.searchWord}>{t('search')}</span>
          <kbd className={styles.key}>/</kbd>
        </Button>
        <Account me={me} />
      </header>
      <nav className={styles.rail} aria-label={t('rooms')}>
        <ul>
          {roomsOf(me).map(room => (
            <li key={room.name}>
              <Link
                href={room.href}
                className={styles.room ?? ''}
                {...(roomAt(path) === room.name ? { 'aria-current': 'page' as const } : {})}
              >
                <Icon name={room.icon} />
                <span>{t(`room.${room.name}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <GoAnywhere me={me} isOpen={isGoing} onClose={() => setGoing(false)} />
    </div>
  );
}

/** `/` and Ctrl-K, as elsewhere. */
function useSearchKeys(onSearch: () => void): void {
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (isCommand || (event.key === '/' && !isWriting(event))) {
        event.preventDefault();
        search.current();
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
