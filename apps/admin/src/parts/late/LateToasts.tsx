import "@mantine/core/styles/CloseButton.layer.css";
import "@mantine/core/styles/Notification.layer.css";
import "@mantine/notifications/styles.layer.css";
import { Notifications, notifications } from "@mantine/notifications";
import { type ReactNode, useEffect } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { usePhone } from "../usePhone.ts";

/** One thing that is said in the corner of the page. */
export interface Said {
  /** Said once, however often it is drawn. */
  readonly id: string;
  readonly message: ReactNode;
  readonly icon: ReactNode;
  /** Milliseconds until it goes by itself. */
  readonly autoClose: number;
}

interface LateToastsProps {
  /** What was said and not shown yet. */
  readonly said: readonly Said[];
  readonly onShown: () => void;
}

/** Says the newest only: a pile would lie over what is pressed next. Acts stand at the right, on the phone below: it stands aside. */
export default function LateToasts({ said, onShown }: LateToastsProps) {
  const phone = usePhone();
  useEffect(() => {
    if (said.length === 0) return;
    notifications.clean();
    for (const { id, message, icon, autoClose } of said) {
      notifications.show({ id, message, icon, autoClose, closeButtonProps: { "aria-label": m.close() } });
    }
    onShown();
  }, [said, onShown]);
  return <Notifications position={phone ? "top-center" : "bottom-center"} />;
}
