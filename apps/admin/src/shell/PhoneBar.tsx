import { Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2, IconX } from "@tabler/icons-react";
import { m } from "../generated/paraglide/messages.js";
import { useOrganization } from "./context.ts";
import { Mark } from "./Mark.tsx";
import { Navigation } from "./Navigation.tsx";
import { OrganizationSwitcher } from "./OrganizationSwitcher.tsx";
import { Person } from "./Person.tsx";

/** The phone's top bar, and the full-height panel with the same navigation. */
export function PhoneBar() {
  const { name } = useOrganization();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <header className="topbar">
      <Mark />
      <b className="cut" dir="auto">
        {name}
      </b>
      <button type="button" className="topbar-menu" onClick={open} aria-expanded={opened}>
        <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
        {m.nav_menu()}
      </button>
      <Drawer.Root opened={opened} onClose={close} size="100%" className="panel">
        <Drawer.Content aria-label={m.nav_label()}>
          <Drawer.Body className="panel-body">
            <div className="panel-head">
              <Mark />
              <b>Muster</b>
              <button type="button" className="topbar-menu" onClick={close}>
                <IconX size={20} stroke={1.75} aria-hidden="true" />
                {m.close()}
              </button>
            </div>
            <OrganizationSwitcher />
            <nav aria-label={m.nav_label()}>
              <Navigation onGo={close} />
            </nav>
            <Person />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </header>
  );
}
