import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** A part of the settings: what it is at the left, its fields at the right. */
export function Section({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <section className="setting" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="small soft">{text}</p>
      </div>
      <div className="fields">{children}</div>
    </section>
  );
}
