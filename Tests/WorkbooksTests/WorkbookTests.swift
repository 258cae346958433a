import Testing

@testable import Workbooks

struct WorkbookTests {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func `columns are named as a spreadsheet names them`(column: Int, letters: String) {
    #expect(columnLetters(column) == letters)
  }
}
