#if Web
  internal import NIOCore

  /// Ends connections on which a request does not arrive: only while one is incomplete, so that answers may take as
  /// long as they like.
  final class ArrivalWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// From the first byte of a head to its last.
    static let mostHeadTime = TimeAmount.seconds(10)
    /// Between two pieces of a body.
    static let mostBodyPause = TimeAmount.seconds(30)
    /// Between an answer and the next request.
    static let mostRest = TimeAmount.seconds(75)
    /// Of a head, all fields together.
    static let mostHeadBytes = 131_072

    private enum State { case resting, head, body, answering }

    private var state = State.head
    private var headBytes = 0
    private var deadline: Scheduled<Void>?
    private weak var channel: (any Channel)?

    func channelActive(context: ChannelHandlerContext) {
      channel = context.channel
      wait(Self.mostHeadTime)
      context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch state {
      case .resting:
        (state, headBytes) = (.head, 0)
        wait(Self.mostHeadTime)
        fallthrough
      case .head:
        headBytes += unwrapInboundIn(data).readableBytes
        guard headBytes <= Self.mostHeadBytes else { return refuse(context) }
      case .body: wait(Self.mostBodyPause)
      case .answering: break
      }
      context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
      deadline?.cancel()
      context.fireChannelInactive()
    }

    /// The head is whole; a body may follow.
    func headCame() {
      state = .body
      wait(Self.mostBodyPause)
    }

    /// The request is whole.
    func requestCame() {
      state = .answering
      deadline?.cancel()
    }

    /// The answer is sent.
    func answerWent() {
      guard state == .answering else { return }
      state = .resting
      wait(Self.mostRest)
    }

    private func wait(_ time: TimeAmount) {
      deadline?.cancel()
      guard let channel else { return }
      deadline = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    private func refuse(_ context: ChannelHandlerContext) {
      let words = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: words)), promise: nil)
      context.close(promise: nil)
    }
  }
#endif
