// Functions with which a test looks at a page. They run in the browser, in front of each question.

const visible = selector => [...document.querySelectorAll(selector)].filter(e => e.getClientRects().length > 0);
const describe = e => (e.textContent || e.tagName).trim().slice(0, 50);

/** What a screen reader calls an element. */
const name = e => e.getAttribute('aria-label')
    || (e.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent).join('');

/** Lines of text outside pictures, as far as the boxes around them let them be seen. */
function lines() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const isSeen = node.textContent.trim() && node.parentElement.checkVisibility(); // not so in closed details
    if (!isSeen || node.parentElement.closest('svg')) {
      continue;
    }
    const words = document.createRange();
    words.selectNodeContents(node);
    for (const {left, right, top, bottom} of words.getClientRects()) {
      const box = {left, right, top, bottom};
      for (let e = node.parentElement; e; e = e.parentElement) {
        if (getComputedStyle(e).overflow !== 'visible') {
          const room = e.getBoundingClientRect();
          box.left = Math.max(box.left, room.left);
          box.right = Math.min(box.right, room.right);
          box.top = Math.max(box.top, room.top);
          box.bottom = Math.min(box.bottom, room.bottom);
        }
      }
      if (box.left < box.right && box.top < box.bottom) {
        found.push({node, box});
      }
    }
  }
  return found.sort((a, b) => a.box.top - b.box.top);
}

/** Texts that lie over each other: in a picture by more than a pixel, elsewhere by more than lines of a heading do. */
function overlaps() {
  const faults = [];
  const all = lines();
  all.forEach((a, i) => {
    for (let j = i + 1; j < all.length && all[j].box.top < a.box.bottom - 4; j++) {
      const b = all[j];
      if (a.node !== b.node && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1) {
        faults.push(describe(a.node) + ' overlaps ' + describe(b.node));
      }
    }
  });
  for (const svg of visible('svg[role=img]')) {
    const texts = [...svg.querySelectorAll('text')].map(e => ({e, box: e.getBoundingClientRect()}));
    texts.sort((a, b) => a.box.top - b.box.top);
    texts.forEach((a, i) => {
      for (let j = i + 1; j < texts.length && texts[j].box.top < a.box.bottom - 1; j++) {
        const b = texts[j];
        if (Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1) {
          faults.push(describe(a.e) + ' overlaps ' + describe(b.e));
        }
      }
    });
  }
  return faults;
}

/** What sticks out of its picture, its box, or the page. */
function cut() {
  const faults = [];
  const check = (e, box, room) => {
    if (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1) {
      faults.push(describe(e) + ' sticks out');
    }
  };
  for (const svg of visible('svg[role=img]')) {
    svg.querySelectorAll('text, path, rect').forEach(e => check(e, e.getBoundingClientRect(), svg.getBoundingClientRect()));
  }
  for (const field of visible('.field')) {
    for (const e of field.querySelectorAll('.name, .name + b')) {
      const words = document.createRange();
      words.selectNodeContents(e);
      check(e, words.getBoundingClientRect(), field.getBoundingClientRect());
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) {
    faults.push('the page is wider than the window');
  }
  return faults;
}

const parts = colour => colour.match(/[\d.]+/g).map(Number);

/** Relative luminance of a colour (WCAG 2). */
function luminance(colour) {
  const [r, g, b] = parts(colour).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The colour behind an element. */
function ground(e) {
  const colour = getComputedStyle(e).backgroundColor;
  const isClear = parts(colour).length === 4 && parts(colour)[3] === 0;
  return isClear && e.parentElement ? ground(e.parentElement) : colour;
}

/** Texts with less than 4.5 to 1, signs and lines that mean something with less than 3 to 1 (WCAG 2 AA). */
function faint() {
  const faults = [];
  const check = (e, colour, least) => {
    const found = contrast(colour, ground(e));
    if (found < least) {
      faults.push(describe(e) + ': ' + colour + ' on ' + ground(e) + ' is ' + found.toFixed(2));
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    const isSeen = walker.currentNode.textContent.trim() && !['title', 'desc', 'STYLE'].includes(e.tagName);
    if (isSeen) {
      const style = getComputedStyle(e);
      check(e, e.closest('svg') ? style.fill : style.color, 4.5);
    }
  }
  for (const e of visible('svg .line, svg .bars, svg .duplicate, svg .life.client, svg .life.server, svg .axis, svg .bus')) {
    check(e, getComputedStyle(e).stroke, 3);
  }
  for (const e of visible('svg .head, svg .mark.again, svg .mark.zero, svg .mark.full, svg .plug')) {
    check(e, getComputedStyle(e).fill, 3);
  }
  return [...new Set(faults)];
}
