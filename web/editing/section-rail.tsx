import type { Problem } from '../../shared/model/problem.ts';
import { type EditorSection, sectionOfPath } from './editor-sections.ts';

/** What of a document can be edited, and in which of it something is wrong. */
export function SectionRail({
  sections,
  current,
  problems,
  document,
  onGo,
}: {
  sections: readonly EditorSection[];
  current: EditorSection | undefined;
  problems: readonly Problem[];
  document: object;
  onGo: (section: EditorSection) => void;
}) {
  const wrong = new Set(problems.map(({ path }) => sectionOfPath(sections, document, path)?.key));
  return (
    <nav className="section-rail" aria-label="What is edited">
      <ul>
        {sections.map((section) => (
          <li key={section.key} className={section.isEntry ? 'entry' : undefined}>
            <button
              type="button"
              className="quiet"
              aria-current={section.key === current?.key ? 'true' : undefined}
              onClick={() => {
                onGo(section);
              }}
            >
              {section.title}
              {wrong.has(section.key) ? <span className="field-problem"> (problem)</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
