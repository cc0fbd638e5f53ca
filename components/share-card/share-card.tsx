/** The layout of share cards, in the CSS that satori supports. All text is typeset already. */
import type { CSSProperties, ReactNode } from "react";
import { cardSize } from "@/lib/cards/card";
import type { SetText } from "@/lib/cards/typesetting/typeset";
import { edge, ink, paper, rule } from "./look";
import { faceSize, frontMark, type SetCard, type Stamp, stampFrame } from "./set-card";

/** Leaves room for the picture of a story. `face` is the portrait of an author, as a `data:` URL. */
export function ShareCard({ set, face }: { set: SetCard; face?: string | undefined }) {
  switch (set.card.kind) {
    case "article":
      return <StoryCard set={set} />;
    case "author":
      return <AuthorCard set={set} source={face} />;
    case "front":
      return <FrontCard set={set} />;
    case "most-read":
      return <MostReadCard set={set} />;
    default:
      return <ListCard set={set} />;
  }
}

function StoryCard({ set }: { set: SetCard }) {
  const { picture, kicker, title, byline, stamps, width } = set;
  return (
    <Sheet>
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: `52px 0 0 ${edge}px` }}>
        <div style={{ display: "flex", alignItems: "center", height: 44 }}>
          <Stop colour={set.line} size={38} />
          {kicker && <Text text={kicker} style={{ marginLeft: 14, marginRight: 20 }} />}
          <Line colour={set.line} height={8} />
        </div>
        <Text text={title} style={{ marginTop: 30, width }} />
        <div style={{ display: "flex", flexDirection: "column", marginTop: "auto", width }}>
          {stamps.length > 0 && <Stamps stamps={stamps} />}
          {byline && <Text text={byline} style={{ marginTop: 16 }} />}
          <Foot set={set} />
        </div>
      </div>
      {picture && <div style={{ width: picture.info.width }} />}
    </Sheet>
  );
}

/** A section or a topic: a stop on its line, across the whole card. */
function ListCard({ set }: { set: SetCard }) {
  return (
    <Sheet>
      <Column>
        <Across colour={set.line} stop={<Stop colour={set.line} size={104} />} />
        {set.kicker && <Text text={set.kicker} style={{ marginTop: 26 }} />}
        <Text text={set.title} style={{ marginTop: set.kicker ? 4 : 30 }} />
        {set.description && <Text text={set.description} style={{ marginTop: 18 }} />}
        <Bottom set={set} />
      </Column>
    </Sheet>
  );
}

/** An author: the portrait is a stop on the line. */
function AuthorCard({ set, source }: { set: SetCard; source: string | undefined }) {
  const { width, height } = faceSize;
  const face = source && (
    // biome-ignore lint/performance/noImgElement: satori draws no other image element.
    <img
      src={source}
      width={width}
      height={height}
      style={{ borderRadius: width / 2, border: `12px solid ${ink}` }}
      alt=""
    />
  );
  return (
    <Sheet>
      <Column>
        <Across colour={ink} stop={face ?? <Stop colour={ink} size={104} />} />
        <Text text={set.title} style={{ marginTop: 22 }} />
        {set.kicker && <Text text={set.kicker} style={{ marginTop: 12 }} />}
        <Bottom set={set} />
      </Column>
    </Sheet>
  );
}

/** The whole paper: the lines of all sections, each with a stop. */
function FrontCard({ set }: { set: SetCard }) {
  const { lines } = set.card;
  const stops = lines.map((colour, index) => ({
    colour,
    at: 40 + (index * 620) / lines.length + (index % 2) * 210,
  }));
  return (
    <Sheet>
      <Column>
        <div
          style={{
            display: "flex",
            flexDirection: set.title.direction === "rtl" ? "row-reverse" : "row",
            alignItems: "center",
            gap: frontMark.gap,
            marginTop: 10,
          }}
        >
          <Mark set={set} size={frontMark.size} />
          <Text text={set.title} />
        </div>
        {set.description && <Text text={set.description} style={{ marginTop: 14 }} />}
        <div style={{ display: "flex", flexDirection: "column", marginTop: "auto", marginBottom: 20 }}>
          {stops.map(({ colour, at }) => (
            <Across key={at} colour={colour} height={10} stop={<Stop colour={colour} size={38} />} at={at} />
          ))}
        </div>
      </Column>
    </Sheet>
  );
}

