import "./overlays.css";
import { Modal } from "@mantine/core";
import { Button } from "../Button.tsx";
import type { ConfirmProps } from "../Confirm.tsx";
import "../fields.css";

export default function LateConfirm(props: ConfirmProps) {
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
      <div className="form-acts confirm-acts">
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
