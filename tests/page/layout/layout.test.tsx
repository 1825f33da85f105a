import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { developmentTexts } from '../../../src/page/i18n/development-texts.ts';
import { DevIssues } from '../../../src/page/layout/DevIssues.tsx';
import { PageFrame } from '../../../src/page/layout/frame/PageFrame.tsx';
import { FailurePage } from '../../../src/page/layout/states/FailurePage.tsx';
import { NotFoundPage } from '../../../src/page/layout/states/NotFoundPage.tsx';
import { port } from '../../../src/reader/specimen/cards.ts';
import { arabicEdition, edition } from '../../../src/reader/specimen/edition.ts';
import { Page } from '../interface.tsx';

afterEach(cleanup);

test('the current section is marked, and the footer links to every page', () => {
  const { container } = render(
    <Page>
      <PageFrame edition={edition} kind="inner" current="science">
        x
      </PageFrame>
    </Page>,
  );
  expect(container.querySelector('[aria-current]')?.textContent).toBe('Science');
  const foot = container.querySelector('footer');
  const links = [...(foot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining(['/pages/about/', '/archive/', '/corrections/', '/feed.xml']));
  expect(screen.getByRole('link', { name: 'Source code' }).getAttribute('rel')).toBe('noopener');
});

test('the search is linked beside the sections, also where these are hidden', () => {
  const { container } = render(
    <Page>
      <PageFrame edition={edition} kind="inner">
        x
      </PageFrame>
    </Page>,
  );
  const links = [...container.querySelectorAll('.masthead a[href="/search/"]')];
  expect(links.filter((link) => link.closest('nav') === null)).toHaveLength(1);
});

test('every hash link of the page frame has a target', () => {
  const { container } = render(
    <Page>
      <PageFrame edition={edition} kind="inner">
        x
      </PageFrame>
    </Page>,
  );
  for (const link of container.querySelectorAll('a[href^="#"]')) {
    expect(container.querySelector(link.getAttribute('href') ?? '')).toBeTruthy();
  }
  expect(container.querySelector('#top')).toBeTruthy();
  expect(container.querySelector('a')?.textContent).toBe('Skip to the stories');
});

test('in an edition in another language interface text has its own `lang`', () => {
  const { container } = render(
    <Page>
      <PageFrame edition={arabicEdition} kind="front">
        x
      </PageFrame>
    </Page>,
  );
  expect(container.querySelector('header')?.dir).toBe('rtl');
  expect(container.querySelector('header time')?.getAttribute('lang')).toBe('en');
  expect(container.querySelector('header h1')?.closest('[lang]')?.getAttribute('lang')).toBe('ar');
});

test.each(['offline', 'timeout', 'server', 'broken'] as const)(
  '%s: the error page has a message and a retry button',
  async (kind) => {
    const retry = vi.fn();
    render(
      <Page>
        <FailurePage kind={kind} onRetry={retry} />
      </Page>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  },
);

test('the page for an unknown address has a link to the front page and suggestions', () => {
  const { container } = render(
    <Page base="/news/">
      <NotFoundPage suggestions={[port]} />
    </Page>,
  );
  expect(screen.getByRole('link', { name: 'To the front page' }).getAttribute('href')).toBe('/news/');
  expect(container.querySelector('.story a')?.getAttribute('href')).toBe(`/news/articles/${port.slug}/`);
});

test('the issues of an article show their lines', () => {
  const { container } = render(
    <Page development={developmentTexts}>
      <DevIssues
        file="public/articles/a.json"
        issues={[{ line: 4, column: 3, path: 'headlin', message: 'Unknown field.', severity: 'error' }]}
      />
    </Page>,
  );
  expect(container.textContent).toContain('This story has one issue');
  expect(container.textContent).toContain('line 4, column 3');
});

test('the masthead shows the picture of the edition’s name where it has one', () => {
  const masthead = { src: '/photos/name-600.jpg', alt: '', width: 600, height: 120 };
  const { container } = render(
    <Page base="/news/">
      <PageFrame edition={{ ...edition, masthead }} kind="front">
        x
      </PageFrame>
    </Page>,
  );
  const image = container.querySelector('.masthead h1 a img');
  expect(image?.getAttribute('src')).toBe('/news/photos/name-600.jpg');
  expect(image?.getAttribute('alt')).toBe(edition.title);
});
