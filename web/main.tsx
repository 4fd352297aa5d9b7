import '@fontsource-variable/noto-sans/wght.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/sheet.css';
import './styles/proof.css';
import './styles/clock.css';
import './styles/views.css';
import './styles/narrow.css';
import './styles/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { SignInGate } from './access/sign-in-gate.tsx';
import { keepPage } from './offline/keep-page.ts';
import { router } from './shell/router.tsx';

// The desk: a page for officers, planners and auditors. Rooms have the names of the API's; no money is computed here
// but by shared/.

const place = document.getElementById('desk');
if (place === null) throw new Error('index.html has no place for the desk');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SignInGate>
        <RouterProvider router={router} />
      </SignInGate>
    </QueryClientProvider>
  </StrictMode>,
);
keepPage();
