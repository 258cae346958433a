internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// A server for this machine's own browser: read only, on the loopback address alone, with a site in memory behind it.
package struct PreviewServer: Sendable {
  /// The port that was taken.
  package let port: Int
  private let answerer: Answerer
  private let listening: NIOAsyncChannel<Connection, Never>

  /// The port could not be taken.
  package struct PortRefused: Error {
    /// The system's number of why (`errno`), where it was the system.
    package let number: Int32?
    /// The library's words for it.
    package let words: String
  }

  /// How long a request may take to arrive, and an answer to be taken.
  private static let patience = TimeAmount.seconds(20)

  /// - Parameter port: 0 for any that is free.
  /// - Throws: `PortRefused`.
  package init(of shelf: Shelf, port: Int) async throws {
    do {
      listening = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
            try pipeline.addHandler(Deadline(after: Self.patience))
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      throw PortRefused(number: (error as? IOError)?.errnoCode, words: "\(error)")
    }
    self.port = listening.channel.localAddress?.port ?? port
    answerer = Answerer(shelf: shelf, address: OwnAddress(port: self.port))
  }

  /// Answers until the task is cancelled.
  package func run() async throws {
    let guests = Guests()
    try await listening.executeThenClose { connections in
      try await withThrowingDiscardingTaskGroup { group in
        for try await connection in connections {
          let isWelcome = guests.enter()
          group.addTask {
            if isWelcome { await answerer.serve(connection) } else { await connection.refuse() }
            guests.leave()
          }
        }
      }
    }
  }
}
