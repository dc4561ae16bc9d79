import { lazy, Suspense, useState } from "react";
import type { SheetProps } from "./late/LateSheet.tsx";

const LateSheet = lazy(() => import("./late/LateSheet.tsx"));

/** What rises from below on the phone, with Close at its foot. Its code comes when it is first opened. */
export function Sheet(props: SheetProps) {
  const [ever, setEver] = useState(false);
  if (props.opened && !ever) setEver(true);
  if (!ever) return null;
  return (
    <Suspense fallback={null}>
      <LateSheet {...props} />
    </Suspense>
  );
}
