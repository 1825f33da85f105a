import type { ModerationPage } from '../../../model/moderation/moderation-page.ts';
import { signInPath } from '../../../model/moderation/moderation-paths.ts';
import { Button } from '../../layout/Button.tsx';
import { useModeration } from '../moderation-context.tsx';
import { ModerationField } from './ModerationField.tsx';
import styles from './SignInPage.module.css';

type Props = Omit<Extract<ModerationPage, { kind: 'sign-in' }>, 'kind'>;

/** Renders the form to sign in. What was wrong with a try is not told, since others may be trying. */
export function SignInPage({ problem, name, minutes = 0, next }: Props) {
  const { texts, address } = useModeration();
  return (
    <div className={styles.whole}>
      <h1>{texts.signIn.title}</h1>
      <p className={styles.intro}>{texts.signIn.intro}</p>
      {problem !== undefined && (
        <p className={styles.problem} role="alert" id="sign-in-problem">
          {problem === 'wrong' ? texts.signIn.wrong : texts.signIn.tooMany(minutes)}
        </p>
      )}
      <form className={styles.form} method="post" action={address(signInPath())}>
        {next !== undefined && <input type="hidden" name="next" value={next} />}
        <ModerationField label={texts.signIn.name} id="name">
          <input
            id="name"
            name="name"
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            required
            dir="auto"
            defaultValue={name}
            aria-describedby={problem && 'sign-in-problem'}
          />
        </ModerationField>
        <ModerationField label={texts.signIn.password} id="password">
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            maxLength={1000}
            required
          />
        </ModerationField>
        <ModerationField label={texts.signIn.code} id="code" note={texts.signIn.codeNote}>
          <input
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            aria-describedby="code-note"
          />
        </ModerationField>
        <Button type="submit">{texts.signIn.submit}</Button>
      </form>
    </div>
  );
}
