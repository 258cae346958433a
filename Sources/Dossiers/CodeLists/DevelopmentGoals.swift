package import Diagnostics

/// One of the 17 Sustainable Development Goals.
package struct DevelopmentGoal: Sendable {
  /// `1` … `17`.
  package let code: String
  package let name: Bilingual
  /// `6.3`, `17.10`, `4.a`.
  package let targets: [String]
}

/// The 17 goals and 169 targets of the 2030 Agenda (UN General Assembly resolution 70/1); target codes as listed by
/// IATI.
package let goalTable = CodeTable(Data.developmentGoals) { cells in
  DevelopmentGoal(
    code: cells[0], name: Bilingual(id: cells[1], en: cells[2]),
    targets: cells[3].split(separator: " ").map(String.init))
}

/// Goals and targets alike.
let sdgCodes = Set(goalTable.rows.flatMap { [$0.code] + $0.targets })

/// The place in `goalTable` of a goal, given by itself (`6`) or by one of its targets (`6.3`).
package func goalIndex(of code: String) -> Int? {
  goalTable.index[String(Substring(code.utf8.prefix { $0 != UInt8(ascii: ".") }))]
}
