import { type ReactNode, type Ref, useId } from 'react';
import { FieldError, Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './Field.module.css';

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  label: string;
  /** The label is read out only; a search field says by its place what it is. */
  unlabelled?: boolean;
  /** What is amiss with it. */
  fault?: string | undefined;
  placeholder?: string;
  icon?: ReactNode;
  autoCapitalize?: 'none';
  inputRef?: Ref<HTMLInputElement>;
  /** What can be taken instead of typing it. */
  suggestions?: readonly string[];
};

export function Field({
  label,
  unlabelled,
  fault,
  placeholder,
  icon,
  autoCapitalize,
  inputRef,
  suggestions,
  ...rest
}: Props) {
  const list = useId();
  return (
    <TextField {...rest} isInvalid={fault !== undefined} className={styles.field}>
      <Label className={unlabelled ? 'unseen' : styles.label}>{label}</Label>
      <span className={styles.box}>
        {icon}
        <Input
          ref={inputRef}
          className={styles.input}
          placeholder={placeholder}
          autoCapitalize={autoCapitalize}
          {...(suggestions ? { list } : {})}
        />
      </span>
      {suggestions && (
        <datalist id={list}>
          {suggestions.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <FieldError className={styles.fault}>{fault}</FieldError>
    </TextField>
  );
}
