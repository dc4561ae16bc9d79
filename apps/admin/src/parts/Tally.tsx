import "./tally.css";

export interface TallyPart {
  readonly pattern: "solid" | "hatch" | "upright" | "clay" | "dots" | "stone" | "open";
  readonly count: number;
  readonly word: string;
  /** The count as it is written; the plain number without it. */
  readonly shown?: string;
}

interface TallyProps {
  readonly parts: readonly TallyPart[];
  /** The sentence that a screen reader says for the bar. */
  readonly label: string;
  readonly thin?: boolean;
  readonly thick?: boolean;
  readonly keys?: boolean;
}

/** One bar whose parts add up to everyone; the same patterns are the key. Parts of nobody take no room. */
export function Tally({ parts, label, thin = false, thick = false, keys = true }: TallyProps) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div>
      <div
        className={["tally", thin && "thin", thick && "thick"].filter(Boolean).join(" ")}
        role="img"
        aria-label={label}
      >
        {shown.length === 0 && <i className="open" style={{ flexGrow: 1 }} />}
        {shown.map(({ pattern, word, count }) => (
          <i key={word} className={pattern} style={{ flexGrow: count, flexBasis: 0 }} />
        ))}
      </div>
      {keys && (
        <div className="tally-keys" aria-hidden="true">
          {parts.map(({ pattern, word, count, shown: text = String(count) }) => (
            <span key={word} className="tally-key">
              <i className={pattern} />
              <span>
                <b>{text}</b> {word}
              </span>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
