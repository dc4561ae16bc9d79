import "@mantine/core/styles/CloseButton.layer.css";
import "@mantine/core/styles/Notification.layer.css";
import "@mantine/notifications/styles.layer.css";
import { Notifications, notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { m } from "../../generated/paraglide/messages.js";
import type { Said } from "../notify.tsx";

interface LateToastsProps {
  /** What was said and not shown yet. */
  readonly said: readonly Said[];
  readonly onShown: () => void;
}

export default function LateToasts({ said, onShown }: LateToastsProps) {
  useEffect(() => {
    if (said.length === 0) return;
    for (const { id, message, icon, autoClose } of said) {
      notifications.show({ id, message, icon, autoClose, closeButtonProps: { "aria-label": m.close() } });
    }
    onShown();
  }, [said, onShown]);
  return <Notifications position="bottom-right" />;
}
