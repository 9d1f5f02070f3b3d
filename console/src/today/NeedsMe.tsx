import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { may, useMe } from '../access/me.ts';
import {
  ExpiringSoonDocument,
  OpenAlertsDocument,
  OpenApprovalsDocument,
  OpenTransfersDocument,
} from '../generated/documents.ts';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/enums.ts';
import { addresses } from '../shell/addresses.ts';
import { useDaysWord } from '../stock/DaysLeft.tsx';
import styles from './NeedsMe.module.css';

/** What waits for somebody, each with the list behind it. */
export function NeedsMe({ location }: { location: string | undefined }) {
  const t = useTranslations('needs');
  const me = useMe().data;
  const tiles = [
    may(me, 'access.read-approvals') && <Approvals key="approvals" location={location} />,
    may(me, 'alerts.read') && <Alerts key="alerts" location={location} />,
    may(me, 'inventory.read') && <Expiring key="expiring" location={location} />,
    may(me, 'transfers.read') && <Transfers key="transfers" location={location} />,
  ].filter(tile => tile !== false);
  return (
    <Section title={t('title')}>
      {tiles.length === 0 ? <Empty>{t('noTiles')}</Empty> : <div className={styles.tiles}>{tiles}</div>}
    </Section>
  );
}

type Of = { location: string | undefined };

const EVERY_MS = 30_000;

type Connection = { edges: readonly unknown[]; pageInfo: { hasNextPage: boolean } } | null | undefined;

/** How many there are; a list that goes on is so many and more. */
function useCount(): (...lists: Connection[]) => { text: string; isNone: boolean } {
  const figures = useFigures();
  return (...lists) => {
    const count = lists.reduce((sum, list) => sum + (list?.edges.length ?? 0), 0);
    const goesOn = lists.some(list => list?.pageInfo.hasNextPage);
    return { text: goesOn ? `${figures.count(count)}+` : figures.count(count), isNone: count === 0 };
  };
}

function Approvals({ location }: Of) {
  const t = useTranslations('needs');
  const figures = useFigures();
  const count = useCount();
  const read = useQuery({
    queryKey: ['approvals', 'open', location],
    queryFn: () => ask(OpenApprovalsDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('approvals')} href={addresses.approvals()} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ approvalRequests: list }) => (
          <Counted {...count(list)} none={t('noApprovals')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.id}>
                <span>{node.subject}</span>
                <span className="figure">{figures.money(node.amountMinor)}</span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

function Alerts({ location }: Of) {
  const t = useTranslations('needs');
  const enumWord = useEnumWord();
  const count = useCount();
  const read = useQuery({
    queryKey: ['alerts', 'open', location],
    queryFn: () => ask(OpenAlertsDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('alerts')} href={addresses.alerts(location ? { location } : {})} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ stockAlerts: list }) => (
          <Counted {...count(list)} none={t('noAlerts')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.id}>
                <span>{node.product?.name ?? node.sku}</span>
                <span>{enumWord('AlertKind', node.kind)}</span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

function Expiring({ location }: Of) {
  const t = useTranslations('needs');
  const daysWord = useDaysWord();
  const count = useCount();
  const read = useQuery({
    queryKey: ['expiring', 'soon', location],
    queryFn: () => ask(ExpiringSoonDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('expiring')} href={addresses.expiring(location ? { location } : {})} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ expiring: list }) => (
          <Counted {...count(list)} none={t('noExpiring')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={`${node.location}/${node.sku}/${node.batch}`}>
                <span>
                  {node.product?.name ?? node.sku} · {node.location}
                </span>
                <span className="figure">{daysWord(node.daysLeft ?? 0)}</span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

function Transfers({ location }: Of) {
  const t = useTranslations('needs');
  const enumWord = useEnumWord();
  const count = useCount();
  const read = useQuery({
    queryKey: ['transfers', 'open', location],
    queryFn: () => ask(OpenTransfersDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile
      title={t('transfers')}
      href={addresses.transfers(location ? { location } : {})}
      fresh={<Freshness of={read} />}
    >
      <Shown of={read}>
        {({ requested, approved, dispatched }) => (
          <Counted {...count(requested, approved, dispatched)} none={t('noTransfers')}>
            {[requested, approved, dispatched]
              .flatMap(list => list?.edges ?? [])
              .slice(0, 3)
              .map(({ node }) => (
                <li key={node.id}>
                  <span>
                    {node.from} → {node.to}
                  </span>
                  <span>{enumWord('TransferState', node.state)}</span>
                </li>
              ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

type TileProps = { title: string; href: string; fresh: ReactNode; children: ReactNode };

function Tile({ title, href, fresh, children }: TileProps) {
  return (
    <article className={styles.tile}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <Link href={href} className={styles.open ?? ''}>
            {title}
          </Link>
        </h3>
        <Icon name="right" size={16} />
      </header>
      {children}
      <footer className={styles.foot}>{fresh}</footer>
    </article>
  );
}

type CountedProps = { text: string; isNone: boolean; none: string; children: ReactNode };

function Counted({ text, isNone, none, children }: CountedProps) {
  return isNone ? (
    <p className={styles.none}>
      <Icon name="check" size={16} /> {none}
    </p>
  ) : (
    <>
      <p className={`figure ${styles.count}`}>{text}</p>
      <ul className={styles.list}>{children}</ul>
    </>
  );
}
