import Diagnostics
import Markup

/// The path that a relative one means, seen from a file: `.` and `..` resolved. nil where it leaves the handbook's
/// folder or is none (empty, absolute).
func resolve(_ relative: String, from path: String) -> String? {
  let slash = UInt8(ascii: "/"), dot = UInt8(ascii: ".")
  guard let first = relative.utf8.first, first != slash else { return nil }
  var resolved: [UInt8] = []
  resolved.reserveCapacity(path.utf8.count + relative.utf8.count)
  resolved += path.utf8
  removeLastPart(of: &resolved)
  var rest = relative.utf8[...]
  while true {
    let part = rest.prefix { $0 != slash }
    rest = rest.dropFirst(part.count)
    if part.count == 2, part.allSatisfy({ $0 == dot }) {
      if resolved.isEmpty { return nil }
      removeLastPart(of: &resolved)
    } else if !part.isEmpty, !(part.count == 1 && part.first == dot) {
      if !resolved.isEmpty { resolved.append(slash) }
      resolved += part
    }
    guard !rest.isEmpty else { break }
    rest = rest.dropFirst()
  }
  return String(decoding: resolved, as: UTF8.self)
}

private func removeLastPart(of path: inout [UInt8]) {
  while let last = path.popLast(), last != UInt8(ascii: "/") {}
}

/// The paths under `content/` that a path written in front matter can mean: as it stands, and with `%20` and the like
/// undone.
func contentPaths(_ written: String, besides path: String) -> [String] {
  var found: [String] = []
  for form in [written, percentDecoded(written.utf8)] {
    if let form, let whole = resolve(form, from: path), whole.hasPrefix("content/"), !found.contains(whole) {
      found.append(whole)
    }
  }
  return found
}

/// The way from one file to another, as a link is written: `../partners/x.md`.
func relativePath(to target: String, from path: String) -> String {
  let to = target.pathParts, from = path.pathParts.dropLast()
  var shared = 0
  while shared < min(to.count - 1, from.count), to[shared] == from[shared] { shared += 1 }
  let way = [String](repeating: "..", count: from.count - shared) + to[shared...]
  return linkEncoded(way.joined(separator: "/"))
}

/// A path as a link's destination: what Markdown or a URL would trip over is encoded, letters of any script stay.
func linkEncoded(_ path: String) -> String {
  var written = ""
  for scalar in path.unicodeScalars {
    switch scalar {
    case " ": written += "%20"
    case "(": written += "%28"
    case ")": written += "%29"
    case "<": written += "%3C"
    case ">": written += "%3E"
    case "%": written += "%25"
    case "#": written += "%23"
    case "?": written += "%3F"
    default: written.unicodeScalars.append(scalar)
    }
  }
  return written
}
