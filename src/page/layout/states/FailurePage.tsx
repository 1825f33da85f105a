import { frontPath, underBase } from '../../../model/routes.ts';
import { useInterface } from '../../i18n/interface.tsx';
import { Button, ButtonLink } from '../Button.tsx';
import { StatePage } from './StatePage.tsx';

interface Props {
  kind: 'offline' | 'timeout' | 'server' | 'broken';
  onRetry: () => void;
}

/** Renders the page for a page that did not load, with the reason. */
export function FailurePage({ kind, onRetry }: Props) {
  const { base, texts } = useInterface();
  const { title, text } = texts.states.failure[kind];
  const actions = (
    <>
      <Button onClick={onRetry}>{texts.tryAgain}</Button>
      <ButtonLink quiet href={underBase(base, frontPath())}>
        {texts.toFront}
      </ButtonLink>
    </>
  );
  return <StatePage title={title} text={text} actions={actions} />;
}
