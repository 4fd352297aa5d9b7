import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Language } from '../../shared/languages/language.ts';
import { api } from '../api/api.ts';
import { fileOf } from '../api/read-response.ts';
import { Asked } from '../shell/asked.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { framedDocument, styleFrame } from './framed-document.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

/** The statement document as it is exported, in a frame in which nothing can run. */
export function DocumentPreview({ language }: { language: Language }) {
  const { id, etag, statement } = useStatementWork();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const query = useQuery({
    queryKey: ['statement', id, 'preview', etag, scenarios, language],
    queryFn: async ({ signal }) => {
      const params = {
        path: { id },
        query: { format: 'html' as const, language, scenarios: scenarios.join(',') },
      };
      const { blob } = await fileOf(api.GET('/v1/statements/{id}/document', { params, parseAs: 'blob', signal }));
      return framedDocument(await blob.text());
    },
  });
  return (
    <Asked query={query} what="the document">
      {({ html, style, insets }) => (
        <iframe
          className="document-frame"
          title={`${statement.symbol} in ${LANGUAGE_NAMES[language]}`}
          // Nothing in it may run, open or send anything; of the same origin only so that its style can be put in.
          sandbox="allow-same-origin"
          srcDoc={html}
          onLoad={({ currentTarget }) => {
            styleFrame(currentTarget, style, insets);
          }}
        />
      )}
    </Asked>
  );
}
