import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './Choice.module.css';
import { Icon } from './Icon.tsx';

type Props = {
  label: string;
  unlabelled?: boolean;
  /** Ids with their words; the empty id stands for all. */
  options: readonly { id: string; name: string }[];
  value: string;
  onChange: (id: string) => void;
};

/** One of some. */
export function Choice({ label, unlabelled, options, value, onChange }: Props) {
  return (
    <Select
      className={styles.choice}
      selectedKey={value}
      onSelectionChange={key => onChange(String(key))}
      placeholder=" "
    >
      <Label className={unlabelled ? 'unseen' : styles.label}>{label}</Label>
      <Button className={styles.button}>
        <SelectValue className={styles.value} />
        <Icon name="down" size={16} />
      </Button>
      <Popover className={styles.popover}>
        <ListBox className={styles.list} items={options}>
          {option => (
            <ListBoxItem id={option.id} textValue={option.name} className={styles.option}>
              {({ isSelected }) => (
                <>
                  <span>{option.name}</span>
                  {isSelected && <Icon name="check" size={16} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
