import { groupSchema, zodRefusals } from "@muster/domain";
import { m } from "../../generated/paraglide/messages.js";
import { refusalText } from "../../text/refusals.ts";
import type { GroupDraft } from "./groupDraft.ts";

/** The mistake of the name, in words, or null. */
export function nameMistake(draft: GroupDraft): string | null {
  const parsed = groupSchema.safeParse(draft);
  const [refusal] = parsed.success ? [] : zodRefusals(parsed.error);
  if (!refusal) return null;
  return refusal.code === "REQUIRED"
    ? m.group_name_required()
    : refusalText(refusal.code, { ...refusal.params });
}