/** Most Read: ranks as large numerals, each with a stop in a section's colour. */
function MostReadCard({ set }: { set: SetCard }) {
  return (
    <Sheet>
      <Column>
        <Text text={set.title} />
        {set.description && <Text text={set.description} style={{ marginTop: 12 }} />}
        <div
          style={{
            display: "flex",
            justifyContent: "space-between",
            marginTop: "auto",
            borderTop: `6px solid ${ink}`,
            paddingTop: 16,
          }}
        >
          {set.numerals.map((numeral, index) => (
            <div key={numeral.lines.join()} style={{ display: "flex", alignItems: "center" }}>
              <Text text={numeral} />
              <div style={{ display: "flex", marginLeft: 18 }}>
                <Stop colour={set.card.lines[index % Math.max(1, set.card.lines.length)] ?? ink} size={38} />
              </div>
            </div>
          ))}
        </div>
        <Foot set={set} />
      </Column>
    </Sheet>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return <div style={{ display: "flex", ...cardSize, background: paper }}>{children}</div>;
}

function Column({ children }: { children: ReactNode }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: `52px ${edge}px 0` }}>
      {children}
    </div>
  );
}

/** A line across the whole card, behind a stop. */
function Across({
  colour,
  stop,
  height = 14,
  at = 0,
}: {
  colour: string;
  stop: ReactNode;
  height?: number;
  at?: number;
}) {
  return (
    <div style={{ display: "flex", alignItems: "center", position: "relative" }}>
      <div style={{ position: "absolute", left: -edge, width: cardSize.width, height, background: colour }} />
      <div style={{ display: "flex", marginLeft: at }}>{stop}</div>
    </div>
  );
}

function Stop({ colour, size }: { colour: string; size: number }) {
  return (
    <div
      style={{
        width: size,
        height: size,
        borderRadius: size / 2,
        border: `${Math.round(size * 0.21)}px solid ${colour}`,
        background: paper,
        flexShrink: 0,
      }}
    />
  );
}

function Line({ colour, height }: { colour: string; height: number }) {
  return <div style={{ flex: 1, height, background: colour }} />;
}

function Stamps({ stamps }: { stamps: Stamp[] }) {
  const { height, padding, border, gap } = stampFrame;
  return (
    <div style={{ display: "flex", height }}>
      {stamps.map(({ text, background }) => (
        <div
          key={text.lines.join()}
          style={{
            display: "flex",
            alignItems: "center",
            height,
            padding: `0 ${padding}px`,
            marginRight: gap,
            border: `${border}px solid ${background ?? ink}`,
            background: background ?? paper,
          }}
        >
          <Text text={text} />
        </div>
      ))}
    </div>
  );
}

function Bottom({ set }: { set: SetCard }) {
  return (
    <div style={{ display: "flex", flexDirection: "column", marginTop: "auto" }}>
      <Foot set={set} />
    </div>
  );
}

/** The paper's mark and name. */
function Foot({ set }: { set: SetCard }) {
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        gap: 14,
        borderTop: `2px solid ${rule}`,
        marginTop: 20,
        height: 88,
      }}
    >
      <Mark set={set} size={46} />
      <Text text={set.paper} />
    </div>
  );
}

function Mark({ set, size }: { set: SetCard; size: number }) {
  const mark = `data:image/svg+xml;base64,${Buffer.from(set.card.mark).toString("base64")}`;
  return <Drawing src={mark} width={size} height={size} />;
}

/** Text as an image that overlaps its neighbours by its margin. */
function Text({ text, style = {} }: { text: SetText; style?: CSSProperties }) {
  const { svg, width, height, margin, direction } = text;
  return (
    <div
      style={{ display: "flex", justifyContent: direction === "rtl" ? "flex-end" : "flex-start", ...style }}
    >
      <div style={{ display: "flex", position: "relative", width, height }}>
        <Drawing
          src={`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`}
          width={width + 2 * margin}
          height={height + 2 * margin}
          style={{ position: "absolute", left: -margin, top: -margin }}
        />
      </div>
    </div>
  );
}

/**
 * An SVG as a background image: satori clips and masks an `<img>`, and librsvg takes three times as long for
 * those.
 */
function Drawing({
  src,
  width,
  height,
  style = {},
}: {
  src: string;
  width: number;
  height: number;
  style?: CSSProperties;
}) {
  const backgroundSize = `${width}px ${height}px`;
  return <div style={{ ...style, width, height, backgroundImage: `url(${src})`, backgroundSize }} />;
}
