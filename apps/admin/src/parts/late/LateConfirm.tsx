import "./overlays.css";
import { Modal } from "@mantine/core";
import { Button } from "../Button.tsx";
import type { ConfirmProps } from "../Confirm.tsx";
import "../fields.css";

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
