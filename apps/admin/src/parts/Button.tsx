import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link } from "react-router";
import "./button.css";

export type ButtonLook = "filled" | "outline" | "plain" | "danger" | "destroy";

interface Looks {
  /** One filled button a view. */
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly block?: boolean;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

const classes = ({ look = "outline", small, block }: Looks, more = ""): string =>
  ["button", look, small && "small", block && "block", more].filter(Boolean).join(" ");

interface ButtonProps extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** While the act runs: the label stays, a ring takes the icon's place, and presses do nothing. */
  readonly busy?: boolean;
}

/** A button. It is never disabled: whoever presses it learns what is missing. */
export function Button({ look, small, block, icon, busy = false, onClick, className, ...rest }: ButtonProps) {
  const { children, type = "button", ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type}
      className={classes({ look, small, block, children }, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className={icon ? "ring" : "ring over"} aria-hidden="true" /> : icon}
      <span>{children}</span>
    </button>
  );
}

interface ButtonLinkProps extends Looks {
  readonly to: string;
  readonly state?: unknown;
}

/** A link that looks like a button, for acts that open another page. */
export function ButtonLink({ to, state, icon, children, ...looks }: ButtonLinkProps) {
  return (
    <Link to={to} state={state} className={classes({ ...looks, children })}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
