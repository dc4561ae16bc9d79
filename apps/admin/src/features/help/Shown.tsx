import { type PictureName, picture } from "@muster/pictures";
import { language } from "../../app/language.ts";

interface ShownProps {
  readonly name: PictureName;
  /** What can be seen on it, for those who do not see it. */
  readonly alt: string;
}

/** A screen of the product, as it is today. Opens as large as it is. */
export function Shown({ name, alt }: ShownProps) {
  const found = picture(name, language());
  if (!found) return null;
  const { src, width, height } = found;
  return (
    <figure className={width < 640 ? "help-picture phone" : "help-picture"}>
      <a href={src} target="_blank" rel="noreferrer">
        <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      </a>
    </figure>
  );
}
