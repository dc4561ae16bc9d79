import { m } from "../generated/paraglide/messages.js";
import "./loading.css";

const widths = ["62%", "48%", "55%", "40%", "58%", "45%", "52%", "38%"];

/** Grey bars in row height after 300 ms; over 3 s it says what takes time. */
export function Loading({ rows = 6, what }: { readonly rows?: number; readonly what: string }) {
  return (
    <div role="status">
      <span className="unseen">{m.loading({ what })}</span>
      <div className="bars" aria-hidden="true">
        {widths.slice(0, rows).map((width) => (
          <i key={width} style={{ "--w": width } as React.CSSProperties} />
        ))}
      </div>
      <p className="slow" aria-hidden="true">
        {m.loading_slow({ what })}
      </p>
    </div>
  );
}
