/**
 * The script that leads from an entry's name to the page with its places: `/suoyin/#shufa`, published while the 索引 was
 * one page. It stands inline behind the names, in the pages of a divided 索引 alone; without it the name is there, a link.
 */
export const leadToEntry = `(${lead.toString()})()`.replace(/\n\s*/g, '');

function lead(): void {
  const look = () => {
    const link = location.hash && document.getElementById(location.hash.slice(1))?.querySelector('a');
    if (link && link.hash === location.hash && link.pathname !== location.pathname) location.replace(link.href);
  };
  look();
  addEventListener('hashchange', look);
}
