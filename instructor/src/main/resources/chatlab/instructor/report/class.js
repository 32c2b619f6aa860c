// Lets a reader sort the tables by a click on a heading, and search the students. Without it the page shows the same.
(() => {
  const order = new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'});

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  };

  const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(a, b);

  /** Numbers come largest first, words in the order of the alphabet; a second click turns that round. */
  const sort = (table, heading) => {
    const column = heading.cellIndex;
    const rows = [...table.tBodies[0].rows];
    const isNumber = rows.length > 0 && typeof value(rows[0], column) === 'number';
    const before = heading.getAttribute('aria-sort');
    const direction = before === null ? (isNumber ? 'descending' : 'ascending')
      : before === 'ascending' ? 'descending' : 'ascending';
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }
    heading.setAttribute('aria-sort', direction);
    const sign = direction === 'ascending' ? 1 : -1;
    rows.sort((a, b) => sign * compare(value(a, column), value(b, column)));
    table.tBodies[0].append(...rows);
  };

  for (const table of document.querySelectorAll('.sortable')) {
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = heading.textContent;
      button.addEventListener('click', () => sort(table, heading));
      heading.replaceChildren(button);
    }
  }

  for (const table of document.querySelectorAll('.searchable')) {
    const label = document.createElement('label');
    label.className = 'search';
    const input = document.createElement('input');
    input.type = 'search';
    const found = document.createElement('span');
    found.setAttribute('role', 'status');
    label.append('Search: ', input, found);
    table.parentElement.before(label);
    const rows = [...table.tBodies[0].rows];
    const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    input.addEventListener('input', () => {
      const words = plain(input.value).split(/\s+/).filter(word => word !== '');
      for (const row of rows) {
        const text = plain(row.textContent);
        row.hidden = !words.every(word => text.includes(word));
      }
      found.textContent = words.length === 0 ? '' : ' ' + rows.filter(row => !row.hidden).length + ' of ' + rows.length;
    });
  }
})();
