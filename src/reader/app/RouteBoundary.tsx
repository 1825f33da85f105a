import { Component, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { headOf } from '../../model/head/head.ts';
import { useInterface } from '../../page/i18n/interface.tsx';
import { PageFrame } from '../../page/layout/frame/PageFrame.tsx';
import { FailurePage } from '../../page/layout/states/FailurePage.tsx';
import { useEdition } from '../data/edition-context.tsx';
import { LoadError, type LoadFailure } from '../data/fetch-json.ts';
import { useDataReset } from '../data/page-data.tsx';
import { ScrollContext, usePage } from '../navigation/use-page.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { RoutePage } from './RoutePage.tsx';

type FailureKind = Exclude<LoadFailure, 'missing' | 'later'>;

interface Props {
  /** Key of the history entry; the error is reset when it changes. */
  entry: string;
  onRetry: () => void;
  children: ReactNode;
}

interface State {
  failed?: { error: unknown };
  entry: string;
}

class Boundary extends Component<Props, State> {
  override state: State = { entry: this.props.entry };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } };
  }

  /** Resets the error on navigation, without unmounting the pages. */
  static getDerivedStateFromProps({ entry }: Props, state: State): Partial<State> | null {
    return entry === state.entry ? null : { entry, failed: undefined };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    const retry = () => {
      this.props.onRetry();
      this.setState({ failed: undefined });
    };
    return failed ? <Failed error={failed.error} onRetry={retry} /> : this.props.children;
  }
}

/** Error boundary of pages: renders an error page with a retry button. */
export function RouteBoundary({ children }: { children: ReactNode }) {
  const reset = useDataReset();
  const scroll = useContext(ScrollContext);
  const { key } = useLocation();
  const onRetry = () => {
    scroll?.expectNavigation();
    reset();
  };
  return (
    <Boundary entry={key} onRetry={onRetry}>
      {children}
    </Boundary>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const kind = error instanceof LoadError ? error.kind : 'broken';
  if (kind === 'missing') {
    return (
      <RouteBoundary>
        <RoutePage kind="unknown" />
      </RouteBoundary>
    );
  }
  // Without a line the service worker answers a reload with what is stored, or with the list of that.
  const isStored = kind === 'offline' && navigator.serviceWorker?.controller;
  // The site is newer than this app.
  if (kind === 'later' || isStored)
    return <ReloadedPage kind={kind === 'later' ? 'broken' : kind} onRetry={onRetry} />;
  return <Failure kind={kind} onRetry={onRetry} />;
}

/** Reloads the page. Only once for a history entry, to avoid a loop where the reload does not help. */
function ReloadedPage(props: { kind: FailureKind; onRetry: () => void }) {
  const [hasReloaded] = useState(() => (history.state as { reloaded?: true } | null)?.reloaded === true);
  useEffect(() => {
    if (hasReloaded) return;
    history.replaceState({ ...history.state, reloaded: true }, '');
    location.reload();
  }, [hasReloaded]);
  return hasReloaded ? <Failure {...props} /> : <LoadingPage />;
}

function Failure({ kind, onRetry }: { kind: FailureKind; onRetry: () => void }) {
  const { edition } = useEdition();
  const { texts } = useInterface();
  usePage(headOf(edition, { kind: 'missing', title: texts.states.failure[kind].title }));
  return (
    <PageFrame edition={edition} kind="inner">
      <FailurePage kind={kind} onRetry={onRetry} />
    </PageFrame>
  );
}
