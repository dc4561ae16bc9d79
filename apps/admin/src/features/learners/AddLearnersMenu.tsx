import { IconChevronDown, IconKeyboard, IconTableImport, IconUserPlus } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import { ActionMenu } from "../../parts/ActionMenu.tsx";
import { Button } from "../../parts/Button.tsx";
import { useHere } from "../../shell/context.ts";

/** The ways to add learners. */
export function AddLearnersMenu() {
  const here = useHere();
  return (
    <ActionMenu
      title={m.nav_add_learners()}
      entries={[
        {
          key: "manually",
          name: m.add_manually(),
          what: m.add_manually_what(),
          icon: <IconKeyboard size={20} stroke={1.75} aria-hidden="true" />,
          to: here("/learners/add/manually"),
        },
        {
          key: "spreadsheet",
          name: m.add_spreadsheet(),
          what: m.add_spreadsheet_what(),
          icon: <IconTableImport size={20} stroke={1.75} aria-hidden="true" />,
          to: here("/premium/import"),
        },
      ]}
      button={(props) => (
        <Button look="filled" icon={<IconUserPlus size={18} stroke={1.75} aria-hidden="true" />} {...props}>
          <span className="with-chevron">
            {m.nav_add_learners()}
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          </span>
        </Button>
      )}
    />
  );
}
