import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import type { Statement } from '../../shared/model/statement.ts';
import type { Responded } from '../api/read-response.ts';
import { ROOMS } from '../shell/rooms.ts';
import { documentsQuery, statementQuery } from '../statements/statements.ts';
import { termsQuery } from './terms.ts';
import { findEntries, type PaletteEntry, statementEntries } from './palette-entries.ts';

/** Finds views, requirements, paragraphs, milestones, statements, rate cards and terms, and goes there. */
export function Palette({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const found = findEntries(useEntries(), typed);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField aria-label="Search or do" autoFocus>
        <Input placeholder="a view, a requirement, a paragraph, a term …" />
      </TextField>
      <ListBox
        aria-label="Found"
        className="palette"
        items={found.map((entry) => ({ ...entry, id: `${entry.kind} ${entry.href} ${entry.title}` }))}
        renderEmptyState={() => 'Nothing is called that.'}
        onAction={(key) => {
          const entry = found.find(({ kind, href, title }) => `${kind} ${href} ${title}` === key);
          if (entry === undefined) return;
          onDone();
          void navigate({ href: entry.href });
        }}
      >
        {({ kind, title }) => (
          <ListBoxItem textValue={title}>
            <span>{title}</span> <span className="soft">{kind}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** What can be found from here: everywhere statements, rate cards and terms; within a statement what it holds. */
function useEntries(): readonly PaletteEntry[] {
  const { id } = useParams({ strict: false });
  const client = useQueryClient();
  const statements = useQuery(documentsQuery('statements')).data ?? [];
  const cards = useQuery(documentsQuery('rate-cards')).data ?? [];
  const terms = useQuery(termsQuery).data ?? [];
  const open =
    id === undefined ? undefined : client.getQueryData<Responded<Statement>>(statementQuery(id).queryKey)?.value;
  const rooms = ROOMS.map(({ to, title }) => ({
    kind: 'view',
    title,
    href: to.replace('$id', encodeURIComponent(id ?? '')),
  }));
  return [
    ...(open === undefined || id === undefined ? [] : [...rooms, ...statementEntries(id, open)]),
    { kind: 'view', title: 'All statements', href: '/statements' },
    { kind: 'action', title: 'New statement', href: '/statements/new' },
    { kind: 'view', title: 'Help', href: '/help' },
    ...statements.map(({ id: one, fields }) => ({
      kind: 'statement',
      title: `${fields['symbol'] ?? one} ${fields['title'] ?? ''}`,
      href: `/statements/${encodeURIComponent(one)}`,
    })),
    ...cards.map(({ id: one, fields }) => ({
      kind: 'rate card',
      title: fields['title'] ?? one,
      href: `/rate-cards/${encodeURIComponent(one)}`,
    })),
    ...terms.map(({ term }) => ({ kind: 'term', title: term, href: `/help?search=${encodeURIComponent(term)}` })),
  ];
}
