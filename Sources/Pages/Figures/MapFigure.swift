import Charts
import Dossiers
import FoundationEssentials
import Planning

/// Numbers by country as a map, where the handbook turned maps on.
struct MapFigure {
  let labels: FigureLabels

  /// The map of a tally by country; empty where maps are off or nothing on the tally has a country.
  func picture(_ tally: Tally, _ grid: FigureGrid, _ text: ChartWords) -> [UInt8] {
    draw(
      tally.rows.enumerated().compactMap { index, key in
        guard case .word(let code)? = key else { return nil }
        return WorldMap.Place(code: code, label: labels.label(key, .country), cell: grid.cell(tally.cells[index][0]))
      }, text)
  }

  /// How many dossiers each country has, as the index of countries shows it.
  func picture(ofCountries text: ChartWords) -> [UInt8] {
    let handbook = labels.language.handbook
    return draw(
      handbook.countries.enumerated().map { index, code in
        let count = handbook.dossiersOfCountry[index].count
        return WorldMap.Place(
          code: code, label: labels.language.name(.countries, index),
          cell: Grid.Cell(Double(count), labels.language.words.number(count), href: labels.href(.word(code), .country)))
      }, text)
  }

  private func draw(_ places: [WorldMap.Place], _ text: ChartWords) -> [UInt8] {
    guard labels.language.handbook.model.site.map, places.contains(where: { ($0.cell.value ?? 0) > 0 }) else {
      return []
    }
    let format = labels.language.format
    return worldMap(WorldMap(places) { format.number(Decimal($0)) }, text)
  }
}
