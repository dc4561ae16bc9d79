import { useMutation } from "@apollo/client/react";
import { IconCopy } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { sayDone, sayRefused } from "../../parts/notify.tsx";
import { failureOf, failureText } from "../../parts/Problem.tsx";
import { useHere } from "../../shell/context.ts";
import { serverRefusalText } from "../../text/refusals.ts";
import { DuplicateGroupDocument } from "./groups.graphql.ts";

/** Names that are tried until one is free. */
const NAMES_MAX = 9;

interface DuplicateButtonProps {
  readonly groupId: string;
  readonly name: string;
  readonly small?: boolean;
}

/** Makes a group with the same trainings and opens it, so that its name can be changed. */
export function DuplicateButton({ groupId, name, small = false }: DuplicateButtonProps) {
  const here = useHere();
  const navigate = useNavigate();
  const [duplicate, { loading }] = useMutation(DuplicateGroupDocument);

  const run = async () => {
    for (let number = 1; number <= NAMES_MAX; number += 1) {
      const copy = number === 1 ? m.group_copy({ name }) : m.group_copy_number({ name, number });
      const input = { groupId, name: copy, clientKey: crypto.randomUUID() };
      const { data } = await duplicate({ variables: { input } });
      const refusal = data?.duplicateGroup.errors[0];
      if (refusal?.code === "GROUP_NAME_TAKEN" && number < NAMES_MAX) continue;
      if (refusal) return sayRefused(serverRefusalText(refusal));
      const made = data?.duplicateGroup.group;
      if (!made) return;
      sayDone(m.group_duplicated({ name: made.name }));
      return navigate(here(`/groups/${encodeURIComponent(made.id)}`));
    }
  };
  return (
    <Button
      look={small ? "plain" : "outline"}
      small={small}
      busy={loading}
      icon={<IconCopy size={16} stroke={1.75} aria-hidden="true" />}
      aria-label={m.group_duplicate_named({ name })}
      onClick={() => void run().catch((error: unknown) => sayRefused(failureText(failureOf(error))))}
    >
      {m.group_duplicate()}
    </Button>
  );
}
