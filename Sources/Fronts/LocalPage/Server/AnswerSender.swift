#if Web
  internal import NIOCore
  internal import NIOHTTP1
  internal import Wording

  /// Sends one answer, piece by piece as the browser takes it.
  final class AnswerSender {
    /// How long a browser may take for one piece.
    private static let mostPieceTime = TimeAmount.seconds(60)

    private let context: ChannelHandlerContext
    private let desk: Desk
    private let staysOpen: Bool
    private let sent: () -> Void
    private var deadline: Scheduled<Void>?
    private var listening: (run: RunID, number: Int)?

    /// - Parameter sent: Told once all has gone.
    init(_ context: ChannelHandlerContext, _ desk: Desk, staysOpen: Bool, sent: @escaping () -> Void) {
      self.context = context
      self.desk = desk
      self.staysOpen = staysOpen
      self.sent = sent
    }

    func send(_ answer: Answer) {
      switch answer.body {
      case .bytes(let bytes):
        write(answer, length: bytes.count)
        if !bytes.isEmpty { write(bytes) }
        end()
      case .file(let file):
        write(answer, length: file.bytes)
        pump(file.next)
      case .archive(let archive):
        write(answer, length: archive.bytes)
        pump(archive.piece)
      case .events(let run, let number): listen(to: run, after: number, answer)
      }
    }

    /// The browser has gone.
    func lineBroke() {
      deadline?.cancel()
      if let listening { desk.leave(listening.run, listening.number) }
      listening = nil
    }

    private func write(_ answer: Answer, length: Int?) {
      var fields = HTTPHeaders(Answer.commonFields.map { ($0.name, $0.value) })
      for field in answer.fields { fields.add(name: field.name, value: field.value) }
      if let length { fields.add(name: "Content-Length", value: "\(length)") }
      if !staysOpen { fields.add(name: "Connection", value: "close") }
      let head = HTTPResponseHead(
        version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: fields)
      part(.head(head), nil)
    }

    private func part(_ part: HTTPServerResponsePart, _ promise: EventLoopPromise<Void>?) {
      context.write(NIOAny(part), promise: promise)
    }

    private func write(_ bytes: [UInt8], _ promise: EventLoopPromise<Void>? = nil) {
      part(.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise)
    }

    private func end() {
      let promise = context.eventLoop.makePromise(of: Void.self)
      promise.futureResult.assumeIsolated().whenSuccess { self.sent() }
      part(.end(nil), promise)
      context.flush()
    }

    private func pump(_ next: @escaping () -> [UInt8]?) {
      // A file that cannot be read on must not look whole.
      guard let piece = next() else { return context.close(promise: nil) }
      guard !piece.isEmpty else { return end() }
      let promise = context.eventLoop.makePromise(of: Void.self)
      let channel = context.channel
      deadline = context.eventLoop.scheduleTask(in: Self.mostPieceTime) { channel.close(promise: nil) }
      promise.futureResult.assumeIsolated().whenSuccess {
        self.deadline?.cancel()
        self.pump(next)
      }
      write(piece, promise)
      context.flush()
    }

    private func listen(to run: RunID, after number: Int?, _ answer: Answer) {
      var early: [[UInt8]] = []
      var hasBegun = false
      let listener = Listener(
        send: { [weak self] bytes in
          guard hasBegun else { return early.append(bytes) }
          self?.say(bytes)
        },
        end: { [weak self] in self?.endListening() })
      guard let place = desk.listen(to: run, after: number, listener) else {
        return send(Answer.text(PageText.notNow.text.en, status: 503))
      }
      listening = (run, place)
      hasBegun = true
      write(answer, length: nil)
      write(EventLog.pause)
      for bytes in early { write(bytes) }
      context.flush()
    }

    /// A browser that does not take what it is told is let go: it comes again by itself.
    private func say(_ bytes: [UInt8]) {
      guard context.channel.isWritable else { return context.close(promise: nil) }
      write(bytes)
      context.flush()
    }

    private func endListening() {
      listening = nil
      end()
    }
  }
#endif
