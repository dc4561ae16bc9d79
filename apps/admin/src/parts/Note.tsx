import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import "./note.css";

const icons = {
  marigold: IconAlertTriangle,
  sky: IconInfoCircle,
  leaf: IconCircleCheck,
  clay: IconCircleX,
} as const;

interface NoteProps {
  /** marigold: take care; sky: good to know; leaf: done; clay: wrong. */
  readonly tone: keyof typeof icons;
  /** One sentence, bold. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
  /** Spoken as soon as it appears. */
  readonly urgent?: boolean;
}

/** A tinted box: one bold sentence, one plain. At most one in view. */
export function Note({ tone, title, children, acts, urgent = false }: NoteProps) {
  const Icon = icons[tone];
  return (
    <div className={`note ${tone}`} role={urgent ? "alert" : undefined}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        {children !== undefined && <div className="text">{children}</div>}
        {acts !== undefined && <div className="note-acts">{acts}</div>}
      </div>
    </div>
  );
}
