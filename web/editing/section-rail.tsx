import { memo, useEffect, useRef } from 'react';
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
    <nav
      className="section-rail"
      aria-label="What is edited"
      onClick={({ target }) => {
        const key =
          target instanceof Element ? target.closest<HTMLElement>('[data-section]')?.dataset['section'] : undefined;
        const section = sections.find((one) => one.key === key);
        if (section !== undefined) onGo(section);
      }}
    >
      <ul>
        {sections.map((section) => (
          <SectionEntry
            key={section.key}
            sectionKey={section.key}
            title={section.title}
            isEntry={section.isEntry}
            isCurrent={section.key === current?.key}
            isWrong={wrong.has(section.key)}
          />
        ))}
      </ul>
    </nav>
  );
}

/** A statement may have thousands of entries: one is drawn again only if it has changed itself. */
const SectionEntry = memo(function SectionEntry({
  sectionKey,
  title,
  isEntry,
  isCurrent,
  isWrong,
}: {
  sectionKey: string;
  title: string;
  isEntry: boolean;
  isCurrent: boolean;
  isWrong: boolean;
}) {
  const own = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li className={isEntry ? 'entry' : undefined}>
      <button
        ref={own}
        type="button"
        className="quiet"
        data-section={sectionKey}
        aria-current={isCurrent ? 'true' : undefined}
      >
        {title}
        {isWrong ? <span className="field-problem"> (problem)</span> : null}
      </button>
    </li>
  );
});
