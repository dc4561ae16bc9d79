import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCopy,
  IconEye,
  IconGitMerge,
  IconHelpCircle,
  IconMinus,
  IconSend,
  IconUsersGroup,
  IconX,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { ImportVerdict } from "../../../generated/graphql/graphql.ts";
import { verdictWord } from "./verdictText.ts";

type Icon = ComponentType<{ size: number; stroke: number; "aria-hidden": "true" }>;

const icons: Readonly<Record<ImportVerdict, Icon>> = {
  INVITE: IconSend,
  MERGE: IconGitMerge,
  ADD_GROUP: IconCircleCheck,
  UNCHANGED: IconMinus,
  UNKNOWN_GROUP: IconHelpCircle,
  NO_GROUP: IconUsersGroup,
  TOO_MANY_GROUPS: IconUsersGroup,
  INACTIVE_GROUP: IconUsersGroup,
  GROUP_GONE: IconUsersGroup,
  NEEDS_LOOK: IconEye,
  INVALID_EMAIL: IconAlertTriangle,
  REFUSED: IconBan,
  DUPLICATE: IconCopy,
  LEFT_OUT: IconX,
};

/** What will happen to a row: icon, word, colour. */
export function VerdictFact({ verdict }: { readonly verdict: ImportVerdict }) {
  const Icon = icons[verdict];
  return (
    <span className={`verdict ${verdict}`}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {verdictWord(verdict)}
    </span>
  );
}
