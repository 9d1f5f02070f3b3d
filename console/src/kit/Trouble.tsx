import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Trouble } from '../ledger/problem.ts';
import { Failure } from '../ledger/problem.ts';
import type { RejectionWords } from '../messages/rejections.ts';
import { Button } from './Button.tsx';
import { useFigures, useLook } from './Look.tsx';
import styles from './Trouble.module.css';

/** What went wrong as a sentence in the language of whoever reads it; never the server's own English. */
export function useTroubleWords(): (trouble: Trouble) => string {
  const t = useTranslations('trouble');
  const { language } = useLook();
  const figures = useFigures();
  const rejections = useRejectionWords();
  return trouble => {
    switch (trouble.is) {
      case 'unreachable':
        return t('unreachable');
      case 'question':
        return trouble.code === 'FORBIDDEN' ? t('forbidden') : t('question', { code: trouble.code });
      case 'refused':
        return rejections?.(trouble.rejection, language, figures) ?? t('refused', { type: trouble.rejection.type });
      case 'problem':
        return problemWords(trouble);
    }
  };

  function problemWords(trouble: Extract<Trouble, { is: 'problem' }>): string {
    switch (trouble.kind) {
      case 'unauthenticated':
        return t('signedOut');
      case 'forbidden':
        return t('forbidden');
      case 'not-found':
        return t('notFound');
      case 'views-being-built':
        return t('beingBuilt');
      case 'delivered-already':
        return t('delivered');
      case 'malformed-request':
        return t('malformed');
      case 'too-many-attempts':
      case 'too-many-requests':
      case 'overloaded':
      case 'store-overloaded':
        return trouble.retryAfter === undefined ? t('busy') : t('busyFor', { seconds: trouble.retryAfter });
      case 'store-unavailable':
      case 'views-unavailable':
      case 'no-command-process':
        return t('away');
      default:
        return t('problem', { kind: trouble.kind, status: trouble.status });
    }
  }
}

/** The sentences of refusals are many, and seldom needed: they come when the first page is there. */
function useRejectionWords(): RejectionWords | undefined {
  const [words, setWords] = useState<{ of: RejectionWords }>();
  useEffect(() => {
    let isWanted = true;
    import('../messages/rejections.ts').then(
      module => isWanted && setWords({ of: module.rejectionWords }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return words?.of;
}

/** In the place of what could not be read, with the way to try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('trouble');
  const words = useTroubleWords();
  return (
    <div role="alert" className={styles.failed}>
      <p>{error instanceof Failure ? words(error.trouble) : t('unknown')}</p>
      <Button onPress={onRetry}>{t('retry')}</Button>
    </div>
  );
}
