import Testing

@testable import Disk

/// Paths as other programs and other places name them.
struct PathsTests {
  @Test(arguments: [
    ("/a/pack.html", "file:///a/pack.html"), ("/x #1/p.html", "file:///x%20%231/p.html"),
    ("/50%?/caf\u{E9}", "file:///50%25%3F/caf%C3%A9")
  ])
  func `the address of a file has every sign of its path that means something to a browser as bytes`(
    path: String, address: String
  ) {
    #expect(fileAddress(path) == address)
  }

  @Test(arguments: [
    ("/", "/content/a.md", "content/a.md"), ("/", "/", ""), ("/srv/buku", "/srv/buku", ""),
    ("/srv/buku", "/srv/buku/content/a.md", "content/a.md")
  ])
  func `a path in a handbook is whole, also where the handbook is the root of the disk`(
    root: String, path: String, below: String
  ) {
    #expect(pathBelow(root, of: path) == below)
  }
}
