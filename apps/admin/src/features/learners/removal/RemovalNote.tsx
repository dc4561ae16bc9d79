import { useEffect, useState } from "react";
import { useTabStore } from "../../../app/tabStore.ts";
import { m } from "../../../generated/paraglide/messages.js";
import { Button } from "../../../parts/Button.tsx";
import { Note } from "../../../parts/Note.tsx";
import { regainFocus } from "../../../parts/Page.tsx";
import { useOrganization } from "../../../shell/context.ts";
import { type KeptRemoval, keptRemoval, minutesLeft } from "./keptRemoval.ts";
import { removedText, useUndo } from "./useUndo.tsx";
import "./removal.css";

const LOOK_MS = 10_000;

interface OpenRemoval {
  readonly removal: KeptRemoval;
  readonly minutes: number;
}

/** The removal of this organization that can still be taken back, with the minutes that are left. */
export function useRemoval(): OpenRemoval | null {
  const { id } = useOrganization();
  const removal = useTabStore(keptRemoval);
  const [now, setNow] = useState(() => new Date());
  const open = removal?.organizationId === id;
  useEffect(() => {
    if (!open) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), LOOK_MS);
    return () => clearInterval(timer);
  }, [open]);
  if (!removal || !open) return null;
  const minutes = minutesLeft(removal, now);
  return minutes > 0 ? { removal, minutes } : null;
}

/** While a removal can be taken back it stands above the page, with the time that is left. */
export function RemovalNote() {
  const open = useRemoval();
  if (!open) return null;
  return (
    <div className="removal-note">
      <Note tone="sky" title={removedText(open.removal)} acts={<UndoButton removal={open.removal} />}>
        {m.removal_left({ count: open.minutes })}
      </Note>
    </div>
  );
}

export function UndoButton({ removal }: { readonly removal: KeptRemoval }) {
  const undo = useUndo();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await undo(removal);
    setBusy(false);
    regainFocus();
  };
  return (
    <Button small busy={busy} onClick={() => void press()}>
      {m.undo()}
    </Button>
  );
}
