import type { AdministratorFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useOrganization } from "../../shell/context.ts";
import { shortDay } from "../../text/dates.ts";
import { type ChangeKind, useChanges } from "./useChanges.tsx";

interface AdministratorRowsProps {
  readonly administrators: readonly AdministratorFactsFragment[];
  /** The viewer may change all of them; without it, only leave. */
  readonly manages: boolean;
}

/** Everyone who administers, with what can be changed about each. On the phone each row is a card. */
export function AdministratorRows({ administrators, manages }: AdministratorRowsProps) {
  const { ask, dialog } = useChanges();
  return (
    <>
      <ul className="card administrator-list" aria-label={m.nav_administrators()}>
        <li className="administrator-heads" aria-hidden="true">
          <span>{m.column_name()}</span>
          <span>{m.column_role()}</span>
          <span>{m.column_since()}</span>
          <span />
        </li>
        {administrators.map((administrator) => (
          <Row key={administrator.id} administrator={administrator} manages={manages} onAsk={ask} />
        ))}
      </ul>
      {dialog}
    </>
  );
}

interface RowProps {
  readonly administrator: AdministratorFactsFragment;
  readonly manages: boolean;
  readonly onAsk: (kind: ChangeKind, administrator: AdministratorFactsFragment) => void;
}

function Row({ administrator, manages, onAsk }: RowProps) {
  const { timeZone } = useOrganization();
  const { name, email, role, since, isYou } = administrator;
  const owner = role === "OWNER";
  return (
    <li className="administrator-row">
      <div className="administrator-who">
        <span>
          <b dir="auto">{name}</b> {isYou && <span className="tag">{m.administrator_you()}</span>}
        </span>
        <span className="small soft break">{email}</span>
      </div>
      <span className={owner ? "administrator-role owner" : "administrator-role"}>
        {owner ? m.role_owner() : m.role_admin()}
      </span>
      <span className="tabular">
        <span className="administrator-word">{m.column_since()} </span>
        {shortDay(since, timeZone)}
      </span>
      <span className="administrator-acts">
        {manages && (
          <Button
            look="plain"
            small
            aria-label={
              owner ? m.administrator_make_admin_named({ name }) : m.administrator_make_owner_named({ name })
            }
            onClick={() => onAsk(owner ? "demote" : "promote", administrator)}
          >
            {owner ? m.administrator_make_admin() : m.administrator_make_owner()}
          </Button>
        )}
        {isYou && (
          <Button look="danger" small onClick={() => onAsk("leave", administrator)}>
            {m.administrator_leave()}
          </Button>
        )}
        {manages && !isYou && (
          <Button
            look="danger"
            small
            aria-label={m.administrator_remove_named({ name })}
            onClick={() => onAsk("remove", administrator)}
          >
            {m.administrator_remove()}
          </Button>
        )}
      </span>
    </li>
  );
}
