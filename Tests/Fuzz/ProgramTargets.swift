@testable import Charts
@testable import Disk

// What other programs say. What cannot be read of it is an error of the machine, and no more than that is promised.

/// git: its log, its trees and its objects.
func git(_ bytes: [UInt8]) {
  _ = try? Git.commits(in: bytes)
  _ = try? Git.files(in: bytes)
  _ = try? Git.contents(in: bytes, count: 3)
}

/// A browser's PDF: its pages, the places of headings, and what it says of itself, written anew.
func pdf(_ bytes: [UInt8]) {
  let printed = PrintedPDF(bytes: bytes)
  for page in printed.places.values {
    precondition((1...max(1, printed.pages.count)).contains(page), "a page that is none")
  }
  let properties = Chromium.Properties(title: "Judul “é” )", author: "\u{1F30A}", creator: "Naskah", day: "20260601")
  precondition(printed.bytes(with: properties).count >= bytes.count, "something is lost")
}

/// dot: where the boxes of a graph stand.
func layoutsOfDot(_ bytes: [UInt8]) {
  let graph = Graph(
    width: 100, height: 50, gap: 20, boxes: 3, edges: [Graph.Edge(from: 0, to: 1), Graph.Edge(from: 0, to: 2)],
    isOrdered: true)
  _ = layouts(bytes, of: [graph])
}
