import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { m } from "../../generated/paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { type ListState, nextPage, previousPage } from "./listState.ts";

interface PagingProps {
  readonly state: ListState;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly onGo: (next: ListState) => void;
}

/** 50 a page, forward and back. */
export function Paging({ state, pageInfo, onGo }: PagingProps) {
  const { hasNextPage, endCursor } = pageInfo;
  const hasPrevious = state.passed.length > 0;
  if (!hasNextPage && !hasPrevious) return null;
  return (
    <nav className="paging" aria-label={m.paging()}>
      {hasPrevious && (
        <Button icon={<IconChevronLeft size={16} />} onClick={() => onGo(previousPage(state))}>
          {m.paging_previous()}
        </Button>
      )}
      {hasNextPage && endCursor && (
        <Button onClick={() => onGo(nextPage(state, endCursor))}>
          <span className="with-chevron">
            {m.paging_next()}
            <IconChevronRight size={16} />
          </span>
        </Button>
      )}
    </nav>
  );
}
