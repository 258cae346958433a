/// What a browser asks for, as far as the preview looks at it.
struct Request: Sendable, Equatable {
  enum Method: Sendable, Equatable { case get, head, other }

  /// A header, once for each line that it stands in.
  struct Header: Sendable, Equatable {
    let values: [String]

    init(_ values: [String]) { self.values = values }
  }

  let method: Method
  /// Path and query as they were sent, percent signs and all (RFC 9112, section 3.2.1).
  let target: String
  let host: Header
  let origin: Header
  /// Where the request comes from and what for, as browsers tell (Fetch Metadata Request Headers).
  let fetchSite: Header
  let fetchMode: Header
  let accept: Header
}

/// The names under which this machine reaches its own server. A request that comes in under any other name, or from a
/// page of another site, is refused.
struct OwnAddress: Sendable {
  private let hosts: Set<String>

  init(port: Int) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Why a request is refused; nil where it may be answered.
  ///
  /// A page of another site can make a browser send requests here: under a name that its owner points at this machine
  /// (then `Host` gives it away), by a script of its own (then `Origin` or `Sec-Fetch-Site` does). A link that the
  /// reader follows from somewhere else is a navigation and is let in.
  func refusal(of request: Request) -> Refusal? {
    guard request.host.values.count == 1, hosts.contains(request.host.values[0].lowercased()) else {
      return .foreignHost
    }
    guard request.origin.values.allSatisfy({ isOwn(origin: $0) }) else { return .foreignOrigin }
    let isForeign = request.fetchSite.values.contains { $0 != "same-origin" && $0 != "none" }
    if isForeign, request.fetchMode.values != ["navigate"] { return .foreignOrigin }
    return request.method == .other ? .method : nil
  }

  private func isOwn(origin: String) -> Bool {
    let scheme = "http://"
    return origin.hasPrefix(scheme) && hosts.contains(String(origin.dropFirst(scheme.count)).lowercased())
  }
}

/// Why a request is not answered with a file.
enum Refusal: Sendable, Equatable {
  case foreignHost, foreignOrigin, method, path

  /// RFC 9110, section 15.5.
  var status: Int {
    switch self {
    case .foreignHost: 421
    case .foreignOrigin: 403
    case .method: 405
    case .path: 400
    }
  }

  var reason: String {
    switch self {
    case .foreignHost: "naskah serve answers only under the address it printed"
    case .foreignOrigin: "naskah serve answers no page of another site"
    case .method: "naskah serve only shows: GET and HEAD"
    case .path: "this is no address of a page"
    }
  }
}
