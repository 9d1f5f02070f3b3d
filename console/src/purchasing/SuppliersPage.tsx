import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { SuppliersDocument } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { addresses } from '../shell/addresses.ts';
import { Describe } from './Describe.tsx';
import type { Supplier } from './suppliers.ts';

/** Whom goods are bought from. */
export function SuppliersPage() {
  const t = useTranslations('suppliers');
  const router = useRouter();
  const mayManage = useMay('purchasing.manage-suppliers');
  const list = useList(
    ['suppliers', 'list'],
    after => ask(SuppliersDocument, { after }),
    page => page.suppliers,
  );
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayManage && (
            <Opens label={t('new')} look="primary">
              {() => <Describe onDone={id => router.history.push(addresses.supplier(id))} />}
            </Opens>
          )}
        </>
      }
    >
      <Rows of={list} places={6} list={page => page.suppliers} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Supplier[]; rest: Rest<Supplier> }) {
  const t = useTranslations('suppliers');
  const written = useTranslations('file');
  const columns: readonly Column<Supplier>[] = [
    {
      key: 'supplier',
      header: t('supplier'),
      cell: each => <Named name={each.name ?? each.id} under={each.name ? each.id : t('unnamed')} />,
      file: [
        { header: t('supplier'), value: each => each.name },
        { header: written('id'), value: each => each.id },
      ],
    },
    { key: 'note', header: t('note'), cell: each => each.note ?? '', file: each => each.note },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={each => each.id}
      href={each => addresses.supplier(each.id)}
      rest={rest}
    />
  );
}
