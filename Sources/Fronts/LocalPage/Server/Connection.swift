#if Web
  internal import NIOCore
  internal import NIOHTTP1

  /// One browser's line to the desk: requests in, answers out, one after another.
  final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// How long what was refused is still read and thrown away, so that the refusal is not lost with it.
    private static let farewell = TimeAmount.seconds(3)

    private enum State {
      case idle
      /// A request without a body.
      case asking(Route, RequestHead)
      case taking(any BodySink, Route)
      /// Whatever comes is thrown away.
      case deaf
    }

    private let desk: Desk
    private let gate: Gate
    private let watch: ArrivalWatch
    private var state = State.idle
    private var staysOpen = true
    private var sender: AnswerSender?

    private init(_ desk: Desk, _ gate: Gate, _ watch: ArrivalWatch) {
      self.desk = desk
      self.gate = gate
      self.watch = watch
    }

    /// Lets a browser talk to the desk over a channel that is not active yet.
    static func lay(to channel: any Channel, _ desk: Desk, _ gate: Gate) throws {
      let pipeline = channel.pipeline.syncOperations
      let watch = ArrivalWatch()
      try pipeline.addHandler(watch)
      try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
      try pipeline.addHandler(Connection(desk, gate, watch))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): begin(head, context)
      case .body(let buffer):
        guard case .taking(let sink, let route) = state else { return }
        do {
          try sink.take(Array(buffer.readableBytesView))
        } catch {
          sink.abandon()
          breakOff(answer(to: error, route), context)
        }
      case .end: end(context)
      }
    }

    private func begin(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
      watch.headCame()
      staysOpen = request.isKeepAlive
      let head = RequestHead(
        method: request.method.rawValue, target: request.uri,
        fields: request.headers.map { (name: $0.name, value: $0.value) })
      var found: Route?
      do {
        let route = try gate.route(of: head)
        found = route
        if let sink = try desk.sink(route, head) {
          state = .taking(sink, route)
        } else {
          state = .asking(route, head)
        }
      } catch let refusal as Gate.Refusal {
        breakOff(.refusal(refusal), context)
      } catch {
        breakOff(answer(to: error, found), context)
      }
    }

    private func end(_ context: ChannelHandlerContext) {
      let before = state
      if case .deaf = before { return }
      state = .idle
      watch.requestCame()
      switch before {
      case .asking(let route, let head):
        do {
          send(try desk.answer(route, head), context)
        } catch {
          send(answer(to: error, route), context)
        }
      case .taking(let sink, let route):
        do {
          send(try sink.finish(), context)
        } catch {
          sink.abandon()
          send(answer(to: error, route), context)
        }
      case .idle, .deaf: break
      }
    }

    private func answer(to error: any Error, _ route: Route?) -> Answer {
      guard let refused = error as? Refused, let route else { return .refusal(.nothing) }
      return desk.answer(refused, to: route)
    }

    /// Answers before the request has come to its end, and ends the connection.
    private func breakOff(_ answer: Answer, _ context: ChannelHandlerContext) {
      state = .deaf
      staysOpen = false
      send(answer, context)
      let channel = context.channel
      context.eventLoop.scheduleTask(in: Self.farewell) { channel.close(promise: nil) }
    }

    private func send(_ answer: Answer, _ context: ChannelHandlerContext) {
      let isDeaf = if case .deaf = state { true } else { false }
      let sender = AnswerSender(context, desk, staysOpen: staysOpen) { [weak self] in
        guard let self else { return }
        self.sender = nil
        if staysOpen {
          watch.answerWent()
        } else if isDeaf {
          context.close(mode: .output, promise: nil)
        } else {
          context.close(promise: nil)
        }
      }
      self.sender = sender
      sender.send(answer)
    }

    func channelInactive(context: ChannelHandlerContext) {
      if case .taking(let sink, _) = state { sink.abandon() }
      state = .deaf
      sender?.lineBroke()
      sender = nil
      context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
#endif
