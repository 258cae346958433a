import Markup

/// A section of the model in which each key is read by itself: from the model's own file where that gives the key, else
/// from the profile. Who sets the horizons of a handbook does not want to lose how long its decisions take.
struct SectionByKeys {
  let own: Record
  let base: Record?

  func source(of key: StaticString) -> Record { own.node(key) >= 0 ? own : base ?? own }

  func word<Word>(_ key: StaticString, _ type: Word.Type) -> Field<Word>
  where Word: RawRepresentable & Sendable, Word.RawValue == String {
    source(of: key).word(key, type)
  }

  func flag(_ key: StaticString) -> Bool? { source(of: key).flag(key) }

  func period(_ key: StaticString) -> Field<Period> { source(of: key).period(key) }

  func texts(_ key: StaticString) -> Field<[Item<String>]> { source(of: key).texts(key) }
}
