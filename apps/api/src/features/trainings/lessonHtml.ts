import markdownIt from "markdown-it";

/** Markup in the text is shown as text. Pictures of other sites would tell them who reads: none are loaded. */
const markdown = markdownIt({ html: false, linkify: false, typographer: false }).disable("image");

markdown.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());

const openLink = markdown.renderer.rules.link_open;

markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet("rel", "noopener");
  return openLink ? openLink(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
};

/** A lesson's Markdown as HTML that holds no script, no style, no picture and no link but http(s) and mailto. */
export const lessonHtml = (text: string): string => markdown.render(text);
