import "./overlays.css";
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { Button } from "../Button.tsx";
import "../fields.css";

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

export default function LateConfirm(props: ConfirmProps) {
  const { opened, onClose, title, children, act, keep, destroys = false, busy = false } = props;
  const { onConfirm, onClosed } = props;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={440}
      centered
      transitionProps={{ duration: 180, transition: "fade" }}
      onExitTransitionEnd={onClosed}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
          <div className="text soft confirm-text">{children}</div>
          <div className="form-acts confirm-acts">
            <Button onClick={onClose} data-autofocus>
              {keep}
            </Button>
            <Button look={destroys ? "destroy" : "filled"} busy={busy} onClick={onConfirm}>
              {act}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
