import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './Button.tsx';

type Props = {
  /** Types of files that can be chosen; a phone offers its camera for pictures. */
  types: readonly string[];
  isPending: boolean;
  onFile: (file: File) => void;
  children: ReactNode;
};

/** Has somebody choose a file, or take a photo. */
export function FileButton({ types, isPending, onFile, children }: Props) {
  return (
    <FileTrigger
      acceptedFileTypes={types}
      onSelect={files => {
        const file = files?.[0];
        if (file) {
          onFile(file);
        }
      }}
    >
      <Button isPending={isPending}>{children}</Button>
    </FileTrigger>
  );
}
