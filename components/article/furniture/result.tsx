import "./result.css";
import type { ReactNode } from "react";
import type { AttributesOf } from "@/lib/content/furniture";
import {
  dayAndPlace,
  goalInWords,
  majorityInWords,
  shownScore,
  votesInWords,
} from "@/lib/content/furniture-words";
import type { Say } from "@/lib/language/say";
import { Group } from "./group";

type Inside = { children?: ReactNode };

/** The result of a match with its goals, and of a vote with its majority. */
export const resultFurniture = (say: Say) => ({
  Result: ({ title, home, away, score, note, children, ...held }: AttributesOf<"Result"> & Inside) => (
    <Group className="result" label={title}>
      <p>
        <b>{title}</b> {dayAndPlace(held, say)}
      </p>
      <div>
        {home} <b>{shownScore(score, say)}</b> <span>{away}</span>
      </div>
      {children && <ol>{children}</ol>}
      {note && <p>{note}</p>}
    </Group>
  ),
  Goal: (goal: AttributesOf<"Goal">) => <li>{goalInWords(goal, say)}</li>,
  Vote: ({ title, total, needed, note, children }: AttributesOf<"Vote"> & Inside) => (
    <Group className="vote" label={title}>
      <p>
        <b>{title}</b>
      </p>
      <ul>{children}</ul>
      {(needed || note) && (
        <p>
          {needed && majorityInWords(needed, total, say)} {note}
        </p>
      )}
    </Group>
  ),
  Choice: ({ share = "0", majority, ...choice }: AttributesOf<"Choice">) => {
    const isMirrored = say.direction === "rtl";
    const at = majority && `${isMirrored ? 100 - Number(majority) : majority}%`;
    const isMuted = majority !== undefined && Number(share) < Number(majority);
    return (
      <li>
        <b>{choice.name}</b> {votesInWords({ ...choice, share }, say)}
        <svg aria-hidden="true" width="100%" height="26">
          <rect
            x={isMirrored ? `${100 - Number(share)}%` : 0}
            y="5"
            width={`${share}%`}
            height="16"
            fill={isMuted ? "var(--color-muted)" : undefined}
          />
          {at && <line x1={at} x2={at} y2="26" />}
        </svg>
      </li>
    );
  },
});
