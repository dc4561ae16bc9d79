import { useDisclosure } from "@mantine/hooks";
import { IconMenu2 } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { m } from "../generated/paraglide/messages.js";
import { useOrganization } from "./context.ts";
import { Mark } from "./Mark.tsx";

const PhonePanel = lazy(() => import("./PhonePanel.tsx"));

/** The phone's top bar. Menu opens a full-height panel with the same navigation. */
export function PhoneBar() {
  const { name } = useOrganization();
  const [opened, { open, close }] = useDisclosure(false);
  const [ever, setEver] = useState(false);
  if (opened && !ever) setEver(true);
  return (
    <header className="topbar">
      <Mark />
      <b title={name} dir="auto">
        {name}
      </b>
      <button type="button" className="topbar-menu" onClick={open} aria-expanded={opened}>
        <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
        {m.nav_menu()}
      </button>
      {ever && (
        <Suspense fallback={null}>
          <PhonePanel opened={opened} onClose={close} />
        </Suspense>
      )}
    </header>
  );
}
