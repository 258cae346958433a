package import Diagnostics
import Dossiers
import Markup

// Which bodies packs print.

extension Diagnostic {
  /// Whether it tells what will be missing or hard to read in print. Whoever makes the pack is told, even though such a
  /// finding does not fail the check.
  package var isAboutPrint: Bool { [packTableTooWide, packPictureUnprintable].contains { $0.fault.code == code } }
}

extension Review {
  /// The bodies that packs print, each once, with the first pack that does.
  var printedBodies: [(pack: Pack, shown: Handbook.ShownBody)] {
    var seen: Set<PrintedBodyKey> = []
    var bodies: [(pack: Pack, shown: Handbook.ShownBody)] = []
    for index in handbook.packs.indices {
      for shown in self.printedBodies(ofPack: index) where seen.insert(PrintedBodyKey(shown)).inserted {
        bodies.append((handbook.packs[index], shown))
      }
    }
    return bodies
  }

  /// The bodies that one pack prints, in each of its languages: its own, and those of what it shows with its text.
  func printedBodies(ofPack index: Int) -> [Handbook.ShownBody] {
    let pack = handbook.packs[index]
    let shown = pack.items.items().filter(\.showsText).flatMap { documents(of: $0, in: pack) }
    let targets = shown + [Handbook.Target(kind: .pack, index: index)]
    return targets.flatMap { target in
      pack.languages(of: model).map { handbook.body(of: target, in: $0) }
    }
  }
}

/// A body is recognised by the places of its tables and links. All bodies without tables and links have the same key:
/// of these only the first is looked at, which loses nothing, because there is nothing in them to be found.
private struct PrintedBodyKey: Hashable {
  let spans: [Span]

  init(_ shown: Handbook.ShownBody) { spans = shown.body.tables + shown.body.links.map(\.span) }
}

extension PackItem {
  /// Whether it shows the body of what it names.
  var showsText: Bool {
    let parts = show.items().map(\.value)
    guard !parts.isEmpty else { return !select.isPresent }
    return chapter.isPresent || parts.contains("text") || parts.contains("profile")
  }
}

/// Which pack a finding is about, where it stands in another file.
func printedIn(_ pack: Pack) -> Diagnostic.Note {
  Diagnostic.Note(
    pack.span(pack.items.at),
    Bilingual(id: "dicetak dalam paket \(pack.id)", en: "it is printed in the pack \(pack.id)"))
}
