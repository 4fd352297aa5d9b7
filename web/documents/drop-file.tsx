import { type DragEvent, useState } from 'react';

/** Takes a file: chosen, or dropped here. */
export function DropFile({
  label,
  accept,
  isBusy,
  onFile,
}: {
  label: string;
  accept: string;
  isBusy: boolean;
  onFile: (file: File) => void;
}) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      className={isOver ? 'drop-file over' : 'drop-file'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <span>{isBusy ? 'Reading …' : `${label}: choose, or drop it here`}</span>
      <input
        type="file"
        accept={accept}
        disabled={isBusy}
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again once it was corrected.
          target.value = '';
        }}
      />
    </label>
  );
}
