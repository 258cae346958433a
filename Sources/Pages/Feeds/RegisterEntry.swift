/// What a column of the register's page holds of one dossier. Days are days since 1 January 1970; what has a list is a
/// place in that list.
enum RegisterEntry {
  /// Nothing is recorded: then nothing stands between the commas.
  case nothing
  case number(Int)
  case numbers([Int])

  init(_ number: Int?) { self = number.map(RegisterEntry.number) ?? .nothing }

  /// Numbers in their order, each once.
  static func ascending(_ numbers: [Int]) -> RegisterEntry {
    var once: [Int] = []
    for number in numbers.sorted() where once.last != number { once.append(number) }
    return .numbers(once)
  }
}

/// Texts, each of which is known by its place among them.
struct PlacedTexts {
  let all: [String]
  private let places: [String: Int]

  init(_ texts: [String]) {
    all = texts
    places = Dictionary(texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a text stands first; nil for one that is none of them.
  subscript(text: String) -> Int? { places[text] }
}
