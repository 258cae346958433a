package import Diagnostics
package import Dossiers

/// The doctor's report as one page that opens everywhere, needs nothing beside it and prints: a sentence for a
/// director, then every finding, the gravest first.
package func page(of diagnosis: Diagnosis, asOf today: CalendarDate, in language: Language) -> String {
  let headline = Bilingual(
    id: "Pemeriksaan daftar per \(today.inWords.id)", en: "Examination of a register as of \(today.inWords.en)")
  let parts = RegisterFinding.Weight.allCases.map { weight in
    section(title(of: weight), diagnosis.findings.filter { $0.kind.weight == weight }, language)
  }
  return """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(inHTML(headline[language]))</title>
    <style>\(style)</style>
    </head>
    <body>
    <h1>\(inHTML(headline[language]))</h1>
    <p>\(inHTML(sentence(of: diagnosis.summary)[language]))</p>
    \(parts.joined(separator: "\n"))
    </body>
    </html>

    """
}

private let style = """
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; }
  th, td { border-bottom: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
  td { overflow-wrap: anywhere; }
  tr { break-inside: avoid; }
  @media (prefers-color-scheme: dark) { :root { color-scheme: dark; } }
  """

private func section(_ title: Bilingual, _ findings: [RegisterFinding], _ language: Language) -> String {
  guard !findings.isEmpty else { return "" }
  let heads = [
    Bilingual(id: "Sel", en: "Cell"), Bilingual(id: "Judul kolom", en: "Heading"),
    Bilingual(id: "Isi sel", en: "What stands there"), Bilingual(id: "Yang ditemukan", en: "What is so"),
    Bilingual(id: "Yang dilakukan", en: "What to do")
  ]
  let rows = findings.map { finding in
    let cells = [
      "\(finding.place.file) \(finding.place.reference)", finding.heading, finding.value, finding.message[language],
      finding.help?[language] ?? ""
    ]
    return "<tr>" + cells.map { "<td>\(inHTML($0))</td>" }.joined() + "</tr>"
  }
  return """
    <h2>\(inHTML(title[language])) (\(findings.count))</h2>
    <table>
    <thead><tr>\(heads.map { "<th scope=\"col\">\(inHTML($0[language]))</th>" }.joined())</tr></thead>
    <tbody>
    \(rows.joined(separator: "\n"))
    </tbody>
    </table>
    """
}

/// A text of a register within a page: no sign of it is markup, and none that nobody sees is left unseen.
private func inHTML(_ text: String) -> String {
  text.visible.replacingBytes(of: "&", with: "&amp;").replacingBytes(of: "<", with: "&lt;")
    .replacingBytes(of: ">", with: "&gt;").replacingBytes(of: "\"", with: "&quot;")
}
