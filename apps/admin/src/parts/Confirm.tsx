import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";

interface ConfirmProps {
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
}

/** One yes/no question on one thing. */
export function Confirm(props: ConfirmProps) {
  const { opened, onClose, title, children, act, keep, destroys = false, busy = false, onConfirm } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={440}
      centered
      withCloseButton={false}
      transitionProps={{ duration: 180, transition: "fade" }}
    >
      <div className="text soft">{children}</div>
      <div className="form-acts" style={{ marginTop: 24 }}>
        <Button onClick={onClose} data-autofocus>
          {keep}
        </Button>
        <Button look={destroys ? "destroy" : "filled"} busy={busy} onClick={onConfirm}>
          {act}
        </Button>
      </div>
    </Modal>
  );
}
