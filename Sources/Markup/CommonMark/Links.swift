internal import CMark
internal import Diagnostics

/// What has to close the link that is being written.
enum OpenLink {
  case none
  /// `</a>`, written here.
  case written
  /// A slot for `links[index]`.
  case slot(Int)
  /// Nothing: the link was refused, with the scheme it had.
  case refused(String)

  var isOpen: Bool {
    if case .none = self { false } else { true }
  }
}

extension BodyRenderer {
  mutating func enterLink(_ node: Node) {
    guard mode == .site else { return open(node.address, attribute: nil, title: node.title) }
    switch LinkDestination(node.address) {
    case .web(let address):
      address.withUnsafeBufferPointer { open($0, attribute: " rel=\"noopener\"", title: node.title) }
    case .contact(let address): address.withUnsafeBufferPointer { open($0, attribute: nil, title: node.title) }
    case .refused(let scheme): openLink = .refused(scheme)
    case .handbook(let target, let fragment):
      guard places != nil else { return open(node.address, attribute: nil, title: node.title) }
      openLink = .slot(links.count)
      addSlot(.open(links.count))
      // Its place is looked for when the link is left: an image inside it stands before its destination.
      links.append(Body.Link(form: .relative, target: target, fragment: fragment, span: Span(path: "", line: 0)))
    }
  }

  mutating func leaveLink(_ node: Node) {
    switch openLink {
    case .none: break
    case .written: out.write("</a>")
    case .slot(let index):
      addSlot(.close(index))
      if let span = places?.destination(node.address) {
        let link = links[index]
        links[index] = Body.Link(form: link.form, target: link.target, fragment: link.fragment, span: span)
      }
    case .refused(let scheme): reportRefused(scheme, node)
    }
    openLink = .none
  }

  private mutating func open(
    _ address: UnsafeBufferPointer<UInt8>, attribute: StaticString?, title: UnsafeBufferPointer<UInt8>
  ) {
    out.write("<a href=\"")
    out.writeAddress(address)
    out.write("\"")
    if let attribute { out.write(attribute) }
    writeTitle(title)
    out.write(">")
    openLink = .written
  }

  private mutating func reportRefused(_ scheme: String, _ node: Node) {
    guard let span = places?.destination(node.address) else { return }
    diagnostics.append(unsafeLink(String(decoding: node.address, as: UTF8.self), scheme: scheme, at: span))
  }

  private mutating func writeTitle(_ title: UnsafeBufferPointer<UInt8>) {
    guard !title.isEmpty else { return }
    out.write(" title=\"")
    out.writeEscaped(title)
    out.write("\"")
  }

  mutating func addSlot(_ kind: Body.Slot.Kind) { slots.append(Body.Slot(offset: out.count, kind: kind)) }
}

// MARK: - Images

extension BodyRenderer {
  mutating func writeImage(_ node: Node) {
    guard mode == .site else {
      out.write("<img src=\"")
      out.writeAddress(node.address)
      return closeImage(node)
    }
    switch LinkDestination(node.address) {
    case .handbook(let target, let fragment):
      out.write("<img src=\"")
      if let span = places?.destination(node.address) {
        addSlot(.address(links.count))
        links.append(Body.Link(form: .image, target: target, fragment: fragment, span: span))
      } else {
        out.writeAddress(node.address)
      }
      closeImage(node)
    case .web(let address): writeOutsideImage(node, address)
    case .contact(let address):
      writeAlternative(of: node)
      reportRefused(String(decoding: address.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self) + ":", node)
    case .refused(let scheme):
      writeAlternative(of: node)
      reportRefused(scheme, node)
    }
  }

  private mutating func closeImage(_ node: Node) {
    out.write("\" alt=\"")
    writeAlternative(of: node)
    out.write("\"")
    writeTitle(node.title)
    out.write(mode == .site ? ">" : " />")
  }

  /// An image on another server is not loaded: a link to it stands in its place.
  private mutating func writeOutsideImage(_ node: Node, _ address: [UInt8]) {
    if let span = places?.destination(node.address) {
      diagnostics.append(outsideImage(String(decoding: address, as: UTF8.self), at: span))
    }
    address.withUnsafeBufferPointer { bytes in
      let start = out.count
      if !openLink.isOpen {
        out.write("<a href=\"")
        out.writeAddress(bytes)
        out.write("\" rel=\"noopener\">")
      }
      let before = out.count
      writeAlternative(of: node)
      if out.count == before { out.writeEscaped(bytes) }
      if !openLink.isOpen, start < before { out.write("</a>") }
    }
  }

  /// What stands in place of an image: its text without markup.
  private mutating func writeAlternative(of image: Node) {
    let text = words(below: image, raw: true)
    text.withUnsafeBufferPointer { out.writeEscaped($0) }
  }
}
