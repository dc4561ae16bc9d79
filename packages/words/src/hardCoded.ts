import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** Attributes and properties that a person sees or hears. */
const spoken =
  /^(title|alt|label|placeholder|heading|lead|text|aria-(label|description|roledescription|placeholder|valuetext))$/;

/** Formats in the language of the machine instead of the reader's. */
const ofTheMachine = /^toLocale(Date|Time)?String$/;

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/**
 * Texts for people that stand in the source instead of in `messages/`, and values that are formatted past `Intl`:
 * each as `file:line what`.
 * @param folder of a package; generated files are left out
 * @param names that are the same in every language
 */
export function hardCodedTexts(folder: string, names: readonly string[]): string[] {
  return readdirSync(join(folder, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/generated/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) =>
      hardCodedIn(file, readFileSync(file, "utf8"), names).map(
        (found) => `${relative(folder, file)}:${found}`,
      ),
    );
}

/** {@link hardCodedTexts} of one source text. */
export function hardCodedIn(name: string, code: string, names: readonly string[]): string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textForPeople(node);
    if (text !== null && hasWords(text) && !names.includes(text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1} ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textForPeople(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text.trim();
  if (ts.isPropertyAccessExpression(node) && ofTheMachine.test(node.name.text)) return node.name.text;
  if (
    !ts.isStringLiteral(node) &&
    !ts.isNoSubstitutionTemplateLiteral(node) &&
    !ts.isTemplateExpression(node)
  )
    return null;
  return isShown(node) ? textOf(node) : null;
}

/** Whether the literal is drawn as it stands: a child of an element, or an attribute that is read out. */
function isShown(literal: ts.Expression): boolean {
  let node: ts.Node = literal;
  // Through `open ? "Open" : "Closed"`, `name ?? "Nobody"` and brackets.
  while (givesValueOf(node.parent, node)) node = node.parent;
  const { parent } = node;
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isSpoken(parent.parent) : true;
  return ts.isJsxAttribute(parent) && isSpoken(parent);
}

/** Whether an expression can come to the value of a part of it. */
function givesValueOf(whole: ts.Node, part: ts.Node): boolean {
  if (ts.isParenthesizedExpression(whole)) return true;
  if (ts.isConditionalExpression(whole)) return whole.condition !== part;
  if (!ts.isBinaryExpression(whole) || whole.right !== part) return false;
  const { kind } = whole.operatorToken;
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken
  );
}

const isSpoken = (attribute: ts.JsxAttribute): boolean => spoken.test(attribute.name.getText());

function textOf(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
}
