internal import NIOCore
internal import NIOHTTP1

/// Answers the requests of connections from the site that is shown now.
struct Answerer: Sendable {
  let shelf: Shelf
  let address: OwnAddress

  /// How long a request for news is held before it is answered without any; the page then asks again.
  private static let patience = Duration.seconds(15)

  /// Answers one request of a connection after the other. A connection that breaks is no error: the browser asks again.
  func serve(_ connection: Connection) async {
    try? await connection.executeThenClose { parts, answers in
      var asked: HTTPRequestHead?
      for try await part in parts {
        switch part {
        case .head(let head): asked = head
        // The body of a request is not read. So the connection ends with the answer, whatever the client asked for.
        case .body: asked?.headers.replaceOrAdd(name: "connection", value: "close")
        case .end:
          guard let head = asked else { return }
          let answer = await answer(to: Request(head))
          try await answers.write(contentsOf: self.parts(of: answer, to: head))
          guard head.isKeepAlive else { return }
        }
      }
    }
  }

  private func answer(to request: Request) async -> Answer {
    if let refusal = address.refusal(of: request) { return .text(refusal.status, refusal.reason) }
    guard let path = SitePath(target: request.target) else {
      return .text(Refusal.path.status, Refusal.path.reason)
    }
    do {
      if path.path == PreviewPath.news { return try await news(after: Int(path.query) ?? 0) }
      return try await shelf.site.answer(to: path, opensPage: request.opensPage)
    } catch {
      // A file of the handbook that cannot be read just now: the next compilation tells of it.
      return .text(500, "this file cannot be read now: \(error)")
    }
  }

  /// The number and the notice of the site that is shown: as soon as it is another one than the page has, or after a
  /// while at the latest.
  private func news(after number: Int) async throws -> Answer {
    await withTaskGroup { group in
      group.addTask { await shelf.change(from: number) }
      group.addTask { try? await Task.sleep(for: Self.patience) }
      await group.next()
      group.cancelAll()
    }
    let site = shelf.site
    let script = try NewsOfHandbook(number: site.number, notice: site.notice).script()
    return Answer(type: "text/javascript; charset=utf-8", bytes: script)
  }

  private func parts(of answer: Answer, to asked: HTTPRequestHead) -> [HTTPServerResponsePart] {
    var headers = Self.headers
    headers.add(name: "content-type", value: answer.type)
    headers.add(name: "content-length", value: String(answer.bytes.count))
    if let location = answer.location { headers.add(name: "location", value: location) }
    if answer.status == Refusal.method.status { headers.add(name: "allow", value: "GET, HEAD") }
    if !asked.isKeepAlive { headers.add(name: "connection", value: "close") }
    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: answer.status), headers: headers)
    let body = asked.method == .HEAD ? [] : [HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: answer.bytes)))]
    return [.head(head)] + body + [.end(nil)]
  }

  /// By these headers browsers keep no answer, do not guess a file's type from its bytes, and let no page of another
  /// site load or frame anything.
  private static let headers: HTTPHeaders = [
    "cache-control": "no-store", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY", "referrer-policy": "same-origin"
  ]
}

extension Request {
  init(_ head: HTTPRequestHead) {
    func header(_ name: String) -> Header { Header(head.headers[name]) }
    let method: Method =
      switch head.method {
      case .GET: .get
      case .HEAD: .head
      default: .other
      }
    self.init(
      method: method, target: head.uri, host: header("host"), origin: header("origin"),
      fetchSite: header("sec-fetch-site"), fetchMode: header("sec-fetch-mode"), accept: header("accept"))
  }

  /// Browsers name HTML where they open a page; whoever loads a file does not.
  fileprivate var opensPage: Bool { accept.values.contains { $0.contains("text/html") } }
}
