/// A stretch of one file. Lines and columns count from 1; columns count Unicode scalars; the end is exclusive.
package struct Span: Sendable, Hashable {
  package let path: String
  package let line: Int
  package let column: Int
  package let endLine: Int
  package let endColumn: Int

  package init(path: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.path = path
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// An empty span: the place where something is missing.
  package init(path: String, line: Int, column: Int = 1) {
    self.init(path: path, line: line, column: column, endLine: line, endColumn: column)
  }
}

extension Span {
  /// Whether another span begins in this one.
  package func holds(_ other: Span) -> Bool {
    path == other.path && (line, column) <= (other.line, other.column)
      && (other.line, other.column) <= (endLine, endColumn)
  }
}

extension Span: Comparable {
  /// By file, line, column: the order in which findings are printed.
  package static func < (a: Span, b: Span) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    if a.line != b.line { return a.line < b.line }
    if a.column != b.column { return a.column < b.column }
    if a.endLine != b.endLine { return a.endLine < b.endLine }
    return a.endColumn < b.endColumn
  }
}
