import { useMutation } from "@apollo/client/react";
import { type ReactNode, useState } from "react";
import type { AdministratorFactsFragment } from "../../generated/graphql/graphql.ts";
import { m } from "../../generated/paraglide/messages.js";
import { Confirm } from "../../parts/Confirm.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useOrganization, useShell } from "../../shell/context.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { ChangeAdministratorRoleDocument, RemoveAdministratorDocument } from "./administrators.graphql.ts";

export type ChangeKind = "promote" | "demote" | "remove" | "leave";

interface Asked {
  readonly kind: ChangeKind;
  readonly administrator: AdministratorFactsFragment;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly done: string;
}

function wordsOf({ kind, administrator: { name, isYou } }: Asked, organization: string): Words {
  switch (kind) {
    case "promote":
      return {
        title: m.promote_ask({ name }),
        text: m.promote_text(),
        act: m.administrator_make_owner(),
        done: m.promoted({ name }),
      };
    case "demote":
      return {
        title: isYou ? m.demote_ask_you() : m.demote_ask({ name }),
        text: isYou ? m.demote_text_you() : m.demote_text(),
        act: m.administrator_make_admin(),
        done: isYou ? m.demoted_you() : m.demoted({ name }),
      };
    case "remove":
      return {
        title: m.remove_ask({ name }),
        text: m.remove_text({ name, organization }),
        act: m.administrator_remove(),
        done: m.removed({ name }),
      };
    case "leave":
      return {
        title: m.leave_ask({ organization }),
        text: m.leave_text(),
        act: m.administrator_leave(),
        done: "",
      };
  }
}

/** Changes of roles and removals. Each asks first: it takes somebody's access, or gives the right to take it. */
export function useChanges(): {
  readonly ask: (kind: ChangeKind, administrator: AdministratorFactsFragment) => void;
  readonly dialog: ReactNode;
} {
  const { reload } = useShell();
  const { name: organization } = useOrganization();
  const [change, changing] = useMutation(ChangeAdministratorRoleDocument, { refetchQueries: "active" });
  const [remove, removing] = useMutation(RemoveAdministratorDocument);
  // Kept while the dialog closes, so that its words stay until it is gone.
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(false);
  const words = asked && wordsOf(asked, organization);

  const run = async ({ kind, administrator }: Asked) => {
    const administratorId = administrator.id;
    if (kind === "promote" || kind === "demote") {
      const role = kind === "promote" ? "OWNER" : "ADMIN";
      const { data } = await change({ variables: { input: { administratorId, role } } });
      return data?.changeAdministratorRole.errors[0];
    }
    const { data } = await remove({ variables: { input: { administratorId } } });
    return data?.removeAdministrator.errors[0];
  };
  const confirm = async (what: Asked, done: string) => {
    try {
      const refusal = await run(what);
      setOpened(false);
      if (refusal) return sayRefused(serverRefusalText(refusal));
      // Nothing here is theirs to see any more: the light app knows where they are at home.
      if (what.kind === "leave") return location.assign("/");
      sayDone(done);
      // Also where somebody was removed: the list and what the viewer may do are asked for again.
      await reload();
      await changing.client.refetchQueries({ include: "active" });
    } catch (error) {
      sayRefused(`${m.administrator_not_changed()} ${failureText(failureOf(error))}`);
    }
  };

  const dialog = (
    <Confirm
      opened={opened}
      onClose={() => setOpened(false)}
      title={words?.title ?? ""}
      act={words?.act ?? ""}
      keep={m.administrator_keep()}
      destroys={asked?.kind === "remove" || asked?.kind === "leave"}
      busy={changing.loading || removing.loading}
      onConfirm={() => asked && words && void confirm(asked, words.done)}
    >
      {words?.text}
    </Confirm>
  );
  const ask = (kind: ChangeKind, administrator: AdministratorFactsFragment) => {
    setAsked({ kind, administrator });
    setOpened(true);
  };
  return { ask, dialog };
}
