internal import Diagnostics
internal import Dossiers
internal import Pipeline

// What is said where an argument names something that is not there: what was probably meant, and where one can see what
// there is. The program then ends with 2.

extension Failure {
  /// - Parameters:
  ///   - what: the kind of thing that was looked for: `unit`.
  ///   - word: the name that was given, and that none of the candidates has.
  ///   - place: a sentence that says where the list of what there is stands.
  init(
    noSuch what: Bilingual, _ word: String, among candidates: [Meant.Candidate], _ place: Bilingual,
    in language: Language
  ) {
    let help = Meant(by: word, among: candidates).help(for: word) ?? Self.allOf(candidates)
    let sentence = Bilingual(
      id: "naskah: tidak ada \(what.id) “\(word)”", en: "naskah: there is no \(what.en) “\(word)”")
    text = sentence.followed(by: help.map { $0.followed(by: place) } ?? place)[language]
  }

  /// A short list in full.
  private static func allOf(_ candidates: [Meant.Candidate]) -> Bilingual? {
    guard (1...12).contains(candidates.count) else { return nil }
    let all = Meant.listed(candidates)
    return Bilingual(id: "pilih \(all.id)", en: "choose \(all.en)")
  }
}

extension PlanningModel {
  /// The index, in one of the model's lists, of the code with an id. A name is not enough here: what it may mean is
  /// proposed.
  func index(of word: String, in list: CodeList, for what: Bilingual, _ language: Language) throws -> Int {
    let candidates = candidates(of: list)
    if let index = candidates.firstIndex(where: { $0.id == word }) { return index }
    throw Failure(noSuch: what, word, among: candidates, whereListed(list), in: language)
  }
}

/// The kind of content that people call so, in either language: `bab`, `mitra`, `term`.
///
/// - Parameters:
///   - others: what the command takes besides a kind.
///   - command: the command whose help names the kinds.
func contentKind(called word: String, besides others: [String] = [], for command: String, _ language: Language) throws
  -> ContentKind
{
  if let kind = ContentKind.called(word) { return kind }
  throw Failure(
    noSuch: Bilingual(id: "jenis dokumen", en: "kind of document"), word,
    among: ContentKind.allCases.map { Meant.Candidate($0.word, names: $0.names, label: $0.title) }
      + others.map { Meant.Candidate($0) },
    Bilingual(id: "lihat naskah \(command) --help", en: "see naskah \(command) --help"), in: language)
}
