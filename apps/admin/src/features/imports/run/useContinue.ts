import { useApolloClient, useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useClientKey } from "../../../app/useClientKey.ts";
import type { ConfirmImportInput, ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { sayRefused } from "../../../parts/notify.tsx";
import { useShell } from "../../../shell/context.ts";
import { type ServerRefusal, serverRefusalText } from "../../../text/refusals.ts";
import { ConfirmImportDocument, ImportDocument } from "../imports.graphql.ts";

interface Continuing {
  readonly busy: boolean;
  /** The request that failed as a whole: it is not known whether it was done. Null where none did. */
  readonly error: unknown;
  readonly refused: ServerRefusal | null;
  readonly run: (sendAt: string | null) => Promise<void>;
}

/**
 * Continue, once. It locks before the first answer, a press after a lost answer repeats the same request, and the
 * page follows the server: whatever was said here, the list is uploaded where the server says so.
 */
export function useContinue(
  plan: ImportPlanFragment,
  timeIsWrong: (text: string | undefined) => boolean,
): Continuing {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { account } = useShell();
  const [confirm] = useMutation(ConfirmImportDocument);
  const keyOf = useClientKey();
  const locked = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<ServerRefusal | null>(null);
  const asItIs = () => client.refetchQueries({ include: [ImportDocument] });

  const send = async (content: Omit<ConfirmImportInput, "clientKey">) => {
    const { data } = await confirm({ variables: { input: { ...content, clientKey: keyOf(content) } } });
    const { import: done, errors = [] } = data?.confirmImport ?? {};
    const [refusal] = errors;
    if (refusal?.path.includes("sendAt")) return void timeIsWrong(serverRefusalText(refusal));
    setRefused(refusal ?? null);
    if (refusal) return void (await asItIs());
    if (done?.confirmedBy && done.confirmedBy !== account.name)
      sayRefused(m.sure_by_other({ by: done.confirmedBy }));
    // The page shows what became of it now; the question is behind us.
    navigate("?", { replace: true });
  };
  const run = async (sendAt: string | null) => {
    if (locked.current) return;
    locked.current = true;
    setBusy(true);
    setError(null);
    setRefused(null);
    try {
      await send({ importId: plan.id, version: plan.version, sendAt });
    } catch (failure) {
      setError(failure);
      await asItIs().catch(() => undefined);
    } finally {
      locked.current = false;
      setBusy(false);
    }
  };
  return { busy, error, refused, run };
}
