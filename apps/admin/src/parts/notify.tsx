import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { m } from "../generated/paraglide/messages.js";

/** Says that something was done; goes by itself. */
export function sayDone(message: ReactNode): void {
  notifications.show({
    message,
    icon: <IconCircleCheck size={20} stroke={1.75} aria-hidden="true" />,
    autoClose: 8000,
    closeButtonProps: { "aria-label": m.close() },
  });
}

/** Says that something was not done and why; stays until it is closed. */
export function sayRefused(message: ReactNode): void {
  notifications.show({
    message,
    icon: <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" color="var(--clay)" />,
    autoClose: 20_000,
    closeButtonProps: { "aria-label": m.close() },
  });
}
