import { lazy, type ReactNode, Suspense, useState } from "react";

export interface ConfirmProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The question. */
  readonly title: string;
  readonly children: ReactNode;
  /** The act by its name, never "Yes". */
  readonly act: string;
  readonly keep: string;
  readonly destroys?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  /** Once it is gone and the focus is back. */
  readonly onClosed?: () => void;
}

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
