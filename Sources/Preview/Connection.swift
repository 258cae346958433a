internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Requests in, answers out.
typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

extension Connection {
  /// Closes it without a word.
  func refuse() async {
    // One that is gone already is closed.
    try? await executeThenClose { _, _ in }
  }
}

/// Counts the open connections. There may be as many as the browsers of one reader make, and no more.
final class Guests: Sendable {
  private let count = Atomic<Int>(0)
  private static let most = 64

  /// - Returns: whether there is room.
  func enter() -> Bool { count.wrappingAdd(1, ordering: .relaxed).newValue <= Self.most }

  func leave() { count.wrappingSubtract(1, ordering: .relaxed) }
}

/// Closes a connection whose request does not arrive whole in time, or whose answer is not taken whole in time. A
/// client that sends or takes a byte now and then gets no more time for it.
final class Deadline: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let patience: TimeAmount
  private var closing: Scheduled<Void>?

  init(after patience: TimeAmount) { self.patience = patience }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    closing?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // The request has arrived. The time until the answer begins is the server's own and not counted.
    if case .end = unwrapInboundIn(data) { closing?.cancel() }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = unwrapOutboundIn(data) else {
      if case .head = unwrapOutboundIn(data) { begin(context) }
      return context.write(data, promise: promise)
    }
    let taken = promise ?? context.eventLoop.makePromise()
    // The next request has as long as this one had.
    taken.futureResult.assumeIsolated().whenSuccess { self.begin(context) }
    context.write(data, promise: taken)
  }

  private func begin(_ context: ChannelHandlerContext) {
    closing?.cancel()
    closing = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
  }
}
