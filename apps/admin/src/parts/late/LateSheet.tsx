import "./overlays.css";
import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../Button.tsx";

export interface SheetProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export default function LateSheet({ title, opened, onClose, children }: SheetProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="bottom" size="auto" className="sheet">
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body>
          <div className="sheet-grip" aria-hidden="true" />
          <h2 className="sheet-title">{title}</h2>
          {children}
          <Button block onClick={onClose}>
            {m.close()}
          </Button>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
