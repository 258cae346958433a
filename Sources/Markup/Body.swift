package import Diagnostics

/// A file's body: its HTML with the places left open that need the whole handbook, and what stands in it.
package struct Body: Sendable {
  /// HTML of the whole body. Where a slot stands, something must be put in before the next byte.
  package let html: [UInt8]
  /// Open places, by offset, in document order.
  package let slots: [Slot]
  package let headings: [Heading]
  package let links: [Link]
  package let figures: [Figure]
  /// Where the tables begin in the source: one for each `<table>` of `html`, in order.
  package let tables: [Span]
  /// The part of `html` that is a leading heading of level 1 (a title written again), to be left out when it equals the
  /// title. It is then `headings[0]`, and slots inside it are left out with it.
  package let leadingTitle: Range<Int>?

  package init(
    html: [UInt8], slots: [Slot], headings: [Heading], links: [Link], figures: [Figure], tables: [Span],
    leadingTitle: Range<Int>?
  ) {
    self.html = html
    self.slots = slots
    self.headings = headings
    self.links = links
    self.figures = figures
    self.tables = tables
    self.leadingTitle = leadingTitle
  }

  /// Every key a `.word` slot may have.
  package static let words = [
    "callout.note", "callout.tip", "callout.important", "callout.warning", "callout.caution", "footnotes",
    "footnote.back", "table"
  ]

  package static let empty = Body(
    html: [], slots: [], headings: [], links: [], figures: [], tables: [], leadingTitle: nil)

  /// A place in `html` to be filled when the page is rendered.
  package struct Slot: Sendable {
    package enum Kind: Sendable {
      /// `<a href="…">` of `links[i]`, or nothing when its target is not in the edition.
      case open(Int)
      /// `</a>` of `links[i]`, or nothing.
      case close(Int)
      /// A whole `[[id]]` link without a text of its own: `links[i]` with its target's title.
      case named(Int)
      /// The address of `links[i]` (an image's `src` in a handbook's files), attribute-escaped, without quotes.
      case address(Int)
      /// `figures[i]`.
      case figure(Int)
      /// At the end of `headings[i]`, where a page may put a link to it.
      case heading(Int)
      /// Words of the page's language, by key (`Body.words`), escaped so that they may stand in text and in an
      /// attribute.
      case word(String)
      /// In front of an id of the body and of every `#` that leads to it: nothing where the body stands alone on its
      /// page, a prefix that keeps the ids apart where several bodies stand on one.
      case scope
    }
    package let offset: Int
    package let kind: Kind

    package init(offset: Int, kind: Kind) {
      self.offset = offset
      self.kind = kind
    }
  }

  package struct Heading: Sendable {
    /// 2…6, after moving the body's headings below the page's own.
    package let level: Int
    /// Unique in the body; GitHub's form of the text (lower case, spaces to `-`), never beginning with `_`:
    /// ids that begin with `_` belong to the page around the body.
    package let id: String
    package let text: String
    package let line: Int

    package init(level: Int, id: String, text: String, line: Int) {
      self.level = level
      self.id = id
      self.text = text
      self.line = line
    }
  }

  /// A link to something in the handbook. Links to other sites are already in the HTML.
  package struct Link: Sendable {
    package enum Form: Sendable, Hashable {
      /// `[text](path#fragment)`
      case relative
      /// `[[id]]`, `[[id#fragment]]`, `[[id|text]]`
      case wiki
      /// `![text](path)`
      case image
    }
    package let form: Form
    /// The path (percent-decoded) or id, without the fragment; empty for `#fragment` alone.
    package let target: String
    /// Percent-decoded, without `#`; nil where none was given.
    package let fragment: String?
    /// The destination as it stands in the source.
    package let span: Span

    package init(form: Form, target: String, fragment: String?, span: Span) {
      self.form = form
      self.target = target
      self.fragment = fragment
      self.span = span
    }
  }

  /// A fenced block whose info string is `figure`: its YAML, with places in the file.
  package struct Figure: Sendable {
    /// The block's YAML, or nil where it does not parse (a finding says so).
    package let tree: YAMLTree?
    /// The block as it was written, for showing when nothing can be drawn.
    package let source: String
    package let span: Span

    package init(tree: YAMLTree?, source: String, span: Span) {
      self.tree = tree
      self.source = source
      self.span = span
    }
  }
}
