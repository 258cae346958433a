import Diagnostics
import Dossiers

/// CTX-505: an obstacle (culture, language, regulation) without a response.
///
/// Why it matters: an obstacle that is only named stays one. Source: docs/planning-model.md, "Good planning",
/// obstacles.
let obstacleUnanswered = Rule(
  Fault(
    "CTX-505", "obstacle-unanswered", .warning,
    finds: Bilingual(id: "hambatan tanpa tanggapan", en: "an obstacle without a response"),
    why: Bilingual(id: "hambatan yang hanya disebut tetap menghambat", en: "an obstacle that is only named stays one"),
    wrong: Example(.keys(.parent), "challenges:\n  - «{kind: language, summary: Manuals exist only in Dutch}»"),
    right: Example(
      .keys(.parent),
      "challenges:\n  - {kind: language, summary: Manuals exist only in Dutch, response: Joint translation}"))
) { subject in
  subject.dossier.challenges.items().filter(\.response.isAbsent).map { challenge in
    let kind = challenge.kind.value.map { called(word: $0) }
    let shown = kind.map { Bilingual(id: " (\($0.id))", en: " (\($0.en))") } ?? Bilingual(both: "")
    return Diagnostic(
      obstacleUnanswered.fault, at: subject.dossier.span(challenge.at),
      Bilingual(id: "hambatan\(shown.id) ini belum ditanggapi", en: "this obstacle\(shown.en) has no response"),
      help: Bilingual(id: "tulis apa yang dilakukan: response: …", en: "write what is done about it: response: …"))
  }
}
