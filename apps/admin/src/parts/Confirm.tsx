import { lazy, Suspense, useState } from "react";
import type { ConfirmProps } from "./late/LateConfirm.tsx";

const LateConfirm = lazy(() => import("./late/LateConfirm.tsx"));

/** One yes/no question on one thing. Its code comes with the first question. */
export function Confirm(props: ConfirmProps) {
  const [ever, setEver] = useState(false);
  if (props.opened && !ever) setEver(true);
  if (!ever) return null;
  return (
    <Suspense fallback={null}>
      <LateConfirm {...props} />
    </Suspense>
  );
}
