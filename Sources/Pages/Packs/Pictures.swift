package import Diagnostics
internal import Dossiers
internal import Markup
package import Planning

// Pictures of packs. A pack is one file that holds all it shows: a picture stands in it as `data:`.

/// The files that packs show as pictures, by path. The edge of the program reads them, as nothing in this module may.
package struct Pictures: Sendable {
  private let pictures: [String: Result<Picture, PictureRefusal>]

  package static let none = Pictures([])

  package init(_ files: [SourceFile]) {
    var pictures: [String: Result<Picture, PictureRefusal>] = [:]
    for file in files { pictures[file.path] = Picture.read(file.bytes) }
    self.pictures = pictures
  }

  /// The picture at a path; nil where it was not read, or cannot be printed.
  subscript(path: String) -> Picture? {
    guard case .success(let picture)? = pictures[path] else { return nil }
    return picture
  }

  /// Findings about files that packs name as pictures and whose bytes cannot be printed. A file whose name already says
  /// that it is no picture is found by the check.
  package func findings(in bases: [PackBasis]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<Span> = []
    for basis in bases {
      for picture in basis.pictures where PictureKind(named: picture.path) != nil {
        guard case .failure(let refusal)? = pictures[picture.path], seen.insert(picture.place).inserted else {
          continue
        }
        found.append(unprintable(picture, refusal.trouble, in: basis.pack))
      }
    }
    return found
  }
}

/// Why a file is no picture that prints.
struct PictureRefusal: Error {
  let trouble: PictureTrouble
}

/// A picture that the engines which print packs can show.
struct Picture: Sendable {
  let kind: PictureKind
  let bytes: [UInt8]
  /// In pixels; nil for an SVG, which has none of its own.
  let size: (width: Int, height: Int)?

  static let mostBytes = 8 << 20
  /// An engine unpacks a picture in memory, with four bytes for each pixel.
  static let mostPixels = 40_000_000

  /// An address that holds the picture itself.
  var address: String { "data:\(kind.mediaType);base64," + base64(bytes) }

  static func read(_ bytes: [UInt8]) -> Result<Picture, PictureRefusal> {
    func refused(_ trouble: PictureTrouble) -> Result<Picture, PictureRefusal> {
      .failure(PictureRefusal(trouble: trouble))
    }
    guard bytes.count <= mostBytes else {
      return refused(.tooLarge(megabytes: (bytes.count + (1 << 20) - 1) >> 20, most: mostBytes >> 20))
    }
    guard let kind = PictureKind(of: bytes) else { return refused(.kind) }
    if kind == .svg {
      return isOnlyPicture(bytes) ? .success(Picture(kind: kind, bytes: bytes, size: nil)) : refused(.active)
    }
    guard let size = PictureSize(of: bytes, kind), isWhole(bytes, kind) else { return refused(.broken) }
    guard size.width <= mostPixels, size.height <= mostPixels, size.width * size.height <= mostPixels else {
      return refused(.tooManyPixels(width: size.width, height: size.height))
    }
    return .success(Picture(kind: kind, bytes: bytes, size: (size.width, size.height)))
  }

  /// Whether a file was not cut off: whether it holds what a file of its kind ends with. More bytes may follow.
  private static func isWhole(_ bytes: [UInt8], _ kind: PictureKind) -> Bool {
    switch kind {
    case .png: bytes.firstRange(of: Array("IEND".utf8)) != nil
    case .jpeg: bytes.suffix(4096).firstRange(of: [0xFF, 0xD9]) != nil
    case .gif: bytes.suffix(64).contains(0x3B)
    case .webp: bytes.count >= 8 + Int(bytes[4]) + Int(bytes[5]) << 8 + Int(bytes[6]) << 16 + Int(bytes[7]) << 24
    case .svg: true
    }
  }
}

