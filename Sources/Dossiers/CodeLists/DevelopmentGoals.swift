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
package let goalTable = CodeTable(goalRows) { cells in
  DevelopmentGoal(
    code: cells[0], name: Bilingual(id: cells[1], en: cells[2]),
    targets: cells[3].split(separator: " ").map(String.init))
}

/// Goals and targets alike.
let sdgCodes = Set(goalTable.rows.flatMap { [$0.code] + $0.targets })

/// The place in `goalTable` of a goal, given by itself (`6`) or by one of its targets (`6.3`).
package func goalIndex(of code: String) -> Int? { goalTable.index[String(code.prefix { $0 != "." })] }

/// Goal, Indonesian and English short name, targets.
private let goalRows = """
  1|Tanpa Kemiskinan|No Poverty|1.1 1.2 1.3 1.4 1.5 1.a 1.b
  2|Tanpa Kelaparan|Zero Hunger|2.1 2.2 2.3 2.4 2.5 2.a 2.b 2.c
  3|Kehidupan Sehat dan Sejahtera|Good Health and Well-being|3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.a 3.b 3.c 3.d
  4|Pendidikan Berkualitas|Quality Education|4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.a 4.b 4.c
  5|Kesetaraan Gender|Gender Equality|5.1 5.2 5.3 5.4 5.5 5.6 5.a 5.b 5.c
  6|Air Bersih dan Sanitasi Layak|Clean Water and Sanitation|6.1 6.2 6.3 6.4 6.5 6.6 6.a 6.b
  7|Energi Bersih dan Terjangkau|Affordable and Clean Energy|7.1 7.2 7.3 7.a 7.b
  8|Pekerjaan Layak dan Pertumbuhan Ekonomi|Decent Work and Economic Growth|8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.10 8.a 8.b
  9|Industri, Inovasi dan Infrastruktur|Industry, Innovation and Infrastructure|9.1 9.2 9.3 9.4 9.5 9.a 9.b 9.c
  10|Berkurangnya Kesenjangan|Reduced Inequalities|10.1 10.2 10.3 10.4 10.5 10.6 10.7 10.a 10.b 10.c
  11|Kota dan Permukiman yang Berkelanjutan|Sustainable Cities and Communities|11.1 11.2 11.3 11.4 11.5 11.6 11.7 11.a 11.b 11.c
  12|Konsumsi dan Produksi yang Bertanggung Jawab|Responsible Consumption and Production|12.1 12.2 12.3 12.4 12.5 12.6 12.7 12.8 12.a 12.b 12.c
  13|Penanganan Perubahan Iklim|Climate Action|13.1 13.2 13.3 13.a 13.b
  14|Ekosistem Lautan|Life Below Water|14.1 14.2 14.3 14.4 14.5 14.6 14.7 14.a 14.b 14.c
  15|Ekosistem Daratan|Life on Land|15.1 15.2 15.3 15.4 15.5 15.6 15.7 15.8 15.9 15.a 15.b 15.c
  16|Perdamaian, Keadilan dan Kelembagaan yang Tangguh|Peace, Justice and Strong Institutions|16.1 16.2 16.3 16.4 16.5 16.6 16.7 16.8 16.9 16.10 16.a 16.b
  17|Kemitraan untuk Mencapai Tujuan|Partnerships for the Goals|17.1 17.2 17.3 17.4 17.5 17.6 17.7 17.8 17.9 17.10 17.11 17.12 17.13 17.14 17.15 17.16 17.17 17.18 17.19
  """
