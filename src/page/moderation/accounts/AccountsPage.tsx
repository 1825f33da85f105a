import type { AccountAct } from '../../../model/moderation/moderation-acts.ts';
import type { ListedAccount } from '../../../model/moderation/moderation-page.ts';
import { actPath } from '../../../model/moderation/moderation-paths.ts';
import { Button } from '../../layout/Button.tsx';
import { ModerationHead } from '../ModerationHead.tsx';
import { useModeration } from '../moderation-context.tsx';
import styles from './EntryList.module.css';

/** Renders all accounts, for admins. One's own cannot be changed here, so that an admin is left. */
export function AccountsPage({ accounts }: { accounts: ListedAccount[] }) {
  const { texts } = useModeration();
  return (
    <>
      <ModerationHead title={texts.accounts} note={texts.accountsIntro} />
      <ul className={styles.entries}>
        {accounts.map((account) => (
          <li key={account.name}>
            <p>
              <b>
                <bdi>{account.name}</bdi>
              </b>
              {account.isCurrent && <span>{texts.you}</span>}
              {account.isDisabled && <span>{texts.disabled}</span>}
            </p>
            <p>
              {texts.roles[account.role]}.{' '}
              {account.hasSecondFactor ? texts.secondFactor : texts.noSecondFactor}.
            </p>
            {!account.isCurrent && <Acts account={account} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({ account: { name, role, isDisabled } }: { account: ListedAccount }) {
  const { texts, address } = useModeration();
  const acts: AccountAct[] = isDisabled
    ? ['enable']
    : [role === 'admin' ? 'make_moderator' : 'make_admin', 'disable'];
  return (
    <form method="post" action={address(actPath('accounts'))}>
      <input type="hidden" name="account" value={name} />
      {acts.map((act) => (
        <Button key={act} type="submit" name="act" value={act} quiet>
          {texts.accountActs[act]}
        </Button>
      ))}
    </form>
  );
}
