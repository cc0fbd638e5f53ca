/** The layout of share cards, in the CSS that satori supports. All text is typeset already. */
import type { CSSProperties, ReactNode } from "react";
import { type CardKind, cardSize } from "@/lib/cards/card";
import type { SetText } from "@/lib/cards/typesetting/typeset";
import type { Direction } from "@/lib/language/direction";
import {
  edge,
  faceSize,
  footMark,
  frontMark,
  ink,
  paper,
  rule,
  type SetCard,
  stampFrame,
  voiceFace,
} from "./set-card";

/** `face`: the portrait of an author, as a `data:` URL. `voices`: the faces of an opinion. */
type Content = { set: SetCard; face?: string | undefined; voices?: string[] };

const layouts: Record<CardKind, (content: Content) => ReactNode> = {
  article: StoryCard,
  category: ListCard,
  topic: ListCard,
  series: ListCard,
  author: AuthorCard,
  front: FrontCard,
  "most-read": MostReadCard,
};

export function ShareCard(content: Content) {
  const Layout = layouts[content.set.card.kind];
  return <Layout {...content} />;
}

// Satori knows neither the direction of a text nor logical properties.
const row = (direction: Direction) =>
  ({
    display: "flex",
    alignItems: "center",
    flexDirection: direction === "rtl" ? "row-reverse" : "row",
  }) as const;
const column = { display: "flex", flexDirection: "column" } as const;
const beforeIn = (direction: Direction) => (direction === "rtl" ? "Right" : "Left");
const afterIn = (direction: Direction) => (direction === "rtl" ? "Left" : "Right");

/** The line of its section runs across the card, and ends at the picture. */
function StoryCard({ set, voices = [] }: Content) {
  const { direction, kicker, title, byline, stamps, width } = set;
  const besideStop = {
    background: paper,
    [`padding${beforeIn(direction)}`]: 14,
    [`padding${afterIn(direction)}`]: 18,
  };
  return (
    <Sheet>
      <Across
        direction={direction}
        colour={set.line}
        height={8}
        stop={voices.length > 0 ? <Voices set={set} voices={voices} /> : <Stop colour={set.line} size={38} />}
      >
        {kicker && <Text text={kicker} style={besideStop} />}
      </Across>
      <Text text={title} style={{ marginTop: 30, width }} />
      <Bottom set={set}>
        {stamps.length > 0 && <Stamps set={set} />}
        {byline && <Text text={byline} side={direction} style={{ marginTop: 16 }} />}
      </Bottom>
    </Sheet>
  );
}

/** Whose opinion it is: faces as stops on the line of the section, each over the one before. */
function Voices({ set, voices = [] }: Content) {
  const { size, border, overlap } = voiceFace;
  const ring = { borderRadius: size / 2, border: `${border}px solid ${set.line}`, background: paper };
  return (
    <div style={row(set.direction)}>
      {voices.map((face, place) => (
        // biome-ignore lint/performance/noImgElement: satori draws no other image element.
        <img
          key={face}
          src={face}
          width={size}
          height={size}
          style={{ ...ring, [`margin${beforeIn(set.direction)}`]: place === 0 ? 0 : -overlap }}
          alt=""
        />
      ))}
    </div>
  );
}

/** A section, a topic or a series: a stop on its line, across the whole card. */
function ListCard({ set }: Content) {
  return (
    <Sheet>
      <Across direction={set.direction} colour={set.line} stop={<Stop colour={set.line} size={104} />} />
      {set.kicker && <Text text={set.kicker} side={set.direction} style={{ marginTop: 26 }} />}
      <Text text={set.title} style={{ marginTop: set.kicker ? 4 : 30 }} />
      {set.description && <Text text={set.description} style={{ marginTop: 18 }} />}
      <Bottom set={set} />
    </Sheet>
  );
}

/** An author: the portrait is a stop on the line. */
function AuthorCard({ set, face }: Content) {
  const style = { borderRadius: faceSize.width / 2, border: `12px solid ${ink}` };
  // biome-ignore lint/performance/noImgElement: satori draws no other image element.
  const portrait = face && <img src={face} {...faceSize} style={style} alt="" />;
  return (
    <Sheet>
      <Across direction={set.direction} colour={ink} stop={portrait ?? <Stop colour={ink} size={104} />} />
      <Text text={set.title} side={set.direction} style={{ marginTop: 22 }} />
      {set.kicker && <Text text={set.kicker} side={set.direction} style={{ marginTop: 12 }} />}
      <Bottom set={set} />
    </Sheet>
  );
}

