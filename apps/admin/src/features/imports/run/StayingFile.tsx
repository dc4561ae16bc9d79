import { useState } from "react";
import type { ImportPlanFragment } from "../../../generated/graphql/graphql.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { sayRefused } from "../../../parts/notify.tsx";
import { saveStaying } from "./saveStaying.ts";

/** The rows that stay behind as a file, with the reason of each. */
export function StayingFile({ plan }: { readonly plan: ImportPlanFragment }) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await saveStaying(plan).catch(() => sayRefused(m.file_not_written()));
    setBusy(false);
  };
  return (
    <button type="button" className="linklike" aria-busy={busy || undefined} onClick={() => void save()}>
      {m.sure_stay_file()}
    </button>
  );
}
