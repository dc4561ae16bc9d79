import { type ReactNode, useState } from "react";
import "./tip.css";

interface TipButtonProps {
  /** The accessible name; says on whom it acts. */
  readonly label: string;
  /** The short words of the tip. */
  readonly tip: string;
  readonly busy?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that is only an icon, with its words beside it for the pointer and the keyboard. Esc puts them away. */
export function TipButton({ label, tip, busy = false, onPress, children }: TipButtonProps) {
  const [shown, setShown] = useState(false);
  const hide = () => setShown(false);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-busy={busy || undefined}
      onPointerEnter={(event) => event.pointerType === "mouse" && setShown(true)}
      onPointerLeave={hide}
      onFocus={(event) => setShown(event.currentTarget.matches(":focus-visible"))}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
      onClick={() => {
        hide();
        if (!busy) onPress();
      }}
    >
      {busy ? <span className="ring" /> : children}
      {shown && (
        <span className="tip" aria-hidden="true">
          {tip}
        </span>
      )}
    </button>
  );
}
