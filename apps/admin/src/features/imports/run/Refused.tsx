import { Link } from "react-router";
import { m } from "../../../generated/paraglide/messages.js";
import { Note } from "../../../parts/Note.tsx";
import { useHere } from "../../../shell/context.ts";
import { type ServerRefusal, serverRefusalText } from "../../../text/refusals.ts";

interface WayOut {
  /** What was kept, and what to do. */
  readonly text: () => string;
  readonly act: () => string;
  /** Below the organization's address; null: the preview. */
  readonly path: string | null;
}

const ways: Readonly<Record<string, WayOut>> = {
  VERSION_CONFLICT: { text: () => m.sure_changed_text(), act: () => m.sure_changed_act(), path: null },
  PREMIUM_NEEDED: { text: () => m.sure_list_kept(), act: () => m.sure_premium_act(), path: "/premium" },
  NOT_SET_UP: { text: () => m.sure_list_kept(), act: () => m.sure_set_up_act(), path: "" },
  LIMIT_PER_DAY: { text: () => m.sure_limit_text(), act: () => m.sure_limit_act(), path: null },
  SENDING_PAUSED: {
    text: () => m.sure_list_kept(),
    act: () => m.pause_show_bounced(),
    path: "/learners?delivery=BOUNCED",
  },
};

/** Why nothing was uploaded, what was kept, and the way out. */
export function Refused({ refusal }: { readonly refusal: ServerRefusal }) {
  const here = useHere();
  const way = ways[refusal.code];
  return (
    <Note
      tone={refusal.code === "VERSION_CONFLICT" ? "marigold" : "clay"}
      urgent
      title={serverRefusalText(refusal)}
      acts={way && <Link to={way.path === null ? "?" : here(way.path)}>{way.act()}</Link>}
    >
      {way?.text() ?? m.sure_list_kept()}
    </Note>
  );
}
