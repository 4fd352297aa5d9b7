import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <main id="content" className="notice">
      <h1>There is nothing at this address</h1>
      <p>It may be mistyped, or what it led to has another id.</p>
      <p>
        <Link to="/statements" search={{}}>
          All statements
        </Link>
      </p>
    </main>
  );
}
