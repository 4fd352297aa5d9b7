import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export type MenuAction = { key: string; title: string; act: () => void };

/** A button that opens a list of actions: arrows, typing the first letters, Enter and Escape, as in every menu. */
export function ActionMenu({
  label,
  title,
  actions,
}: {
  /** How it is read aloud, where its title says too little. */
  label?: string;
  title: string;
  actions: readonly MenuAction[];
}) {
  return (
    <MenuTrigger>
      <Button className="menu-button" {...(label !== undefined && { 'aria-label': label })}>
        <span className="menu-title">{title}</span> <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          onAction={(key) => {
            actions.find((one) => one.key === key)?.act();
          }}
        >
          {actions.map(({ key, title: text }) => (
            <MenuItem key={key} id={key} textValue={text}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
