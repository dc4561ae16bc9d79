import type { JSX } from "preact";

/** Icons are decoration beside words, so assistive technology is not told of them. */
function Icon({ children, name }: { children: JSX.Element | JSX.Element[]; name: string }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const Tick = () => (
  <Icon name="tick">
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);

export const Never = () => (
  <Icon name="never">
    <circle cx="12" cy="12" r="9" />
    <path d="m5.7 5.7 12.6 12.6" />
  </Icon>
);

export const Lock = () => (
  <Icon name="lock">
    <rect x="4.5" y="10.5" width="15" height="10" rx="2" />
    <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />
  </Icon>
);

export const Attention = () => (
  <Icon name="attention">
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v6M12 16.500v.1" />
  </Icon>
);

export const Info = () => (
  <Icon name="info">
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v6M12 7.500v.1" />
  </Icon>
);

export const Letter = () => (
  <Icon name="letter">
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <path d="m4 7 8 6 8-6" />
  </Icon>
);

/** The product's mark. Its name stands beside it in text. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M3.75 20V10.500l5.75 6L20.25 4v16" />
  </svg>
);
