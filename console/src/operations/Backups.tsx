import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { BackupsDocument, type BackupsQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { request } from '../ledger/door.ts';
import { newCommandId } from '../ledger/ids.ts';
import { Failure } from '../ledger/problem.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type Backup = NonNullable<BackupsQuery['backups']>['edges'][number]['node'];

/** Backups of the events, the newest first, and the button that makes one while the server goes on. */
export function Backups() {
  const t = useTranslations('operations');
  const mayMake = useMay('operations.back-up');
  const list = useList(
    ['backups'],
    after => ask(BackupsDocument, { after }),
    page => page.backups,
    { everyMs: 10_000 },
  );
  return (
    <Section title={t('backups')} aside={mayMake && <Make />}>
      <Rows of={list} places={2} list={page => page.backups} none={t('noBackups')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Section>
  );
}

function Make() {
  const t = useTranslations('operations');
  const words = useTroubleWords();
  const client = useQueryClient();
  // Sent again without an answer it is the same request, and begins nothing more.
  const [requestId, setRequestId] = useState(() => newCommandId());
  const make = useMutation({
    mutationFn: () => request('POST', '/v1/backups', { requestId }),
    onSuccess: () => setRequestId(newCommandId()),
    onSettled: () => client.invalidateQueries({ queryKey: ['backups'] }),
  });
  return (
    <Row>
      {make.error instanceof Failure && (
        <span role="alert" className="small">
          {words(make.error.trouble)}
        </span>
      )}
      <Button isPending={make.isPending} onPress={() => make.mutate()}>
        {t('make')}
      </Button>
    </Row>
  );
}

function List({ rows, rest }: { rows: readonly Backup[]; rest: Rest<Backup> }) {
  const t = useTranslations('operations');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Backup>[] = [
    {
      key: 'when',
      header: t('when'),
      cell: backup => (
        <Named name={<span className="figure">{figures.moment(backup.startedAt)}</span>} under={backup.folder} />
      ),
      file: [
        { header: t('when'), value: backup => ({ moment: backup.startedAt, zone: undefined }) },
        { header: written('name'), value: backup => backup.folder },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: backup => (
        <Named
          name={
            <Tag tone={backup.state === 'FAILED' ? 'bad' : backup.state === 'VERIFIED' ? 'good' : 'plain'}>
              {enumWord('BackupState', backup.state)}
            </Tag>
          }
          under={backup.failure ?? undefined}
        />
      ),
      file: [
        { header: t('state'), value: backup => enumWord('BackupState', backup.state) },
        { header: written('reason'), value: backup => backup.failure },
      ],
    },
    {
      key: 'size',
      header: t('size'),
      isFigure: true,
      isExtra: true,
      cell: backup =>
        backup.bytes == null ? '' : t('megabytes', { size: figures.quantity(backup.bytes / 1_000_000) }),
      file: [{ header: written('bytes'), value: backup => backup.bytes }],
    },
    {
      key: 'position',
      header: t('position'),
      isFigure: true,
      cell: backup => (backup.position == null ? '' : figures.count(backup.position)),
      file: backup => backup.position,
    },
  ];
  return <DataTable caption={t('backups')} columns={columns} rows={rows} rowKey={backup => backup.id} rest={rest} />;
}
