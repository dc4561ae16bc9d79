import { IconArrowLeft } from "@tabler/icons-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import "./page.css";

/** The address whose heading had the focus last. Null until the first page stands: that one takes no focus. */
let announced: string | null = null;

/** A heading went away with the focus: what it said while the page was loading is now said by another one. */
let lost = false;

interface PageProps {
  /** For the browser's tab; also the heading where no other is given. */
  readonly title: string;
  readonly heading?: ReactNode;
  /** The heading is a sentence that says the page's fact. */
  readonly sentence?: boolean;
  readonly lead?: ReactNode;
  /** The one way back. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Stands above the heading, in the place of a way back. */
  readonly before?: ReactNode;
  /** Stands at the right of the heading. */
  readonly acts?: ReactNode;
  /** One reading column instead of the full width. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page: its title in the tab, its heading (which takes the focus when the page changes), its content. */
export function Page(props: PageProps) {
  const {
    title,
    heading = title,
    sentence = false,
    lead,
    back,
    before,
    acts,
    narrow = false,
    children,
  } = props;
  return (
    <main id="content" tabIndex={-1} className={narrow ? "page narrow" : "page"}>
      {before !== undefined && <div className="page-before">{before}</div>}
      {back && <BackLink {...back} />}
      <div className="page-head">
        <div className="page-title">
          <Heading title={title} sentence={sentence}>
            {heading}
          </Heading>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {acts !== undefined && <div className="page-acts">{acts}</div>}
      </div>
      {children}
    </main>
  );
}

interface HeadingProps {
  readonly title: string;
  readonly sentence?: boolean;
  readonly children: ReactNode;
}

/** The page's one heading of the first level. */
export function Heading({ title, sentence = false, children }: HeadingProps) {
  const element = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  useEffect(() => {
    if (lost || (announced !== null && announced !== pathname)) element.current?.focus();
    announced = pathname;
    lost = false;
  }, [pathname]);
  // Before it leaves the document, and the focus with it.
  useLayoutEffect(() => {
    const heading = element.current;
    return () => {
      lost = heading !== null && heading === document.activeElement;
    };
  }, []);
  return (
    <h1 ref={element} tabIndex={-1} className={sentence ? "sentence" : undefined}>
      {children}
    </h1>
  );
}

/** Puts the focus on the page's heading where what had it went away, as a button does with what it undid. */
export function regainFocus(): void {
  // Whatever takes the old one away is still being drawn.
  setTimeout(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus();
  });
}

/** "← Learners". */
export function BackLink({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <Link to={to} className="back">
      <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
      {label}
    </Link>
  );
}
