package import Diagnostics
package import Dossiers
package import FoundationEssentials

/// What changed between two versions of a handbook, both looked at as of the same day: documents by id, their fields
/// and bodies, and what follows from that. A value; `Pages` writes it as text, Markdown, HTML and JSON.
///
/// `compareHandbooks` makes it, whatever the versions are: two tags, a tag and the folder, the two newest tags.
/// `compare(B, A)` is the mirror of `compare(A, B)`; of a version with itself it is empty.
package struct ChangeReport: Sendable {
  package let from: HandbookVersion
  package let to: HandbookVersion
  /// By kind, then id, as all lists here.
  package let added: [Entry]
  package let removed: [Entry]
  package let renamed: [Renaming]
  /// Documents whose file says something else, the renamed ones among them (under their new id).
  package let changed: [Change]
  /// Dossiers whose file is the same, and for which something follows from other changes.
  package let affected: [Change]
  package let model: DocumentChange
  /// What was found, or is found no more, in no document's file.
  package let findings: FindingChanges

  package var asOf: CalendarDate { to.assessment.today }

  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && renamed.isEmpty && changed.isEmpty && affected.isEmpty && model.isEmpty
      && findings.isEmpty
  }

  /// A document that came or went.
  package struct Entry: Sendable {
    package let kind: ContentKind
    package let id: String
    package let name: LocalizedText
    /// Its place in its own handbook; nil where its front matter cannot be read.
    package let target: Handbook.Target?
  }

  package struct Renaming: Sendable {
    /// How one knows that it is the same document.
    package enum Reason: String, Sendable {
      /// The new one names the old id among its aliases.
      case alias
      /// It is the same file.
      case path
      /// It has the same title and the same parent or the same text.
      case title
    }
    package let kind: ContentKind
    package let from: String
    package let to: String
    package let name: LocalizedText
    package let reason: Reason
  }

  package struct Change: Sendable {
    package let kind: ContentKind
    package let id: String
    package let name: LocalizedText
    package let before: Handbook.Target?
    package let after: Handbook.Target?
    package let document: DocumentChange
    /// Bodies in other languages, by language.
    package let translations: [(language: String, body: BodyChange)]
    package let consequences: Consequences

    /// Whether the document's own files say something else.
    package var isOwn: Bool { !document.isEmpty || !translations.isEmpty }
  }

  /// What is computed and came out differently.
  package struct Consequences: Sendable {
    package var deadlines: [DeadlineChange] = []
    package var scores: [ScoreChange] = []
    package var findings = FindingChanges()

    package var isEmpty: Bool { deadlines.isEmpty && scores.isEmpty && findings.isEmpty }

    package init() {}
  }

  /// A computed day that moved, came (`before` is nil) or went (`after` is nil).
  package struct DeadlineChange: Sendable, Equatable {
    package let kind: Deadline.Kind
    package let before: CalendarDate?
    package let after: CalendarDate?
  }

  /// A score out of 100; nil: not scored at its stage.
  package struct ScoreChange: Sendable, Equatable {
    /// nil for the whole.
    package let element: String?
    package let before: Decimal?
    package let after: Decimal?
  }

  package struct FindingChanges: Sendable {
    package var appeared: [Diagnostic] = []
    package var gone: [Diagnostic] = []

    package var isEmpty: Bool { appeared.isEmpty && gone.isEmpty }

    package init() {}
  }
}

/// One side of a report: a handbook with all that was computed about it.
package struct HandbookVersion: Sendable {
  /// A tag, a day, a revision, as it was asked for; nil for the folder as it is.
  package let label: String?
  /// The day it was committed, where it comes from git.
  package let day: CalendarDate?
  package let review: Review
  package let assessment: Assessment
  package let edition: Edition
  package let findings: [Diagnostic]

  package init(
    label: String?, day: CalendarDate?, review: Review, assessment: Assessment, edition: Edition, findings: [Diagnostic]
  ) {
    self.label = label
    self.day = day
    self.review = review
    self.assessment = assessment
    self.edition = edition
    self.findings = findings
  }

  package var handbook: Handbook { review.portfolio.handbook }
}
