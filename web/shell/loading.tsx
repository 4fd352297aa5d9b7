/** A view whose content is on its way: said to be so only after a moment, so that nothing flickers. */
export function Loading({ what = 'this view' }: { what?: string }) {
  return (
    <p className="loading" role="status">
      Loading {what} …
    </p>
  );
}
