import { useNavigate } from '@tanstack/react-router';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';

type Milestones = PublishedEstimate['milestones'];

/** Which milestone the handle moves. */
export function MilestoneChoice({
  milestones,
  chosen,
}: {
  milestones: Milestones;
  chosen: Milestones[number] | undefined;
}) {
  const navigate = useNavigate();
  if (chosen === undefined) return null;
  return (
    <select
      className="milestone-choice"
      aria-label="Milestone to move"
      value={chosen.id}
      onChange={({ target }) =>
        void navigate({ to: '.', search: (before) => ({ ...before, clock: target.value }), replace: true })
      }
    >
      {milestones.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
