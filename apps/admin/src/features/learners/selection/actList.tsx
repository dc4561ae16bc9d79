import { IconBook2, IconUserMinus, IconUsersGroup, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { m } from "../../../generated/paraglide/messages.js";
import { ResendIcon } from "../../../parts/ResendIcon.tsx";
import type { BulkAct } from "../bulk/acts.ts";

interface ActLink {
  readonly act: BulkAct;
  readonly name: string;
  /** One word, for the phone's bar. */
  readonly short: string;
  readonly icon: ReactNode;
}

/** The acts of the selection bar, in their order. */
export const actLinks = (size: number): readonly ActLink[] => [
  { act: "resend", name: m.resend(), short: m.resend(), icon: <ResendIcon size={size} /> },
  {
    act: "cancel",
    name: m.bulk_cancel(),
    short: m.cancel(),
    icon: <IconX size={size} stroke={1.75} aria-hidden="true" />,
  },
  {
    act: "group",
    name: m.learner_assign_group(),
    short: m.preview_group(),
    icon: <IconUsersGroup size={size} stroke={1.75} aria-hidden="true" />,
  },
  {
    act: "training",
    name: m.learner_assign_training(),
    short: m.training(),
    icon: <IconBook2 size={size} stroke={1.75} aria-hidden="true" />,
  },
  {
    act: "remove",
    name: m.bulk_remove(),
    short: m.bulk_remove(),
    icon: <IconUserMinus size={size} stroke={1.75} aria-hidden="true" />,
  },
];
