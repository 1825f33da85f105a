import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { headOf } from '../../model/head.ts';
import { FailurePage } from '../../page/layout/FailurePage.tsx';
import { Shell } from '../../page/layout/Shell.tsx';
import { useInterface } from '../../page/words/interface.tsx';
import { LoadError, type LoadFailure } from '../loading/load.ts';
import { expectArrival } from './arrival.ts';
import { usePage, usePaper } from './page-context.tsx';
import { RoutePage } from './RoutePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

type FailureKind = Exclude<LoadFailure, 'missing' | 'later'>;

interface Props {
  /** Changes with every move, which is a new chance. */
  place: string;
  onRetry: () => void;
  children: ReactNode;
}

interface State {
  failed?: { error: unknown };
  place: string;
}

class Boundary extends Component<Props, State> {
  override state: State = { place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } };
  }

  /** A move away from a page that failed starts clean, without taking the page before it down. */
  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { place, failed: undefined };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    const retry = () => {
      expectArrival();
      this.props.onRetry();
      this.setState({ failed: undefined });
    };
    return failed ? <Failed error={failed.error} onRetry={retry} /> : this.props.children;
  }
}

/** Sets what went wrong in the place of the page, with what to do; the masthead and footer live on. */
export function RouteBoundary({ children }: { children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  const { key } = useLocation();
  return (
    <Boundary place={key} onRetry={reset}>
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
  if (kind === 'later') return <Later onRetry={onRetry} />;
  return <Failure kind={kind} onRetry={onRetry} />;
}

/**
 * The site has moved on to what this app does not read: its own newer app does. That is fetched once for an
 * entry of the history, which remembers it; where that did not help, nothing will.
 */
function Later({ onRetry }: { onRetry: () => void }) {
  const [again] = useState(() => (history.state as { reloaded?: true } | null)?.reloaded === true);
  useEffect(() => {
    if (again) return;
    history.replaceState({ ...history.state, reloaded: true }, '');
    location.reload();
  }, [again]);
  return again ? <Failure kind="broken" onRetry={onRetry} /> : <WaitingPage />;
}

function Failure({ kind, onRetry }: { kind: FailureKind; onRetry: () => void }) {
  const { edition } = usePaper();
  const { words } = useInterface();
  usePage(headOf(edition, { kind: 'missing', title: words.states.failure[kind].title }));
  return (
    <Shell edition={edition} place="inner">
      <FailurePage kind={kind} onRetry={onRetry} />
    </Shell>
  );
}
