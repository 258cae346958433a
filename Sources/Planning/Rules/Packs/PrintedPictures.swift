package import Diagnostics
import Dossiers
import Markup

/// What a picture is by its name. What its bytes say is looked at when the pack is made.
package enum PictureKind: String, Sendable, CaseIterable {
  case png, jpeg, gif, webp, svg

  package init?(named path: String) {
    let name = path.lowercased()
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: dot)...])
    self.init(rawValue: ending == "jpg" ? "jpeg" : ending)
  }

  /// What HTML calls it.
  package var mediaType: String { self == .svg ? "image/svg+xml" : "image/" + rawValue }
}

/// Why a picture is not printed.
package enum PictureTrouble: Sendable, Equatable {
  /// Its bytes, or its name, are of no kind that prints.
  case kind
  /// An SVG that does more than draw.
  case active
  case tooLarge(megabytes: Int, most: Int)
  case tooManyPixels(width: Int, height: Int)
  /// It ends too early, or its beginning makes no sense.
  case broken
}

/// A file of the handbook that is shown as a picture, and where it is named.
package struct NamedPicture: Sendable {
  package let path: String
  package let place: Span
}

/// A picture that a pack prints.
struct PrintedPicture {
  let pack: Pack
  let picture: NamedPicture
}

extension Review {
  /// The pictures of the bodies that packs print.
  var printedPictures: [PrintedPicture] {
    printedBodies.flatMap { pack, shown in shown.pictures.map { PrintedPicture(pack: pack, picture: $0) } }
  }
}

extension Handbook.ShownBody {
  fileprivate var pictures: [NamedPicture] {
    zip(body.links, destinations).compactMap { link, destination in
      guard link.form == .image, case .attachment(let path) = destination else { return nil }
      return NamedPicture(path: path, place: link.span)
    }
  }
}

extension PackBasis {
  /// The pictures that it shows: the emblem on its cover is the site's logo.
  package var pictures: [NamedPicture] {
    review.printedBodies(ofPack: index).flatMap(\.pictures) + emblem
  }

  private var emblem: [NamedPicture] {
    let model = review.handbook.model
    guard let logo = model.site.logo, let tree = model.file.frontMatter,
      review.handbook.attachments.contains(logo.value)
    else { return [] }
    return [NamedPicture(path: logo.value, place: tree.span(logo.at, in: model.file.path))]
  }
}

extension Sequence where Element == PackBasis {
  /// The files that some packs show as pictures, each once, by path.
  package var picturePaths: [String] {
    Set(flatMap(\.pictures).map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
