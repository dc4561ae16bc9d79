import type { ReactElement, ReactNode, Ref } from "react";

export interface MenuItemEntry {
  readonly kind?: "item";
  readonly key: string;
  readonly name: string;
  /** What it is for: the second line. */
  readonly what?: string;
  readonly icon?: ReactNode;
  readonly lang?: string;
  /** Whether it is chosen, where it is a choice: of one, or of several. */
  readonly checked?: boolean;
  readonly choice?: "one" | "several";
  /** Stands for what there is none of: it is read, and pressing it closes the menu. */
  readonly disabled?: boolean;
  /** An address of this app, an address outside of it, or an act. */
  readonly to?: string;
  readonly href?: string;
  readonly onPress?: () => void;
}

export type MenuEntry =
  | MenuItemEntry
  | { readonly kind: "label"; readonly key: string; readonly name: string }
  | { readonly kind: "divider"; readonly key: string };

/** What a button needs to open a menu. */
export interface MenuTriggerProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
  readonly onPointerEnter?: () => void;
  readonly onFocus?: () => void;
  readonly "aria-haspopup"?: "menu";
  readonly "aria-expanded"?: boolean;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly width?: number;
  readonly position?: "bottom-start" | "bottom-end" | "top-start";
  /** Several things can be chosen before it closes. */
  readonly staysOpen?: boolean;
  readonly button: (props: MenuTriggerProps) => ReactElement;
}
