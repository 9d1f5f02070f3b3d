import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { JournalFindingsDocument, type JournalFindingsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { isHeld, KINDS } from './findings.ts';

type Finding = NonNullable<JournalFindingsQuery['journalFindings']>['edges'][number]['node'];

const ALL = 'all';
const route = getRouteApi('/device-findings');

/** What was found to be wrong with journals, the newest first, and what became of what came with it. */
export function FindingsPage() {
  const t = useTranslations('findings');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kind = KINDS.find(each => each === search.kind);
  const change = (to: { location?: string; kind?: string }) =>
    void navigate({ search: { ...search, ...to }, replace: true });
  const list = useList(
    ['findings', search.location, search.device, kind],
    after =>
      ask(JournalFindingsDocument, {
        location: search.location ?? null,
        device: search.device ?? null,
        kind: kind ?? null,
        after,
      }),
    page => page.journalFindings,
    { everyMs: 30_000 },
  );
  return (
    <Page title={t('title')} over={search.device} aside={<Freshness of={list} />}>
      <Filters label={t('title')}>
        {search.device === undefined && (
          <LocationChoice value={search.location} onChange={to => change({ location: to ?? '' })} />
        )}
        <Choice
          label={t('kind')}
          options={[
            { id: ALL, name: t('all') },
            ...KINDS.map(each => ({ id: each, name: enumWord('JournalFindingKind', each) })),
          ]}
          value={kind ?? ALL}
          onChange={to => change({ kind: to === ALL ? '' : to })}
        />
      </Filters>
      <Rows of={list} list={page => page.journalFindings} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Finding[]; rest: Rest<Finding> }) {
  const t = useTranslations('findings');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayLook = useMay('audit.history');
  const { of } = useLocations();
  const columns: readonly Column<Finding>[] = [
    {
      key: 'kind',
      header: t('kind'),
      cell: finding => (
        <Named
          name={<Tag tone={isHeld(finding.kind) ? 'bad' : 'warn'}>{enumWord('JournalFindingKind', finding.kind)}</Tag>}
          under={isHeld(finding.kind) ? t('held') : t('taken')}
        />
      ),
      file: finding => enumWord('JournalFindingKind', finding.kind),
    },
    {
      key: 'device',
      header: t('device'),
      cell: finding => (
        <Named
          name={finding.device}
          under={finding.location == null ? undefined : (of(finding.location)?.name ?? finding.location)}
        />
      ),
      file: [
        { header: t('device'), value: finding => finding.device },
        { header: written('location'), value: finding => finding.location },
      ],
    },
    {
      key: 'what',
      header: t('what'),
      isExtra: true,
      cell: finding => <What finding={finding} />,
      file: [
        { header: t('what'), value: finding => finding.seq },
        { header: t('upTo'), value: finding => finding.known },
        { header: t('offBy'), value: finding => finding.offByMillis },
      ],
    },
    {
      key: 'found',
      header: t('found'),
      cell: finding => (
        <Named
          name={
            <span className="figure">
              {figures.moment(finding.foundAt, finding.location == null ? undefined : of(finding.location)?.zone)}
            </span>
          }
          under={finding.commandType}
        />
      ),
      file: [
        {
          header: t('found'),
          value: finding => ({
            moment: finding.foundAt,
            zone: finding.location == null ? undefined : of(finding.location)?.zone,
          }),
        },
        { header: written('command'), value: finding => finding.commandId },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={finding => `${finding.commandId} ${finding.kind}`}
      {...(mayLook ? { href: (finding: Finding) => addresses.outcome(finding.commandId) } : {})}
      rest={rest}
    />
  );
}

function What({ finding }: { finding: Finding }) {
  const t = useTranslations('findings');
  if (finding.offByMillis != null) {
    const seconds = Math.round(Math.abs(finding.offByMillis) / 1000);
    return finding.offByMillis < 0 ? t('behind', { seconds }) : t('ahead', { seconds });
  }
  return (
    <Named
      name={t('entry', { seq: finding.seq })}
      under={finding.known == null ? undefined : t('known', { seq: finding.known })}
    />
  );
}
