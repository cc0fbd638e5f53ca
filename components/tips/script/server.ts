/** What the server said, as far as forms care. `body` is whatever else it holds. */
export type Answer = {
  status: number;
  problems: Partial<Record<string, string>>;
  /** How long to wait before trying again. */
  minutes: number;
  body: Record<string, unknown>;
};

/** No answer came. */
export const unanswered: Answer = { status: 0, problems: {}, minutes: 1, body: {} };

/** What the server would say of a field, said before it is asked. */
export function problem(field: string, said: string): Answer {
  return { ...unanswered, status: 422, problems: { [field]: said } };
}

export function post(path: string, body: object): Promise<Answer> {
  return ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export async function ask(path: string, request: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    // No cookie goes with it, even if someone gave this site one.
    response = await fetch(path, { ...request, credentials: "omit", cache: "no-store" });
  } catch {
    return unanswered;
  }
  const body: unknown = await response.json().catch(() => undefined);
  const fields = isFields(body) ? body : {};
  return {
    status: response.status,
    problems: isFields(fields.problems) ? textsIn(fields.problems) : {},
    minutes: Math.max(1, Math.ceil(Number(response.headers.get("retry-after") ?? 0) / 60)),
    body: fields,
  };
}

/** The text of a field, empty where there is none. */
export function textIn(fields: Record<string, unknown>, name: string): string {
  const { [name]: value } = fields;
  return typeof value === "string" ? value : "";
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsIn(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, textIn(fields, name)]));
}
