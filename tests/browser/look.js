// Looks at one mail or page as it stands in the browser and tells what a reader would stumble over.
// Returns { findings: [[check, what the reader sees]], headings: [[line, …]], page: colours, text }.
() => {
  const findings = [];
  const find = (check, seen) => findings.push([check, seen]);
  const short = (text) => { const one = text.replace(/\s+/g, " ").trim(); return one.length > 24 ? one.slice(0, 24) + "…" : one; };
  const shown = (element) => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && style.visibility !== "hidden" && element.checkVisibility();
  };

  // ── colours ──
  const canvas = (() => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const knowsDark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
    return dark && knowsDark ? [18, 18, 18] : [255, 255, 255];
  })();
  const parse = (text) => { const n = text.match(/[\d.]+/g).map(Number); return n.length > 3 ? n : [...n.slice(0, 3), 1]; };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
  const ground = (element) => {
    if (!element) return canvas;
    const colour = parse(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour.slice(0, 3) : over(colour, ground(element.parentElement));
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const css = (rgb) => "#" + rgb.map((v) => Math.round(v).toString(16).padStart(2, "0")).join("");

  // ── width ──
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    const far = [...document.body.querySelectorAll("*")].filter(shown)
      .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
    find("width", `must be scrolled sideways, ${document.documentElement.scrollWidth - wide} px: <${far.localName}> "${short(far.textContent)}"`);
  }

  // ── pictures ──
  for (const picture of document.images) {
    const name = picture.src.split("/").pop(), box = picture.getBoundingClientRect();
    if (!picture.hasAttribute("alt")) find("pictures", `${name} has no alt: nobody who can't see it knows what it is`);
    if (picture.hasAttribute("alt") && picture.alt !== picture.alt.trim()) find("pictures", `the alt of ${name} has spaces around it`);
    if (!picture.complete || !picture.naturalWidth) { find("pictures", `${name} does not load`); continue; }
    const real = picture.naturalWidth / picture.naturalHeight, seen = box.width / box.height;
    if (getComputedStyle(picture).objectFit === "fill" && Math.abs(real / seen - 1) > 0.02) find("pictures", `${name} is stretched: ${Math.round(box.width)} × ${Math.round(box.height)} instead of ${real.toFixed(2)} : 1`);
    if (box.width > picture.naturalWidth + 1) find("pictures", `${name} is blurred: ${picture.naturalWidth} px wide, shown at ${Math.round(box.width)}`);
  }

  // ── the document ──
  if (document.documentElement.lang !== "ja") find("document", `the language is "${document.documentElement.lang}", not ja: it is read aloud wrongly`);
  if (!document.title.trim()) find("document", "there is no title");
  const firsts = [...document.querySelectorAll("h1")];
  if (firsts.length !== 1) find("document", `has ${firsts.length} h1: ${firsts.map((h) => short(h.textContent)).join(" / ")}`);
  for (const first of firsts) if (!first.textContent.trim() && !first.querySelector("img[alt]:not([alt=''])")) find("document", "the h1 says nothing");

  // ── text on its ground ──
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.replace(/[\s\u200a-\u200f\u2007\u034f]/g, "") || !shown(element) || element.localName === "rt") continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize), under = ground(element);
    const ink = over(parse(style.color), under), needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if (size < 11) find("contrast", `"${short(node.textContent)}" is set in ${size} px: too small to read`);
    const ratio = contrast(ink, under);
    if (ratio < needed) find("contrast", `"${short(node.textContent)}" is hard to read: ${css(ink)} on ${css(under)}, ${ratio.toFixed(2)} : 1 (needs ${needed})`);
  }

  // ── light boxes (in the dark) ──
  for (const element of matchMedia("(prefers-color-scheme: dark)").matches ? document.body.querySelectorAll("*") : []) {
    const own = parse(getComputedStyle(element).backgroundColor), box = element.getBoundingClientRect();
    if (own[3] > 0.5 && light(own.slice(0, 3)) > 0.4 && box.width * box.height > 100) find("light box", `a light box ${css(own.slice(0, 3))} is left: <${element.localName}> "${short(element.textContent)}"`);
  }

  // ── things to touch ──
  for (const link of document.querySelectorAll("a[href]:not([aria-hidden])")) {
    const style = getComputedStyle(link), box = link.getBoundingClientRect();
    const edged = (one) => parseFloat(getComputedStyle(one).borderTopWidth) > 0;
    const button = edged(link) || (link.parentElement.localName === "td" && edged(link.parentElement));
    const height = button && !edged(link) ? link.parentElement.getBoundingClientRect().height : box.height;
    if (!link.textContent.trim() && !link.querySelector("img[alt]:not([alt=''])") && !link.ariaLabel) find("touch", `a link to ${link.href} says nothing`);
    if (button && height < 44) find("touch", `the button "${short(link.textContent)}" is only ${Math.round(height)} px high`);
    else if (style.display !== "inline" && height < 24) find("touch", `the link "${short(link.textContent)}" is only ${Math.round(height)} px high`);
  }

  // ── the line for the inbox ──
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let first = texts.nextNode();
  while (first && !first.textContent.trim()) first = texts.nextNode();
  if (first && shown(first.parentElement)) find("preheader", `what the inbox shows is seen in the mail: "${short(first.textContent)}"`);

  // ── headings, line by line ──
  const headings = [...document.querySelectorAll("h1, h2, h3, h4")].filter((one) => shown(one) && getComputedStyle(one).writingMode === "horizontal-tb").map((heading) => {
    const lines = [], inside = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), range = document.createRange();
    let bottom = -Infinity;
    for (let node = inside.nextNode(); node; node = inside.nextNode())
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i); range.setEnd(node, i + 1);
        const box = [...range.getClientRects()].find((rect) => rect.width > 0);
        if (!box) continue;
        if (box.top >= bottom - 2) { lines.push(""); bottom = box.bottom; }
        lines[lines.length - 1] += node.data[i];
      }
    return lines.map((line) => line.trim());
  }).filter((lines) => lines.length);

  // ── what the law asks for ──
  const links = [...document.querySelectorAll("a[href]")].filter(shown).map((link) => {
    const before = document.createRange();
    before.setStart(document.body, 0); before.setEndBefore(link);
    return { text: link.textContent.trim(), href: link.href, before: before.toString().replace(/\s+/g, " ").trim().slice(-40) };
  });
  const paragraph = [...document.querySelectorAll("p, h1, h2, h3, td div")].find((one) => shown(one) && one.textContent.trim());
  return {
    findings, headings, links,
    title: document.title,
    text: document.body.innerText,
    page: css(ground(document.body.firstElementChild.nextElementSibling ? document.body.lastElementChild : document.body.firstElementChild)),
    ink: paragraph ? getComputedStyle(paragraph).color : "",
  };
}
