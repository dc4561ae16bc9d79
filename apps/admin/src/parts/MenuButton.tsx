import { lazy, Suspense, useState } from "react";
import type { MenuButtonProps } from "./menuEntries.ts";
import "./menu.css";

const load = () => import("./late/LateMenu.tsx");
const LateMenu = lazy(load);

/** Begins to fetch the menu's code while the hand is on its way. A failure shows at the press. */
const prepare = (): void => void load().catch(() => undefined);

/** A button with a menu. The menu's code is a sixth of a first load, so it comes when a menu is asked for. */
export function MenuButton(props: MenuButtonProps) {
  const [asked, setAsked] = useState(false);
  const closed = { "aria-haspopup": "menu", "aria-expanded": false } as const;
  if (!asked) {
    const open = () => setAsked(true);
    return props.button({ ...closed, onClick: open, onPointerEnter: prepare, onFocus: prepare });
  }
  return (
    <Suspense fallback={props.button(closed)}>
      <LateMenu {...props} />
    </Suspense>
  );
}
