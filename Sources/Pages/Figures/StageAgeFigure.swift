import Charts
import Dossiers
import Planning
import Templates

/// Dossiers by stage and by age: by how many years ago the agreement entered into force or, where it has not, was
/// signed or else was begun.
struct StageAgeFigure {
  private let language: SiteLanguage
  private let labels: FigureLabels
  /// The age in years at which each column begins.
  private static let steps = [0, 1, 3, 5, 10, 20]

  init(on route: Route, in language: SiteLanguage) {
    self.language = language
    labels = FigureLabels(language: language, route: route)
  }

  var html: [UInt8] {
    let grid = grid
    guard !grid.rows.isEmpty else { return [] }
    let words = ChartWords(
      id: "_stages", title: language.words[.stageAgeTitle], description: language.words[.stageAgeNote])
    return language.figure(words, svg: [], table: FigureTable(heat: grid))
  }

  private var grid: Grid {
    let handbook = language.handbook, words = language.words
    // In a handbook of this size the address of the register cannot name many dossiers (`FigureLabels.register`).
    let isVast = handbook.dossiers.count > 4000
    var cells = handbook.model.stages.map { _ in Array(repeating: [Int](), count: Self.steps.count + 1) }
    for (index, dossier) in handbook.dossiers.enumerated() {
      guard let stage = dossier.stage.value else { continue }
      cells[stage][column(of: dossier)].append(index)
    }
    // The last columns are left out where no dossier stands in them.
    let used = cells.map { row in (row.lastIndex { !$0.isEmpty } ?? 0) + 1 }.max() ?? 0
    let columns =
      zip(Self.steps, Self.steps.dropFirst()).map { words.fill(.yearsFromTo, [.from: "\($0)", .to: "\($1)"]) }
      + [words.fill(.yearsFrom, [.from: "\(Self.steps[Self.steps.count - 1])"]), words[.noDate]]
    let rows = handbook.model.stages.indices.filter { !handbook.dossiersOfStage[$0].isEmpty }.map { stage in
      Grid.Row(
        language.name(.stages, stage), href: labels.href(.index(stage), .stage),
        cells[stage].prefix(used).map {
          Grid.Cell(
            Double($0.count), $0.isEmpty ? "–" : words.number($0.count),
            href: $0.isEmpty || isVast && $0.count > 60 ? nil : labels.register(of: $0))
        })
    }
    return Grid(corner: words[.stage], columns: Array(columns.prefix(used)), rows: rows)
  }

  private func column(of dossier: Dossier) -> Int {
    let dates = dossier.dates
    guard let start = dates.inForce.value ?? dates.signed.value ?? dates.initiated.value else {
      return Self.steps.count
    }
    let today = language.assessment.today
    return (Self.steps.lastIndex { start.adding(months: $0 * 12) <= today } ?? 0)
  }
}
