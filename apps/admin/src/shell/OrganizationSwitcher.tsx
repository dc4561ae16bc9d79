import { IconPlus, IconSelector } from "@tabler/icons-react";
import { m } from "../generated/paraglide/messages.js";
import { MenuButton } from "../parts/MenuButton.tsx";
import type { MenuEntry } from "../parts/menuEntries.ts";
import { organizationPath, useOrganization, useShell } from "./context.ts";
import { Plate } from "./Mark.tsx";

/** Which organization this is, and the way to the others. */
export function OrganizationSwitcher() {
  const current = useOrganization();
  const { organizations, organizationsOpen } = useShell();
  const others: MenuEntry[] = organizations.map(({ id, name, initials, logoUrl }) => ({
    key: id,
    name,
    to: organizationPath(id),
    icon: <Plate initials={initials} logoUrl={logoUrl} size={24} />,
    checked: id === current.id,
  }));
  const another: MenuEntry[] = [
    { kind: "divider", key: "divider" },
    {
      key: "new",
      name: m.organization_new(),
      to: "/new-organization",
      icon: <IconPlus size={18} stroke={1.75} aria-hidden="true" />,
    },
  ];
  return (
    <MenuButton
      label={m.organization_switch()}
      entries={organizationsOpen ? [...others, ...another] : others}
      width={260}
      button={(props) => (
        <button type="button" className="switcher" {...props}>
          <Plate initials={current.initials} logoUrl={current.logoUrl} />
          <span className="switcher-name" title={current.name}>
            <span className="unseen">{m.organization_switch()}: </span>
            <b dir="auto">{current.name}</b>
          </span>
          <IconSelector size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    />
  );
}
