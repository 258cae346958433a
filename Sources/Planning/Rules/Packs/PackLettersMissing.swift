package import Diagnostics
package import Dossiers
import Markup

/// PCK-967: letters in a pack that no font of the machine has. Found when the pack is printed, for each machine has
/// other fonts.
///
/// Why it matters: a PDF shows boxes in their place, and the partner's own name is what is lost.
let packLettersMissingFault = Fault(
  "PCK-967", "pack-letters-missing", .warning,
  finds: Bilingual(
    id: "huruf dalam sebuah paket yang tidak ada di mesin yang mencetaknya",
    en: "letters in a pack that the machine which prints it does not have"),
  why: Bilingual(
    id: "PDF menampilkan kotak kosong di tempatnya, misalnya nama mitra dalam aksaranya sendiri",
    en: "the PDF shows empty boxes in their place, a partner's name in its own script, say"),
  wrong: Example(.body(.chapter), "The partner is «協議会»."),
  right: Example(.body(.chapter), "The partner is the council."))

/// PCK-967 of a pack that was printed; nil where nothing is missing.
///
/// - Parameter letters: what no font has, in order.
package func lettersMissing(_ letters: [Unicode.Scalar], in pack: Pack, language: String) -> Diagnostic? {
  guard !letters.isEmpty else { return nil }
  let groups = grouped(letters), packages = Set(letters.map(package)).sorted().joined(separator: " ")
  let first = Span(path: pack.file.path, line: 1)
  return Diagnostic(
    packLettersMissingFault, at: first,
    Bilingual(
      id:
        """
        mesin ini tidak punya huruf untuk \(list(groups, "dan") { $0.id }), jadi PDF-nya (\(language)) menampilkan \
        kotak di tempatnya
        """,
      en:
        """
        this machine has no font for \(list(groups, "and") { $0.en }), so its PDF (\(language)) shows boxes in their \
        place
        """
    ),
    help: Bilingual(
      id: "pasang hurufnya, misalnya: sudo apt install \(packages); lalu buat lagi paketnya",
      en: "install a font, for example: sudo apt install \(packages); then make the pack again"))
}

/// Letters that are missing, by script.
private struct Group {
  let name: Bilingual
  var letters: [Unicode.Scalar]
}

private func grouped(_ letters: [Unicode.Scalar]) -> [Group] {
  var groups: [Group] = []
  for letter in letters {
    let name = name(of: letter)
    if let place = groups.firstIndex(where: { $0.name == name }) {
      groups[place].letters.append(letter)
    } else {
      groups.append(Group(name: name, letters: [letter]))
    }
  }
  return groups
}

private func name(of letter: Unicode.Scalar) -> Bilingual {
  if let system = WritingSystem.all.first(where: { $0.contains(letter) }) {
    return Bilingual(id: "aksara " + system.name.id, en: system.name.en + " script")
  }
  return letter.properties.isEmojiPresentation
    ? Bilingual(id: "emoji", en: "emoji") : Bilingual(id: "tanda", en: "the signs")
}

private func package(of letter: Unicode.Scalar) -> String {
  switch WritingSystem.all.first(where: { $0.contains(letter) })?.fonts {
  case .cjk: "fonts-noto-cjk"
  case .other: "fonts-noto-core"
  case nil: letter.properties.isEmojiPresentation ? "fonts-noto-color-emoji" : "fonts-noto-core"
  }
}

/// `aksara Tionghoa (“协”, “议” …) dan emoji (“🙂”)`.
private func list(_ groups: [Group], _ and: String, _ name: (Bilingual) -> String) -> String {
  let names = groups.map { group in
    let shown = group.letters.prefix(3).map {
      $0.properties.generalCategory == .privateUse ? "U+" + String($0.value, radix: 16, uppercase: true) : "“\($0)”"
    }
    return name(group.name) + " (" + shown.joined(separator: ", ") + (group.letters.count > 3 ? " …" : "") + ")"
  }
  guard let last = names.last, names.count > 1 else { return names.joined() }
  return names.dropLast().joined(separator: ", ") + " \(and) " + last
}
