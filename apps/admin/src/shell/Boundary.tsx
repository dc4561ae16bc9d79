import { Component, type ReactNode, Suspense } from "react";
import { m } from "../generated/paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Loading } from "../parts/Loading.tsx";
import { Heading } from "../parts/Page.tsx";

interface BoundaryProps {
  /** Another place is tried afresh. */
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly place: string;
  readonly error: Error | null;
}

/** Stands around a page: something to see while its code comes, and when it cannot be loaded or drawn. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { place: this.props.place, error: null };

  static getDerivedStateFromError(error: Error): Partial<BoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return place === state.place ? null : { place, error: null };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error) return <Broken message={error.message} />;
    return <Suspense fallback={<Coming />}>{this.props.children}</Suspense>;
  }
}

function Coming() {
  return (
    <main className="page">
      <Loading what={m.what_page()} />
    </main>
  );
}

/** Instead of a blank page, as after an update of the program took the old files away. */
function Broken({ message }: { readonly message: string }) {
  return (
    <main className="alone" id="content" tabIndex={-1}>
      <Heading title={m.broken_title()}>{m.broken_title()}</Heading>
      <p className="lead">{m.broken_text()}</p>
      <p className="small soft break">{message}</p>
      <div className="form-acts">
        <Button look="filled" onClick={() => location.reload()}>
          {m.reload()}
        </Button>
      </div>
    </main>
  );
}
