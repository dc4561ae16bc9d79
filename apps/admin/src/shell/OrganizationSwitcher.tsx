import { Menu } from "@mantine/core";
import { IconCheck, IconPlus, IconSelector } from "@tabler/icons-react";
import { Link } from "react-router";
import { m } from "../generated/paraglide/messages.js";
import { organizationPath, useOrganization, useShell } from "./context.ts";
import { Plate } from "./Mark.tsx";

/** Which organization this is, and the way to the others. */
export function OrganizationSwitcher() {
  const current = useOrganization();
  const { organizations, organizationsOpen } = useShell();
  return (
    <Menu width={260} position="bottom-start" offset={4}>
      <Menu.Target>
        <button type="button" className="switcher">
          <span className="unseen">{m.organization_switch()}</span>
          <Plate initials={current.initials} logoUrl={current.logoUrl} />
          <b dir="auto">{current.name}</b>
          <IconSelector size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={m.organization_switch()}>
        {organizations.map(({ id, name, initials, logoUrl }) => (
          <Menu.Item
            key={id}
            component={Link}
            to={organizationPath(id)}
            leftSection={<Plate initials={initials} logoUrl={logoUrl} size={24} />}
            rightSection={
              id === current.id ? <IconCheck size={16} aria-label={m.organization_this()} /> : null
            }
          >
            <span dir="auto">{name}</span>
          </Menu.Item>
        ))}
        {organizationsOpen && <Menu.Divider />}
        {organizationsOpen && (
          <Menu.Item
            component={Link}
            to="/new-organization"
            leftSection={<IconPlus size={18} stroke={1.75} />}
          >
            {m.organization_new()}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
