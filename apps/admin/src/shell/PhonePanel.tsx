import "../parts/late/overlays.css";
import { Drawer } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { m } from "../generated/paraglide/messages.js";
import { useOrganization } from "./context.ts";
import { Mark } from "./Mark.tsx";
import { Navigation } from "./Navigation.tsx";
import { OrganizationSwitcher } from "./OrganizationSwitcher.tsx";
import { Person } from "./Person.tsx";

interface PhonePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export default function PhonePanel({ opened, onClose }: PhonePanelProps) {
  const { role } = useOrganization();
  return (
    <Drawer.Root opened={opened} onClose={onClose} size="100%" className="panel">
      <Drawer.Content aria-label={m.nav_label()}>
        <Drawer.Body className="panel-body">
          <div className="panel-head">
            <Mark />
            <b>Muster</b>
            <button type="button" className="topbar-menu" onClick={onClose}>
              <IconX size={20} stroke={1.75} aria-hidden="true" />
              {m.close()}
            </button>
          </div>
          <OrganizationSwitcher />
          <nav aria-label={m.nav_label()}>
            <Navigation onGo={onClose} />
          </nav>
          <Person standing={role === "OWNER" ? m.role_owner() : m.role_admin()} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
