import { useEffect, useState } from "preact/hooks";
import * as m from "../generated/paraglide/messages.js";

export interface SendAgainProps {
  /** Seconds until another code may be asked for. */
  seconds: number;
}

/** "Send it again (in 0:42)". The seconds are seen and not announced. */
export function SendAgain({ seconds }: SendAgainProps) {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [seconds]);
  const waiting = left > 0;
  return (
    <button
      type="submit"
      class="quiet"
      aria-disabled={waiting ? "true" : undefined}
      onClick={(event) => {
        if (waiting) event.preventDefault();
      }}
    >
      {m.send_again()}
      {waiting && <span aria-hidden="true"> {m.send_again_in({ time: clock(left) })}</span>}
    </button>
  );
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
