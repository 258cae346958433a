package import Charts
package import Diagnostics

/// What Graphviz made of some graphs.
package struct LaidOut: Sendable {
  package let layouts: Layouts
  /// What is lost and what to do about it, where it gave none.
  package let note: Bilingual?
}

extension Workspace {
  /// Lays graphs out with one run of Graphviz' `dot`. It is asked for nothing where there are none; where it is
  /// missing, fails or takes too long there are no layouts, and pages show the same as lists.
  ///
  /// - Throws: `MachineError` where it is there and could not be started this time.
  package func layOut(_ graphs: [Graph], seconds: Int = 120) throws -> LaidOut {
    guard !graphs.isEmpty else { return LaidOut(layouts: .none, note: nil) }
    guard let dot = try SearchPath(outside: folder).program(named: "dot") else {
      return LaidOut(
        layouts: .none,
        note: Bilingual(
          id:
            "Graphviz (dot) tidak ada di mesin ini: pohon keluarga dan jaringan ditampilkan sebagai daftar. Untuk "
            + "gambarnya: apt install graphviz, atau brew install graphviz",
          en:
            "Graphviz (dot) is not on this machine: family trees and networks are shown as lists. For pictures: "
            + "apt install graphviz, or brew install graphviz"
        ))
    }
    let run = try dot.run(["-Tplain"], input: dotText(graphs), seconds: seconds, limit: 1 << 28)
    if run.succeeded, let found = Charts.layouts(run.output, of: graphs) {
      return LaidOut(
        layouts: Layouts(Dictionary(zip(graphs, found), uniquingKeysWith: { first, _ in first })), note: nil)
    }
    return LaidOut(layouts: .none, note: lost(dot, because: reason(run)))
  }

  private func lost(_ dot: Program, because reason: Bilingual) -> Bilingual {
    Bilingual(
      id: "\(dot.path): \(reason.id); pohon keluarga dan jaringan ditampilkan sebagai daftar",
      en: "\(dot.path): \(reason.en); family trees and networks are shown as lists")
  }

  private func reason(_ run: Program.Run) -> Bilingual {
    switch run.ending {
    case .tookTooLong: Bilingual(id: "terlalu lama", en: "it took too long")
    case .wroteTooMuch: Bilingual(id: "keluarannya terlalu banyak", en: "it wrote too much")
    case .signalled(let signal): Bilingual(id: "berhenti oleh sinyal \(signal)", en: "it was ended by signal \(signal)")
    case .exited(0): Bilingual(id: "keluarannya bukan tata letak", en: "what it wrote is no layout")
    case .exited(let code): Bilingual(id: "berakhir dengan kode \(code)", en: "it ended with code \(code)")
    }
  }
}
