import { m } from "../generated/paraglide/messages.js";
import { useOrganization } from "./context.ts";
import { Mark } from "./Mark.tsx";
import { Navigation } from "./Navigation.tsx";
import { OrganizationSwitcher } from "./OrganizationSwitcher.tsx";
import { Person } from "./Person.tsx";

/** The bar at the left: mark, organization, navigation, person. */
export function SideBar() {
  const { role } = useOrganization();
  return (
    <header className="sidebar">
      <p className="brand">
        <Mark />
        <span>Muster</span>
      </p>
      <OrganizationSwitcher />
      <nav aria-label={m.nav_label()}>
        <Navigation />
      </nav>
      <Person standing={role === "OWNER" ? m.role_owner() : m.role_admin()} />
    </header>
  );
}
