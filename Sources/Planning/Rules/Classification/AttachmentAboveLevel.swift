import Diagnostics
import Dossiers
import Markup

/// CLS-903: a pack or a body that shows an attachment more restricted than itself.
///
/// Why it matters: a dossier may keep a document that fewer may read than the dossier; whoever is given the dossier in
/// a pack, or follows a link, must not get it. Source: ARCHITECTURE.md, invariant 8.
let attachmentAboveLevel = HandbookRule(
  Fault(
    "CLS-903", "attachment-above-level", .error,
    finds: Bilingual(
      id: "paket atau tautan menunjukkan lampiran yang lebih tertutup",
      en: "a pack or a link that shows a more restricted attachment"),
    why: Bilingual(
      id: "dosier boleh menyimpan dokumen yang lebih tertutup; yang menerima paketnya tidak boleh ikut menerimanya",
      en: "a dossier may keep a document that fewer may read; who gets the pack must not get it"),
    wrong: Example(
      .keys(.dossier),
      "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, language: id, classification: «rahasia»}",
      beside: ["content/packs/lampiran.md": packWithDocuments]),
    right: Example(
      .keys(.dossier),
      "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, language: id, classification: internal}",
      beside: ["content/packs/lampiran.md": packWithDocuments]))
) { review in
  review.attachmentsInPacks + review.attachmentsInBodies
}

/// A pack that shows the example dossier with its documents.
private let packWithDocuments =
  """
  ---
  id: lampiran
  title: {id: Lampiran, en: Attachments}
  classification: internal
  as_of: 2026-06-01
  items:
    - {dossier: KS-2024-002, show: [documents]}
  ---

  """

extension Review {
  /// Said once an attachment, at its level: each pack that shows it is a note.
  fileprivate var attachmentsInPacks: [Diagnostic] {
    let shown = showingDocuments
    return shown.keys.sorted().flatMap { index -> [Diagnostic] in
      let dossier = handbook.dossiers[index], packs = shown[index] ?? []
      return dossier.documents.items().compactMap { attachment in
        guard let level = attachment.classification.value else { return nil }
        let below = packs.filter { $0.level < level }
        guard let lowest = below.map(\.level).min() else { return nil }
        return above(attachment, level, in: dossier, under: lowest, below.map(\.note))
      }
    }
  }

  /// A pack that shows the documents of a dossier, with the place of the first item that does.
  private struct ShowingPack {
    let level: Int
    let note: Diagnostic.Note
  }

  /// By dossier: the packs that show its documents, each once.
  private var showingDocuments: [Int: [ShowingPack]] {
    var found: [Int: [ShowingPack]] = [:]
    for pack in handbook.packs {
      var seen: Set<Int> = []
      for item in pack.items.items() where item.showsDocuments {
        let note = Diagnostic.Note(
          pack.span(item.place),
          Bilingual(id: "paket \(pack.id) menampilkannya di sini", en: "the pack \(pack.id) shows it here"))
        for target in documents(of: item, in: pack) where target.kind == .dossier && seen.insert(target.index).inserted
        {
          found[target.index, default: []].append(ShowingPack(level: pack.classification, note: note))
        }
      }
    }
    return found
  }

  /// Links of bodies to files that a dossier calls more restricted than the page they stand on.
  fileprivate var attachmentsInBodies: [Diagnostic] {
    var levels: [String: (dossier: Dossier, attachment: Attachment, level: Int)] = [:]
    for (index, dossier) in handbook.dossiers.enumerated() {
      for (attachment, path) in zip(dossier.documents.items(), handbook.documents[index]) {
        guard let path, let level = attachment.classification.value, level > (levels[path]?.level ?? -1) else {
          continue
        }
        levels[path] = (dossier, attachment, level)
      }
    }
    guard !levels.isEmpty else { return [] }
    return handbook.targets.flatMap { target -> [Diagnostic] in
      let document = handbook.document(target), translations = handbook.translations[target] ?? []
      let links =
        Array(zip(document.file.body.links, handbook.bodyLinks.of(target)))
        + translations.flatMap { Array(zip($0.file.body.links, $0.destinations)) }
      return links.compactMap { link, destination in
        guard case .attachment(let path) = destination, let found = levels[path], found.level > document.classification
        else { return nil }
        let note = Diagnostic.Note(
          link.span, Bilingual(id: "tautan dari \(document.id)", en: "the link from \(document.id)"))
        return above(found.attachment, found.level, in: found.dossier, under: document.classification, [note])
      }
    }
  }

  private func above(
    _ attachment: Attachment, _ level: Int, in dossier: Dossier, under own: Int, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    let name = attachment.path.value ?? "", high = model.classifications[level], low = model.classifications[own]
    return Diagnostic(
      attachmentAboveLevel.fault, at: dossier.span(attachment.classification.at),
      Bilingual(
        id:
          "\(name) bertingkat \(high.name.text(in: "id")), tetapi ditampilkan pada tingkat \(low.name.text(in: "id"))",
        en: "\(name) is \(high.name.text(in: "en")), but is shown at the level \(low.name.text(in: "en"))"),
      help: Bilingual(
        id: "jangan tampilkan documents di sana, atau naikkan tingkat yang menampilkannya menjadi \(high.id)",
        en: "do not show documents there, or raise the level of what shows it to \(high.id)"),
      notes: notes)
  }
}
