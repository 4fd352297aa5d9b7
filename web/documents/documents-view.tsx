import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { type Language, LANGUAGES } from '../../shared/languages/language.ts';
import { DocumentPreview } from './document-preview.tsx';
import { DownloadFiles } from './download-files.tsx';
import { ForeignCheck } from './foreign-check.tsx';
import { LANGUAGE_NAMES } from './language-names.ts';
import { ReturnedFile } from './returned-file.tsx';

// What belongs in this folder: files that leave, and files that come back or come from elsewhere.

export const Route = createLazyRoute('/statements/$id/documents')({ component: DocumentsView });

/** Documents of a statement to take along and to look at, and files to be held against it. */
function DocumentsView() {
  const { language: asked = '', view = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const language: Language = LANGUAGES.find((one) => one === asked) ?? 'en';
  return (
    <div className="sheet">
      <h2>Documents</h2>
      <label>
        Language{' '}
        <select
          value={language}
          onChange={({ target }) =>
            void navigate({ to: '.', search: (before) => ({ ...before, language: target.value }), replace: true })
          }
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <DownloadFiles language={language} />
      <h3>As committees read it</h3>
      <p>
        <button
          type="button"
          aria-expanded={view === 'preview'}
          onClick={() =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, view: view === 'preview' ? undefined : 'preview' }),
              replace: true,
            })
          }
        >
          {view === 'preview' ? 'Hide the document' : 'Show the document here'}
        </button>
      </p>
      {view === 'preview' ? <DocumentPreview language={language} /> : null}
      <h3>A file that comes back</h3>
      <p className="lead">
        A Word document of this statement, or the text of its PDF, is held against what the statement gives now: figures
        that were changed by hand, are lost, or are no longer bound. Of a workbook, rates and quantities that were
        edited come back as proposals. Nothing is stored or taken unseen.
      </p>
      <ReturnedFile language={language} />
      <h3>A document from elsewhere</h3>
      <p className="lead">
        Word, workbook, CSV or text: it is held against itself, sums against tables and tables against text. It is not
        stored.
      </p>
      <ForeignCheck />
    </div>
  );
}
