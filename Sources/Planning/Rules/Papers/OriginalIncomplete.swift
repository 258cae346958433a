import Diagnostics
import Dossiers

/// LEG-615: a live agreement of which no original is known to be complete.
///
/// Why it matters: in a dispute the original is what counts, with every signature, initial and annex. Asked of dossiers
/// that tell of their originals; a model that wants them told writes `originals` under `requires`. Source:
/// docs/planning-model.md, "Numbers, originals and signatures".
let originalIncomplete = Rule(
  Fault(
    "LEG-615", "original-incomplete", .warning,
    finds: Bilingual(
      id: "berlaku, tetapi tidak satu pun naskah aslinya lengkap", en: "live, but none of its originals is complete"),
    why: Bilingual(
      id: "bila ada sengketa, naskah asli dengan semua tanda tangan, paraf dan lampiranlah yang menentukan",
      en: "in a dispute the original counts, with every signature, initial and annex"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(
      .keys(.dossier),
      """
      «originals»:
        - {party: badan-contoh, form: paper, held_by: direktorat, place: Ruang arsip, complete: false}
      documents:
        - {kind: scan, path: ../files/naskah-contoh.txt, language: id}
      """),
    right: Example(
      .keys(.dossier),
      """
      originals:
        - {party: badan-contoh, form: paper, held_by: direktorat, place: Ruang arsip, complete: true}
      documents:
        - {kind: scan, path: ../files/naskah-contoh.txt, language: id}
      """))
) { subject in
  let dossier = subject.dossier, originals = dossier.originals.items()
  guard subject.isLive, !originals.isEmpty, !originals.contains(where: { $0.complete.value ?? $0.complete.isPresent })
  else { return [] }
  let known = originals.count { $0.complete.value == false }
  return [
    Diagnostic(
      originalIncomplete.fault, at: dossier.keySpan(dossier.originals.at),
      known == originals.count
        ? Bilingual(
          id: "tidak ada naskah asli yang lengkap (semuanya tertulis complete: false)",
          en: "there is no complete original (all of them say complete: false)")
        : Bilingual(
          id: "tidak ada naskah asli yang dinyatakan lengkap", en: "no original is said to be complete"),
      help: Bilingual(
        id: "periksa tanda tangan, paraf dan lampirannya, lalu tulis complete: true; bila kurang, minta kepada mitra",
        en: "check its signatures, initials and annexes, then write complete: true; if any lacks, ask the partner"
      ))
  ]
}
