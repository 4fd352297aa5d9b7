// The documentation page: the viewer of swagger-ui-dist, which makes the heading from the description, and what stands
// around it. Everything is loaded from this service.

export const PAGE_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>rule153: the API</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/page.css">
</head>
<body>
<header>
<p>Get a token (locally: <code>rule153 token --role budget-officer</code>),
give it under “Authorize”, and try any request on this page.</p>
</header>
<main id="viewer"><noscript>This page needs scripts. The same description as a file: <a href="/openapi.json">/openapi.json</a>.</noscript></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/page.js"></script>
</body>
</html>
`;

export const PAGE_CSS = `body { margin: 0; background: #fff; color: #1b1b1b; font-family: system-ui, sans-serif; }
header { max-width: 1420px; margin: 0 auto; padding: 1.5rem 20px 0; }
header p { max-width: 46rem; margin: 0; font: 14px/1.5 sans-serif; }
header code { padding: .1em .3em; border-radius: 3px; background: rgb(127 127 127 / 15%); }
.swagger-ui .info { margin: 1.5rem 0; }
@media (prefers-color-scheme: dark) { body { background: #1c2022; color: #e4e6e6; } }
`;

export const PAGE_JS = `const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();
SwaggerUIBundle({ url: '/openapi.json', dom_id: '#viewer', deepLinking: true, docExpansion: 'list', defaultModelsExpandDepth: 0, displayRequestDuration: true, persistAuthorization: false, validatorUrl: null });
`;
