import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { LocationChoice } from '../catalog/locations.tsx';
import { PromotionsDocument, type PromotionsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page, Section } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { barOf, windowAround } from './calendar.ts';
import styles from './Promotions.module.css';
import { at, type Rule } from './rule.ts';

type Promotion = NonNullable<PromotionsQuery['promotions']>['edges'][number]['node'];

const route = getRouteApi('/promotions');

const ALL = 'all';
const STATES = ['ACTIVE', 'SCHEDULED', 'DRAFT', 'ENDED', 'STOPPED'] as const;

/** Promotions by state and store, with the layer at which each applies, and when they hold on a calendar. */
export function PromotionsPage() {
  const t = useTranslations('promotions');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayDraft = useMay('pricing.draft-promotions');
  const state = STATES.find(each => each === search.state);
  const list = useList(
    ['promotions', search.location, state],
    after => ask(PromotionsDocument, { location: search.location ?? null, state: state ?? null, after }),
    page => page.promotions,
  );
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayDraft && (
            <Link className={styles.draft ?? ''} href={addresses.newPromotion()}>
              {t('draft')}
            </Link>
          )}
        </>
      }
    >
      <Filters label={t('filters')}>
        <Choice
          label={t('state')}
          options={[{ id: ALL, name: t('all') }, ...STATES.map(id => ({ id, name: enumWord('PromotionState', id) }))]}
          value={state ?? ALL}
          onChange={id => change({ state: id === ALL ? '' : id })}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
      </Filters>
      <Rows of={list} list={page => page.promotions} none={t('none')}>
        {(rows, rest) => (
          <>
            <List rows={rows} rest={rest} />
            <Calendar promotions={rows} />
          </>
        )}
      </Rows>
    </Page>
  );
}

/** The version that holds, else the one that was drafted last. */
function versionOf(promotion: Promotion): Promotion['versions'][number] | undefined {
  return promotion.versions.find(version => version.version === promotion.holdingVersion) ?? promotion.versions.at(-1);
}

export function toneOf(state: Promotion['state']): 'plain' | 'good' | 'warn' | 'bad' {
  switch (state) {
    case 'ACTIVE':
      return 'good';
    case 'SCHEDULED':
    case 'DRAFT':
      return 'warn';
    case 'STOPPED':
    case 'ENDED':
      return 'plain';
  }
}

function List({ rows, rest }: { rows: readonly Promotion[]; rest: Rest<Promotion> }) {
  const t = useTranslations('promotions');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Promotion>[] = [
    {
      key: 'name',
      header: t('promotion'),
      cell: one => <Named name={one.name} under={one.id} />,
      file: [
        { header: t('promotion'), value: one => one.name },
        { header: written('id'), value: one => one.id },
      ],
    },
    {
      key: 'layer',
      header: t('layer'),
      isExtra: true,
      cell: one => enumWord('PricingLayer', String(at((versionOf(one)?.rule ?? {}) as Rule, 'layer') ?? '')),
      file: one => enumWord('PricingLayer', String(at((versionOf(one)?.rule ?? {}) as Rule, 'layer') ?? '')),
    },
    {
      key: 'state',
      header: t('state'),
      cell: one => <Tag tone={toneOf(one.state)}>{enumWord('PromotionState', one.state)}</Tag>,
      file: one => enumWord('PromotionState', one.state),
    },
    {
      key: 'from',
      header: t('holds'),
      isExtra: true,
      cell: one => {
        const version = versionOf(one);
        return (
          <Named
            name={<span className="figure">{version?.from ? figures.moment(version.from) : ''}</span>}
            under={version?.until ? t('until', { moment: figures.moment(version.until) }) : undefined}
          />
        );
      },
      file: [
        { header: written('from'), value: one => ({ moment: versionOf(one)?.from, zone: undefined }) },
        { header: written('until'), value: one => ({ moment: versionOf(one)?.until, zone: undefined }) },
      ],
    },
    {
      key: 'uses',
      header: t('uses'),
      isFigure: true,
      cell: one => (
        <Named
          name={figures.count(one.uses.used)}
          under={one.uses.total != null ? t('of', { total: figures.count(one.uses.total) }) : undefined}
        />
      ),
      file: [
        { header: t('uses'), value: one => one.uses.used },
        { header: written('total'), value: one => one.uses.total },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={one => one.id}
      href={one => addresses.promotion(one.id)}
      rest={rest}
    />
  );
}

/** When promotions hold, from two weeks ago on for eight weeks; each bar has its days in words. */
function Calendar({ promotions }: { promotions: readonly Promotion[] }) {
  const t = useTranslations('promotions');
  const figures = useFigures();
  const view = windowAround(clockIn(undefined).day);
  const shown = promotions.flatMap(promotion =>
    promotion.versions.flatMap(version => {
      const bar = version.from ? barOf(view, version.from, version.until ?? promotionEnd(promotion)) : undefined;
      return bar ? [{ promotion, version, bar }] : [];
    }),
  );
  return shown.length === 0 ? null : (
    <Section
      title={t('calendar')}
      aside={
        <span className="small quiet figure">
          {figures.day(view.from)} – {figures.day(view.to)}
        </span>
      }
    >
      <ul className={styles.calendar}>
        {shown.map(({ promotion, version, bar }) => (
          <li key={`${promotion.id}/${version.version}`}>
            <span className={styles.name}>{promotion.name}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.now} style={{ left: `${view.nowPercent}%` }} />
              <span className={styles.bar} style={{ left: `${bar.left}%`, width: `${bar.width}%` }} />
            </span>
            <span className="unseen">
              {version.from && figures.moment(version.from)}
              {version.until && ` – ${figures.moment(version.until)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function promotionEnd(promotion: Promotion): string | undefined {
  return promotion.state === 'ENDED' || promotion.state === 'STOPPED' ? new Date().toISOString() : undefined;
}