/** The whole paper: the lines of all sections, each with a stop. */
function FrontCard({ set }: Content) {
  const { lines, mark } = set.card;
  const stopAt = (index: number) => -150 + (index * 620) / lines.length + (index % 2) * 210;
  return (
    <Sheet>
      <div style={{ ...row(set.direction), gap: frontMark.gap, marginTop: 10 }}>
        <Drawing svg={mark} width={frontMark.size} height={frontMark.size} />
        <Text text={set.title} />
      </div>
      {set.description && <Text text={set.description} style={{ marginTop: 14 }} />}
      <div style={{ ...column, marginTop: "auto", marginBottom: 20 }}>
        {lines.map((colour, index) => (
          <Across
            key={stopAt(index)}
            direction={set.direction}
            colour={colour}
            height={10}
            stop={<Stop colour={colour} size={38} />}
            at={stopAt(index)}
          />
        ))}
      </div>
    </Sheet>
  );
}

/** Most Read: ranks as large numerals, each with a stop in a section's colour. */
function MostReadCard({ set }: Content) {
  const { direction } = set;
  const { lines } = set.card;
  const top = { justifyContent: "space-between", borderTop: `6px solid ${ink}`, paddingTop: 16 };
  return (
    <Sheet>
      <Text text={set.title} />
      {set.description && <Text text={set.description} style={{ marginTop: 12 }} />}
      <Bottom set={set}>
        <div style={{ ...row(direction), ...top }}>
          {set.numerals.map((numeral, index) => (
            <div key={numeral?.lines.join()} style={{ ...row(direction), gap: 12 }}>
              <Text text={numeral} />
              <Stop colour={lines[index % Math.max(1, lines.length)] ?? ink} size={30} />
            </div>
          ))}
        </div>
      </Bottom>
    </Sheet>
  );
}

/** The card with its margins. A picture is laid over one of them. */
function Sheet({ children }: { children: ReactNode }) {
  return (
    <div style={{ display: "flex", ...cardSize, background: paper }}>
      <div style={{ ...column, flex: 1, padding: `52px ${edge}px 0` }}>{children}</div>
    </div>
  );
}

type Line = {
  direction: Direction;
  colour: string;
  stop: ReactNode;
  height?: number;
  at?: number;
  children?: ReactNode;
};

/** A line across the whole card, behind a stop and what stands beside it. */
function Across({ direction, colour, stop, height = 14, at = 0, children }: Line) {
  const across = { position: "absolute", left: -edge, width: cardSize.width } as const;
  return (
    <div style={{ ...row(direction), position: "relative" }}>
      <div style={{ ...across, height, background: colour }} />
      <div style={{ display: "flex", [`margin${beforeIn(direction)}`]: at }}>{stop}</div>
      {children}
    </div>
  );
}

function Stop({ colour, size }: { colour: string; size: number }) {
  const border = `${Math.round(size * 0.21)}px solid ${colour}`;
  return <div style={{ width: size, height: size, borderRadius: size / 2, border, background: paper }} />;
}

function Stamps({ set: { stamps, direction } }: Content) {
  const { height, padding, border, gap } = stampFrame;
  return (
    <div style={{ ...row(direction), height, gap }}>
      {stamps.map(({ text, background }) => (
        <div
          key={text.lines.join()}
          style={{
            ...row(direction),
            height,
            padding: `0 ${padding}px`,
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

/** The lower edge of a card. Its last line is the paper's mark and name. */
function Bottom({ set, children }: { set: SetCard; children?: ReactNode }) {
  const foot = { borderTop: `2px solid ${rule}`, marginTop: 20, height: 88 };
  return (
    <div style={{ ...column, marginTop: "auto", width: set.width }}>
      {children}
      <div style={{ ...row(set.direction), gap: footMark.gap, ...foot }}>
        <Drawing svg={set.card.mark} width={footMark.size} height={footMark.size} />
        <Text text={set.paper} />
      </div>
    </div>
  );
}

type PlacedText = { text: SetText | undefined; side?: Direction; style?: CSSProperties };

/**
 * Text as an image that overlaps its neighbours by its margin. It begins on its own side, and a name, which
 * may be in another script, on that of the card.
 */
function Text({ text, side = text?.direction, style }: PlacedText) {
  if (!text) return null;
  const { svg, width, height, margin } = text;
  const justifyContent = side === "rtl" ? "flex-end" : "flex-start";
  const place = { position: "absolute", left: -margin, top: -margin } as const;
  return (
    <div style={{ display: "flex", justifyContent, ...style }}>
      <div style={{ display: "flex", position: "relative", width, height }}>
        <Drawing svg={svg} width={width + 2 * margin} height={height + 2 * margin} style={place} />
      </div>
    </div>
  );
}

type SizedDrawing = { svg: string; width: number; height: number; style?: CSSProperties };

/** An SVG as a background: satori clips and masks an `<img>`, for which librsvg takes three times as long. */
function Drawing({ svg, width, height, style }: SizedDrawing) {
  const backgroundImage = `url(data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")})`;
  const backgroundSize = `${width}px ${height}px`;
  return <div style={{ ...style, width, height, backgroundImage, backgroundSize }} />;
}
