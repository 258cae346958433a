import Diagnostics
import Dossiers
import Testing

/// A list in one cell of a table is read back as it was written.
struct CellTextTests {
  @Test(arguments: [
    ["pesisir", "data laut"], ["pesisir\u{A0}", "data"], ["\u{3000}pesisir", "data"], ["pe;sisir", "data"], ["a ", "b"],
    ["a\u{A0}b"]
  ])
  func `items with blanks or semicolons of their own come back from the cell`(items: [String]) throws {
    let place = try #require(FieldPlace("themes", in: Dossier.schema))
    let list = JSON.array(items.map(JSON.string))
    #expect(place.value(ofCell: list.exactCellText) == list)
  }
}
