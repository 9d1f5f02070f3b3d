import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { ReplenishmentDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { cursorAfter } from '../kit/connection.ts';
import { Filters, Page } from '../kit/Page.tsx';
import { Empty, Freshness, More, Shown } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { allPages, restOf } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { addresses } from '../shell/addresses.ts';
import { ProposalsOf } from './ProposalsOf.tsx';
import { bySupplier, type Group } from './proposals.ts';
import { SupplierChoice } from './SupplierChoice.tsx';

const route = getRouteApi('/replenishment');

/** What is sold, and how goods are kept, changes what is proposed, whoever does it. */
const EVERY_MS = 60_000;

/** What a location should order now and why, by supplier: changed where somebody knows better, and ordered at once. */
export function ReplenishmentPage() {
  const t = useTranslations('replenishment');
  const me = useMe().data;
  const { location, supplier } = route.useSearch();
  const navigate = route.useNavigate();
  const places = placesOf(useLocations().all, me, 'replenishment.read');
  const place = location ?? (places.find(each => each.kind === 'WAREHOUSE') ?? places[0])?.id;
  const list = useList(
    ['replenishment', place, supplier],
    after => ask(ReplenishmentDocument, { location: place ?? '', supplier: supplier ?? null, after }),
    page => page.replenishment,
    { enabled: place !== undefined, everyMs: EVERY_MS, staleMs: 0 },
  );
  const [placed, setPlaced] = useState<readonly string[]>([]);
  const go = (to: { location?: string | undefined; supplier?: string | undefined }) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ location, supplier, ...to }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('location')}
          options={places.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
          value={place ?? ''}
          onChange={id => go({ location: id })}
        />
        <SupplierChoice value={supplier} onChange={id => go({ supplier: id })} />
      </Filters>
      {placed.map(order => (
        <p key={order} role="status">
          <Link href={addresses.order(order)}>{t('ordered', { order })}</Link>
        </p>
      ))}
      {place !== undefined && (
        <Shown of={list} rows={6}>
          {({ pages }) => {
            const found = pages.flatMap(page => page.replenishment?.edges.map(edge => edge.node) ?? []);
            const all = { more: undefined, all: () => allPages(list.page, page => page.replenishment) };
            const goesOn = cursorAfter(pages.at(-1)?.replenishment) !== undefined;
            return (
              <>
                {found.length === 0 ? (
                  <Empty>{goesOn ? t('goesOn') : t('none')}</Empty>
                ) : (
                  bySupplier(found).map(group => (
                    <ProposalsOf
                      key={`${place}/${group.supplier ?? ''}`}
                      location={place}
                      group={group}
                      more={goesOn && <Part location={place} group={group} isAlone={supplier !== undefined} />}
                      rest={restOf(all, proposal => (proposal.supplier ?? undefined) === group.supplier)}
                      onPlaced={order => setPlaced(before => [...before, order])}
                    />
                  ))
                )}
                <More onMore={goesOn && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined} />
              </>
            );
          }}
        </Shown>
      )}
    </Page>
  );
}

/** Says that a group is no more than what has been found so far, and leads to all of its supplier. */
function Part({ location, group, isAlone }: { location: string; group: Group; isAlone: boolean }) {
  const t = useTranslations('replenishment');
  const { supplier } = group;
  return (
    <p className="quiet">
      {t('part')}{' '}
      {supplier !== undefined && !isAlone && (
        <Link href={addresses.replenishment({ location, supplier })}>
          {t('alone', { name: group.name ?? supplier })}
        </Link>
      )}
    </p>
  );
}
