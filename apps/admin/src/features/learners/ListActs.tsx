import { IconDots, IconDownload, IconListCheck } from "@tabler/icons-react";
import { useLocation } from "react-router";
import { m } from "../../generated/paraglide/messages.js";
import { ActionMenu } from "../../parts/ActionMenu.tsx";
import { Button, ButtonLink } from "../../parts/Button.tsx";
import { usePhone } from "../../parts/usePhone.ts";
import { useHere } from "../../shell/context.ts";
import { AddLearnersMenu } from "./AddLearnersMenu.tsx";

/** What can be done about the list as a whole. On the phone the rarer acts stand behind three dots. */
export function ListActs() {
  const here = useHere();
  const { search } = useLocation();
  const phone = usePhone();
  const acts = [
    {
      key: "byList",
      name: m.by_list(),
      what: m.by_list_what(),
      to: here("/learners/select-by-list"),
      Icon: IconListCheck,
    },
    {
      key: "export",
      name: m.export(),
      what: m.export_what(),
      to: here(`/learners/export${search}`),
      Icon: IconDownload,
    },
  ];
  return (
    <div className="list-acts">
      <AddLearnersMenu />
      {!phone &&
        acts.map(({ key, name, to, Icon }) => (
          <ButtonLink key={key} to={to} icon={<Icon size={18} stroke={1.75} aria-hidden="true" />}>
            {name}
          </ButtonLink>
        ))}
      {phone && (
        <ActionMenu
          title={m.learners_more()}
          entries={acts.map(({ Icon, ...act }) => ({
            ...act,
            icon: <Icon size={20} stroke={1.75} aria-hidden="true" />,
          }))}
          button={(props) => (
            <Button className="list-more" aria-label={m.learners_more()} {...props}>
              <IconDots size={20} stroke={1.75} aria-hidden="true" />
            </Button>
          )}
        />
      )}
    </div>
  );
}
