package import Dossiers

// What the items of packs mean: the rules of packs and the packs themselves read them here.

extension Review {
  /// The dossiers that a selection picks today.
  package func dossiers(in selection: Selection) -> [Int] {
    select(selection, in: portfolio, assessment, findings: codes)
  }

  /// What an item shows; nothing where it names what is not there (which has its own finding).
  package func documents(of item: PackItem, in pack: Pack) -> [Handbook.Target] {
    let found = [(item.dossier, ContentKind.dossier), (item.partner, .partner), (item.chapter, .chapter)].compactMap {
      field, kind in
      field.value.flatMap(handbook.find).flatMap { $0.kind == kind ? $0 : nil }
    }
    return found + dossiers(pickedBy: item, in: pack).map { Handbook.Target(kind: .dossier, index: $0) }
  }
}

extension PackItem {
  /// Where the item says what it shows: at the id, or at the selection.
  var place: Int32 { [dossier.at, partner.at, chapter.at, select.at].first { $0 >= 0 } ?? at }

  /// Whether it shows a dossier's documents: named, or nothing named at all.
  var showsDocuments: Bool { show.value?.contains { $0.value == "documents" } ?? show.isAbsent }
}
