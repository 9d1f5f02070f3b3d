import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { download, headerOf, MARK } from '../kit/csv.ts';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { FileField } from '../kit/FileField.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Empty } from '../kit/States.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { type FileFault, troubleIn } from '../ledger/problem.ts';
import { type FileKind, upload } from './imports.ts';
import { en } from './words.ts';

type Encoding = keyof typeof en.imports.encodings;

const ENCODINGS = Object.keys(en.imports.encodings) as readonly Encoding[];
const MEGABYTE = 1_000_000;

/** Chooses a file and what it holds, and has it checked: what comes of it is on the page of the import. */
export function NewImport({ kinds, maxBytes }: { kinds: readonly FileKind[]; maxBytes: number }) {
  const t = useTranslations('imports');
  const [kindName, setKindName] = useState(kinds[0]?.kind);
  const kind = kinds.find(each => each.kind === kindName) ?? kinds[0];
  return kind === undefined ? (
    <Empty>{t('noKinds')}</Empty>
  ) : (
    <>
      <p className="quiet">{t('intro')}</p>
      <Choice
        label={t('kind')}
        options={kinds.map(each => ({ id: each.kind, name: t(`kinds.${each.kind}`) }))}
        value={kind.kind}
        onChange={id => setKindName(kinds.find(each => each.kind === id)?.kind)}
      />
      <Columns of={kind} />
      <UploadForm kind={kind} maxBytes={maxBytes} />
    </>
  );
}

const inFile = (header: string) => ({ header, value: () => '' });

/** The columns of a kind, and a file that has them already. */
function Columns({ of }: { of: FileKind }) {
  const t = useTranslations('imports');
  const optional = of.optional ?? [];
  const needed = of.columns.filter(column => !optional.includes(column));
  return (
    <>
      <p className="small">{t('columns', { names: needed.join(', ') })}</p>
      {optional.length > 0 && <p className="small quiet">{t('optional', { names: optional.join(', ') })}</p>}
      <Row>
        <Button onPress={() => download(`${of.kind}.csv`, [MARK, headerOf(of.columns.map(inFile), undefined)])}>
          {t('template')}
        </Button>
      </Row>
    </>
  );
}

function UploadForm({ kind, maxBytes }: { kind: FileKind; maxBytes: number }) {
  const t = useTranslations('imports');
  const figures = useFigures();
  const faultWords = useFaultWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [encoding, setEncoding] = useState<string>('UTF-8');
  const [label, setLabel] = useState('');
  const checking = useMutation({
    networkMode: 'always',
    mutationFn: (chosen: File) => upload(chosen, kind.kind, encoding, label),
    onSuccess: begun => navigate({ to: '/imports/$import', params: { import: begun.id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
  const isTooLarge = file !== undefined && file.size > maxBytes;
  const fault = isTooLarge
    ? t('tooLarge', { megabytes: figures.quantity(maxBytes / MEGABYTE) })
    : checking.error
      ? faultWords(checking.error)
      : undefined;
  return (
    <Form
      submit={t('check')}
      act={{ isPending: checking.isPending, fault }}
      isComplete={file !== undefined && !isTooLarge}
      onSubmit={() => file && checking.mutate(file)}
    >
      <FileField
        label={t('file')}
        types={['.csv', 'text/csv']}
        hint={t('drop')}
        choose={t('choose')}
        chosen={
          file &&
          t('chosen', { name: file.name, size: t('bytes', { kilobytes: figures.count(Math.ceil(file.size / 1000)) }) })
        }
        onFile={chosen => {
          checking.reset();
          setFile(chosen);
        }}
      />
      <Beside>
        <Choice
          label={t('encoding')}
          options={ENCODINGS.map(id => ({ id, name: t(`encodings.${id}`) }))}
          value={encoding}
          onChange={setEncoding}
        />
        <Field label={t('label')} value={label} onChange={setLabel} maxLength={64} />
      </Beside>
      <p className="small quiet">{t('labelHint')}</p>
    </Form>
  );
}

/** Why a file was not taken. */
function useFaultWords(): (failure: unknown) => string {
  const t = useTranslations('imports.fault');
  const words = useTroubleWords();
  return failure => {
    const trouble = troubleIn(failure);
    return trouble.is === 'problem' && trouble.file ? faultOf(trouble.file) : words(trouble);
  };

  function faultOf(file: FileFault): string {
    switch (file.fault) {
      case 'COLUMNS':
        return [
          ...(file.lacking.length > 0 ? [t('lacking', { names: file.lacking.join(', ') })] : []),
          ...(file.unknown.length > 0 ? [t('unknown', { names: file.unknown.join(', ') })] : []),
        ].join(' ');
      case 'ENCODING':
        return [
          t('encoding', { line: file.line }),
          ...(file.likely ? [t('likely', { encoding: file.likely })] : []),
        ].join(' ');
      case 'NO_CSV':
        return t('noCsv');
      case 'UNREADABLE':
        return t('unreadable');
    }
  }
}
