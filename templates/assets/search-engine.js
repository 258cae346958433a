/* Naskah: what a query finds, from the index's files. */
naskahSearch("engine", (load, head) => {
  const split = text => fold(text).match(/[\p{L}\p{N}\p{M}](&?[\p{L}\p{N}\p{M}])*[+#]*/gu) || [];
  const key = word => word.replace(/^0+(?=\d+$)/, "");

  /* Numbers and sets of pages (Digits.swift). */
  const digit = letter => letter === "h" ? 52 : letter.charCodeAt() - 40;
  const numbers = text => (text.match(/[H-h]*./g) || []).map(number => [...number].reduceRight((sum, letter) => sum * 32 + digit(letter) % 32, 0));
  function pagesIn(set) {
    let page = -1;
    if (set[0] !== "#") return numbers(set).map(gap => page += gap + 1);
    const list = [];
    for (const letter of set.slice(1)) for (let bit = 0; bit < 6; bit++) if (++page, digit(letter) >> bit & 1) list.push(page);
    return list;
  }

  /* Which file has a value. */
  const place = (firsts, value) => Math.max(0, firsts.findLastIndex(first => first <= value));
  const lists = {};
  const words = file => lists[file] ||= load("words-" + file).then(text => {
    const list = new Map();
    let word = "";
    for (const entry of text.split(" ")) {
      const at = entry.indexOf("!");
      word = word.slice(0, digit(entry[0])) + entry.slice(1, at);
      list.set(word, { word, family: numbers(entry.slice(at + 1, -1))[0], weight: digit(entry.at(-1)) });
    }
    return list;
  });
  const entryOf = async word => (await words(place(head.words, word))).get(word);
  async function beginning(word) {
    let found = [];
    for (let file = place(head.words, word); head.words[file] < word + "\uffff"; file++)
      found.push(...[...(await words(file)).values()].filter(entry => entry.weight && entry.word.startsWith(word)));
    return found.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, /\d/.test(word) ? 60 : 8);
  }

  /* The pages of a family of words, scored: the very word, titles and rare words count more. */
  let met;
  const raise = (map, page, score) => map.set(page, Math.max(score, map.get(page) || 0));
  async function family(number, isIt) {
    const file = place(head.hits, number), found = new Map();
    for (const member of (await load("hits-" + file)).split(" ")[number - head.hits[file]].split("$")) {
      const [word, ...sets] = member.split("!");
      met.add(word);
      sets.forEach((set, weight) => pagesIn(set).forEach(page => raise(found, page, [12, 4, 1][weight] * (isIt(word) ? 2 : 1))));
    }
    found.forEach((score, page, { size }) => found.set(page, score * Math.log2(1 + head.pages / size)));
    return found;
  }
  const any = maps => {
    const all = new Map();
    for (const map of maps) for (const [page, score] of map) raise(all, page, score);
    return all;
  };
  const every = maps => new Map([...maps[0]].filter(([page]) => maps.every(map => map.has(page))).map(([page]) => [page, maps.reduce((sum, map) => sum + map.get(page), 0) / maps.length]));
  const together = (list, pages) => Promise.all(list.map(pages));

  /* A word as it stands in the index, or two written as one: kerjasama. */
  async function direct(word) {
    const exactly = ({ word, family: number }) => family(number, other => other === word), hit = await entryOf(word), maps = hit ? [await exactly(hit)] : [];
    for (let at = hit ? 4 : 3; at <= word.length - 4; at++) {
      const parts = await together([word.slice(0, at), word.slice(at)], entryOf);
      if (parts[0] && parts[1]) maps.push(every(await together(parts, exactly)));
    }
    return maps;
  }
  /* What a word may be made of, longest first. */
  function bases(word) {
    const all = new Set([word]), add = base => base.length > 2 && all.size < 150 && all.add(base);
    for (const base of all) for (const [affix, ...others] of head.affixes) if (affix.test(base)) for (const other of others) add(base.replace(affix, other));
    return [...all].slice(1).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }
  async function pagesWith(word, isOpen) {
    word = key(word);
    let maps = await direct(word);
    if (isOpen && (!maps.length || word.length < 4)) maps.push(...await together(await beginning(word), entry => family(entry.family, other => other.startsWith(word))));
    if (!maps.length) for (const base of bases(word)) if ((maps = await direct(base)).length) break;
    return any(maps);
  }

  /* The word of the index most like this one: half their pairs of letters are the same. */
  const pairs = word => [...word].map((_, at) => word.slice(at, at + 2));
  async function near(word) {
    const own = pairs(word), like = other => pairs(other).filter(pair => own.includes(pair)).length / Math.max(own.length, other.length);
    return [...(await words(place(head.words, word))).keys()].reduce(([most, best], other) => like(other) > most ? [like(other), other] : [most, best], [.5, word])[1];
  }

  /* Runs of words that are one thing (kerja sama, KS-2023-014, a term with synonyms), then single words; one query at a time. */
  let last;
  const search = (text, typing) => last = Promise.resolve(last).then(() => answer(text, typing));
  async function answer(text, typing) {
    met = new Set();
    const all = split(text), groups = [], sums = new Map(), isOpen = typing && !/\s$/.test(text);
    const asked = all.filter((word, at) => !head.stop.includes(word) || isOpen && !all[at + 1]);
    for (let used; asked.length; asked.splice(0, used)) {
      let run, whole, names;
      for (used = Math.min(5, asked.length); used; used--) {
        run = asked.slice(0, used);
        whole = run.join("");
        names = head.synonyms.filter(list => list.includes(run.map(key).join(" "))).flat().map(name => name.split(" "));
        if (names.length || used < 2 || await entryOf(whole) || isOpen && /\d/.test(run) && (await beginning(whole)).length) break;
      }
      const isLast = isOpen && used === asked.length;
      groups.push(any(await together([run, [whole], ...names], async (way, n) => every(await together(way, (word, k) => pagesWith(word, isLast && n < 2 && !way[k + 1]))))));
    }
    /* What has more of the groups comes before whatever has fewer, and is all that is shown. */
    for (const map of groups) for (const [page, score] of map) sums.set(page, (sums.get(page) || 0) + 1e6 + score);
    const ranked = [...sums].sort(([a, one], [b, other]) => other - one || a - b), most = Math.floor(ranked[0]?.[1] / 1e6);
    const pages = ranked.filter(([, sum]) => sum > most * 1e6).map(([page]) => page);
    const meant = pages.length ? "" : (await together(all, near)).join(" ");
    return { pages, near: meant !== all.join(" ") && meant, status: head.say[!pages.length ? "none" : most < groups.length ? "partly" : "found"].replace("{n}", pages.length).replace("{q}", text) };
  }

  const kindOf = page => place(head.firsts, page);
  /* A text in parts, those that were found as marked. */
  const marked = (text, asked) => text.split(/([\p{L}\p{N}\p{M}'’]+)/u).map((part, at) => {
    const word = key(fold(part));
    return at % 2 && (met.has(word) || asked.some(start => start[2] && word.startsWith(start))) ? make("mark", {}, part) : part;
  });
  async function result(page, text) {
    const [href, title, id, note] = (await load("pages-" + Math.floor(page / head.each)))[page % head.each], asked = split(text);
    return { href, title: marked(title, asked), about: (id && id + " · ") + head.kinds[kindOf(page)], note: marked(note, asked) };
  }
  /* A small index loads at once. */
  if (!head.words[1]) ["words-0", "hits-0", "pages-0"].forEach(load);
  return { search, kindOf, result };
});
