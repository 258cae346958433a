/// What a language adds to its words: for words that a reader types and no page has. Words that pages have are stemmed
/// by Snowball when the index is made; the page's script only tries these, and believes nothing that the index does not
/// have.
package struct Affixes: Sendable {
  /// Each with the letters that it may have swallowed: `men` of `menulis` has the `t` of `tulis`.
  let prefixes: [String]
  let suffixes: [String]
  /// Words that say nothing of a page; no longer than six letters.
  let stopWords: [String]

  /// What the page's script tries of a word that ends so: a pattern of JavaScript, and what may stand in the place of
  /// what it finds. An English ending may have swallowed an e, turned a y or doubled a letter.
  var endings: [String] { suffixes.flatMap { ["[/\($0)$/,'','e','y']", "[/(.)\\1\($0)$/,'$1']"] } }

  /// The same for words that begin so.
  var beginnings: [String] {
    prefixes.flatMap { prefix -> [String] in
      let parts = prefix.split(separator: ":"), plain = "[/^\(parts[0])/,'']"
      return parts.count == 1 ? [plain] : [plain, "[/^\(parts[0])(?=[aeiou])/,'\(parts[1])']"]
    }
  }

  /// What the page's script tries of a word with signs that no page has: what stands before them, and what stands
  /// behind.
  static let signs = ["[/[&+#].*/,'']", "[/.*&/,'']"]

  static func of(_ language: String) -> Affixes {
    switch language {
    case "id": indonesian
    case "en": english
    default: Affixes(prefixes: [], suffixes: [], stopWords: [])
    }
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let indonesian = Affixes(
    prefixes: words(
      "di ke se ber be bel ter te per pel pe me mem:p men:t meny:s meng:k menge pem:p pen:t peny:s peng:k penge"),
    suffixes: words("kah lah tah pun nya ku mu kan an i"),
    stopWords: words("dan di ke dari yang untuk pada dengan atau dalam oleh para ini itu"))

  private static let english = Affixes(
    prefixes: [],
    suffixes: words(
      """
      s es ed d ing er or r e y i ies ied ly ment ness ful less able ible al ic ity ion ation ate ive ous ize ise ism \
      ist ence ance ent ant ary ial
      """
    ),
    stopWords: words("the of and to in for on an or with by at from is are as it its this that be"))
}
