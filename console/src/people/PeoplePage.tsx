import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { EmployeesDocument, type EmployeesQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useRoleWord } from '../messages/roles.ts';
import { addresses } from '../shell/addresses.ts';
import { Hire } from './Hire.tsx';

type Employee = NonNullable<EmployeesQuery['employees']>['edges'][number]['node'];

/** Who works for the chain, and as what. */
export function PeoplePage() {
  const t = useTranslations('people');
  const router = useRouter();
  const mayHire = useMay('access.manage-staff');
  const list = useList(
    ['people'],
    after => ask(EmployeesDocument, { after }),
    page => page.employees,
  );
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayHire && (
            <Opens label={t('hire')} look="primary">
              {close => (
                <Hire
                  onDone={employee => {
                    close();
                    router.history.push(addresses.person(employee));
                  }}
                />
              )}
            </Opens>
          )}
        </>
      }
    >
      <Rows of={list} list={page => page.employees} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Employee[]; rest: Rest<Employee> }) {
  const t = useTranslations('people');
  const written = useTranslations('file');
  const figures = useFigures();
  const roleWord = useRoleWord();
  const columns: readonly Column<Employee>[] = [
    {
      key: 'name',
      header: t('person'),
      cell: one => <Named name={one.name ?? one.id} under={one.name ? one.id : undefined} />,
      file: [
        { header: t('person'), value: one => one.name },
        { header: written('id'), value: one => one.id },
      ],
    },
    {
      key: 'roles',
      header: t('roles'),
      cell: one => one.roles.map(grant => [roleWord(grant.role), ...placesOf(grant)].join(' ')).join(' · '),
      file: one => one.roles.map(grant => [roleWord(grant.role), ...placesOf(grant)].join(' ')).join(' · '),
    },
    {
      key: 'state',
      header: t('state'),
      cell: one =>
        one.erased ? (
          <Tag tone="plain">{t('erased')}</Tag>
        ) : one.suspended ? (
          <Tag tone="bad">{t('suspended')}</Tag>
        ) : (
          <Tag tone="good">{one.signsIn ? t('signsIn') : t('noPassword')}</Tag>
        ),
      file: one =>
        one.erased ? t('erased') : one.suspended ? t('suspended') : one.signsIn ? t('signsIn') : t('noPassword'),
    },
    {
      key: 'since',
      header: t('since'),
      isExtra: true,
      cell: one => <span className="figure">{figures.moment(one.hiredAt)}</span>,
      file: one => ({ moment: one.hiredAt, zone: undefined }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={one => one.id}
      href={one => addresses.person(one.id)}
      rest={rest}
    />
  );
}

/** Where a role or token holds; nowhere in particular is everywhere. */
export function placesOf(scope: { locations: readonly string[]; regions: readonly string[] }): readonly string[] {
  return [...scope.locations, ...scope.regions];
}
