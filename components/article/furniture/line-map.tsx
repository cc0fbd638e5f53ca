import "./line-map.css";
import { Children, isValidElement, type ReactNode } from "react";
import type { AttributesOf } from "@/lib/content/furniture";
import { keptTogether } from "@/lib/language/no-break";
import type { Say } from "@/lib/language/say";
import { Group } from "./group";

type Inside = { children?: ReactNode };

/** More stops do not fit side by side. */
const mostAcross = 7;

/** A line with its stops: an ordered list, drawn downwards on telephones, and across where it fits. */
export const lineMapFurniture = (say: Say) => ({
  LineMap: ({ title, note, children }: AttributesOf<"LineMap"> & Inside) => {
    const stops = Children.toArray(children).filter((child) => isValidElement(child));
    return (
      <Group className={stops.length > mostAcross ? "line-map" : "line-map across"} label={title}>
        <p>
          <b>{title}</b>
        </p>
        <ol>{stops}</ol>
        {note && <p>{note}</p>}
      </Group>
    );
  },
  Stop: ({ name, time, change, closed = false, stretch }: AttributesOf<"Stop">) => (
    <li className={[closed && "closed", stretch && "cut"].filter(Boolean).join(" ") || undefined}>
      <b>{keptTogether(name, say.language)}</b> {time}
      {closed && <span> {say("line map.closed")}</span>}
      {change && <span> {keptTogether(say("line map.change", { lines: change }), say.language)}</span>}
    </li>
  ),
});