extension PictureKind {
  /// What bytes are by how they begin.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      self = .gif
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self = .webp
    } else if PictureKind.beginsAsSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  private static func beginsAsSVG(_ bytes: [UInt8]) -> Bool {
    for piece in HTMLPieces(Array(bytes.prefix(1 << 16))) {
      switch piece {
      case .text(let text):
        if text.contains(where: { $0 > 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "<") }), !isDeclaration(text) {
          return false
        }
      case .tag(let tag): return tag.written.starts(with: Array("<svg".utf8))
      }
    }
    return false
  }

  /// `<?xml … ?>`, or the end of a document type with entities of its own (which is then refused for them).
  private static func isDeclaration(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.drop { $0 <= 0x20 || $0 >= 0x80 }
    return start.starts(with: Array("<?".utf8)) || start.starts(with: Array("]".utf8))
  }
}

/// How many pixels a picture has, as its first bytes say.
struct PictureSize {
  let width: Int
  let height: Int

  init?(of bytes: [UInt8], _ kind: PictureKind) {
    let found: (width: Int, height: Int)? =
      switch kind {
      case .png: bytes.count < 24 ? nil : (bigEndian(bytes, at: 16, 4), bigEndian(bytes, at: 20, 4))
      case .gif: bytes.count < 10 ? nil : (littleEndian(bytes, at: 6, 2), littleEndian(bytes, at: 8, 2))
      case .jpeg: ofJPEG(bytes)
      case .webp: ofWebP(bytes)
      case .svg: nil
      }
    guard let found, found.width > 0, found.height > 0 else { return nil }
    (width, height) = found
  }
}

/// The number in some bytes, the highest byte first.
private func bigEndian(_ bytes: [UInt8], at: Int, _ length: Int) -> Int {
  bytes[at..<at + length].reduce(0) { $0 << 8 | Int($1) }
}

/// The number in some bytes, the lowest byte first.
private func littleEndian(_ bytes: [UInt8], at: Int, _ length: Int) -> Int {
  bytes[at..<at + length].reversed().reduce(0) { $0 << 8 | Int($1) }
}

/// The frame header among the segments of a JPEG (ITU T.81, B.2.2).
private func ofJPEG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  var at = 2
  while at + 9 < bytes.count, bytes[at] == 0xFF {
    let marker = bytes[at + 1]
    // Any number of bytes FF may stand before a marker.
    if marker == 0xFF {
      at += 1
      continue
    }
    // C4, C8 and CC are markers among those of frames that begin no frame.
    if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
      return (bigEndian(bytes, at: at + 7, 2), bigEndian(bytes, at: at + 5, 2))
    }
    at += 2 + max(2, bigEndian(bytes, at: at + 2, 2))
  }
  return nil
}

/// The first chunk of a WebP: simple, lossless or extended (RFC 9649). A size has 14 bits, in an extended chunk 24.
private func ofWebP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.count >= 30 else { return nil }
  let fourteenBits = 0x3FFF
  switch String(decoding: bytes[12..<16], as: UTF8.self) {
  case "VP8 ": return (littleEndian(bytes, at: 26, 2) & fourteenBits, littleEndian(bytes, at: 28, 2) & fourteenBits)
  case "VP8L":
    let bits = littleEndian(bytes, at: 21, 4)
    return ((bits & fourteenBits) + 1, ((bits >> 14) & fourteenBits) + 1)
  case "VP8X": return (littleEndian(bytes, at: 24, 3) + 1, littleEndian(bytes, at: 27, 3) + 1)
  default: return nil
  }
}

/// Bytes in base 64 (RFC 4648, section 4), with padding.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  var at = 0
  while at < bytes.count {
    let left = bytes.count - at
    let second = left > 1 ? Int(bytes[at + 1]) : 0
    let third = left > 2 ? Int(bytes[at + 2]) : 0
    let three = Int(bytes[at]) << 16 | second << 8 | third
    text.append(alphabet[three >> 18])
    text.append(alphabet[three >> 12 & 63])
    text.append(left > 1 ? alphabet[three >> 6 & 63] : UInt8(ascii: "="))
    text.append(left > 2 ? alphabet[three & 63] : UInt8(ascii: "="))
    at += 3
  }
  return String(decoding: text, as: UTF8.self)
}
