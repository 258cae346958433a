/// Numbers in rows and columns: what a chart draws and what the table beside it says are the same value.
package struct Grid: Sendable, Hashable {
  /// What one number is.
  package struct Cell: Sendable, Hashable {
    /// nil where there is nothing to count, which is another thing than 0.
    package let value: Double?
    /// As it is written in the page's language.
    package let shown: String
    /// Where what it counts is listed.
    package let href: String?
    package let tone: Tone?

    package init(_ value: Double?, _ shown: String, href: String? = nil, tone: Tone? = nil) {
      self.value = value
      self.shown = shown
      self.href = href
      self.tone = tone
    }
  }

  package struct Row: Sendable, Hashable {
    package let label: String
    package let href: String?
    /// One a column.
    package let cells: [Cell]
    /// What stands at the end of its bar: short, for the table has it whole.
    package let total: String

    package init(_ label: String, href: String? = nil, _ cells: [Cell], total: String? = nil) {
      self.total = total ?? cells.first?.shown ?? ""
      self.label = label
      self.href = href
      self.cells = cells
    }
  }

  /// What the rows are: the heading of the table's first column.
  package let corner: String
  package let columns: [String]
  package let rows: [Row]
  /// What the columns mean, one each, where they mean something: done, due, overdue. Empty where they are only
  /// different.
  package let tones: [Tone]

  package init(corner: String, columns: [String], tones: [Tone] = [], rows: [Row]) {
    self.tones = tones
    self.corner = corner
    self.columns = columns
    self.rows = rows
  }

  package func tone(ofColumn index: Int) -> Tone {
    index < tones.count ? tones[index] : Tone.scale[index % Tone.scale.count]
  }

  package var isEmpty: Bool { rows.allSatisfy { $0.cells.allSatisfy { ($0.value ?? 0) == 0 } } }
}

/// A chart's words: its title, and the sentence that says what it shows.
package struct ChartWords: Sendable, Hashable {
  /// Unique on its page.
  package let id: String
  package let title: String
  package let description: String

  package init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }
}
