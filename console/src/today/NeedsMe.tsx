import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { may, useMe } from '../access/me.ts';
import {
  ExpiringSoonDocument,
  OpenAlertsDocument,
  OpenApprovalsDocument,
  OpenTransfersDocument,
} from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { useDaysWord } from '../stock/DaysLeft.tsx';
import { HeldFacts, TieOuts } from './BooksTiles.tsx';
import { Counts, Dispatches, Orders, Proposals } from './GoodsTiles.tsx';
import styles from './NeedsMe.module.css';
import { Server } from './ServerTile.tsx';
import { Counted, EVERY_MS, ListTile, type Of, Tile, useCount } from './Tile.tsx';
import { TillAlerts } from './TillTile.tsx';

/** What waits for somebody, each with the list behind it. */
export function NeedsMe({ location }: { location: string | undefined }) {
  const t = useTranslations('needs');
  const me = useMe().data;
  const tiles = [
    may(me, 'access.read-approvals') && <Approvals key="approvals" location={location} />,
    may(me, 'alerts.read') && <Alerts key="alerts" location={location} />,
    may(me, 'inventory.read') && <Expiring key="expiring" location={location} />,
    may(me, 'transfers.read') && <Transfers key="transfers" location={location} />,
    may(me, 'transfers.move') && may(me, 'transfers.read') && <Dispatches key="dispatches" location={location} />,
    may(me, 'purchasing.read') && <Orders key="orders" location={location} />,
    may(me, 'purchasing.order') && may(me, 'replenishment.read') && <Proposals key="proposals" location={location} />,
    may(me, 'stocktake.read') && <Counts key="counts" location={location} />,
    may(me, 'alerts.read') && may(me, 'shifts.read') && <TillAlerts key="tills" location={location} />,
    may(me, 'held.read') && <HeldFacts key="held" location={location} />,
    may(me, 'finance.read') && <TieOuts key="tieOuts" />,
    may(me, 'operations.observe') && <Server key="server" />,
  ].filter(tile => tile !== false);
  return (
    <Section title={t('title')}>
      {tiles.length === 0 ? <Empty>{t('noTiles')}</Empty> : <div className={styles.tiles}>{tiles}</div>}
    </Section>
  );
}

function Approvals({ location }: Of) {
  const t = useTranslations('needs');
  const figures = useFigures();
  return (
    <ListTile
      title={t('approvals')}
      href={addresses.approvals()}
      none={t('noApprovals')}
      question={['approvals', 'open', location]}
      ask={() => ask(OpenApprovalsDocument, { location: location ?? null })}
      list={answer => answer.approvalRequests}
    >
      {node => (
        <li key={node.id}>
          <span>{node.subject}</span>
          <span className="figure">{figures.money(node.amountMinor)}</span>
        </li>
      )}
    </ListTile>
  );
}

function Alerts({ location }: Of) {
  const t = useTranslations('needs');
  const enumWord = useEnumWord();
  return (
    <ListTile
      title={t('alerts')}
      href={addresses.alerts(location ? { location } : {})}
      none={t('noAlerts')}
      question={['alerts', 'open', location]}
      ask={() => ask(OpenAlertsDocument, { location: location ?? null })}
      list={answer => answer.stockAlerts}
    >
      {node => (
        <li key={node.id}>
          <span>{node.product?.name ?? node.sku}</span>
          <span>{enumWord('AlertKind', node.kind)}</span>
        </li>
      )}
    </ListTile>
  );
}

function Expiring({ location }: Of) {
  const t = useTranslations('needs');
  const daysWord = useDaysWord();
  return (
    <ListTile
      title={t('expiring')}
      href={addresses.expiring(location ? { location } : {})}
      none={t('noExpiring')}
      question={['expiring', 'soon', location]}
      ask={() => ask(ExpiringSoonDocument, { location: location ?? null })}
      list={answer => answer.expiring}
    >
      {node => (
        <li key={`${node.location}/${node.sku}/${node.batch}`}>
          <span>
            {node.product?.name ?? node.sku} · {node.location}
          </span>
          <span className="figure">{daysWord(node.daysLeft ?? 0)}</span>
        </li>
      )}
    </ListTile>
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
