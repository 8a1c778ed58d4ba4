#if Web
  import Foundation
  import NIOCore
  import NIOEmbedded
  import Testing
  @testable import LocalPage

  /// Who is slow is let go, and nobody else: on a clock that tests turn.
  @Suite struct PatienceTests {
    @Test func `a head has ten seconds as a whole, however many pieces it comes in`() throws {
      let line = try StagedLine()
      try line.send("GET / HT")
      line.wait(.seconds(5))
      try line.send("TP/1.1\r\nHo")
      line.wait(.milliseconds(4999))
      #expect(line.isOpen)
      line.wait(.milliseconds(1))
      #expect(!line.isOpen)
    }

    @Test func `a browser that says nothing at all has ten seconds too`() throws {
      let line = try StagedLine()
      line.wait(.milliseconds(9999))
      #expect(line.isOpen)
      line.wait(.milliseconds(1))
      #expect(!line.isOpen)
    }

    @Test func `a body may take as long as it likes, thirty seconds without a byte apart`() throws {
      let line = try StagedLine()
      try line.send(line.request("PUT", "files?name=a.csv&lang=en", "Content-Length: 1000"))
      for _ in 0..<20 {
        line.wait(.seconds(29))
        try line.send("a,b\n")
        #expect(line.isOpen)
      }
      line.wait(.milliseconds(29_999))
      #expect(line.isOpen)
      line.wait(.milliseconds(1))
      #expect(!line.isOpen)
      // What came of the file goes with the connection.
      #expect(try line.leftBehind == [])
    }

    @Test func `a browser that takes nothing of a file for sixty seconds is let go`() throws {
      let line = try StagedLine()
      try line.ask(for: 3 * FileStream.pieceBytes)
      line.wait(.milliseconds(59_999))
      #expect(line.isOpen)
      line.wait(.milliseconds(1))
      #expect(!line.isOpen)
    }

    @Test func `one that takes a piece a minute gets the whole file`() throws {
      let line = try StagedLine()
      try line.ask(for: 3 * FileStream.pieceBytes)
      for _ in 0..<3 {
        line.wait(.seconds(59))
        #expect(line.isOpen)
        line.dam.letThrough()
      }
      // What says that this was all.
      line.dam.letThrough()
      #expect(line.isOpen)
      #expect(line.dam.bytes > 3 * FileStream.pieceBytes)
      // Then it may rest for a while before it asks again.
      line.wait(.seconds(74))
      #expect(line.isOpen)
      line.wait(.seconds(1))
      #expect(!line.isOpen)
    }

    @Test func `a stream of events stays open for as long as its job runs`() throws {
      let line = try StagedLine()
      let id = try line.fixture.put("a,b\n")
      line.dam.isClosed = false
      try line.send(line.request("GET", "runs/\(id.description)/events"))
      line.wait(.hours(5))
      #expect(line.isOpen)
    }
  }

  /// A browser's line to a page, its clock turned by hand.
  private final class StagedLine {
    let fixture: Fixture
    let dam = Dam()
    private let channel = EmbeddedChannel()
    private static let port = 8717

    init() throws {
      fixture = try Fixture()
      try channel.pipeline.syncOperations.addHandler(dam)
      try Connection.lay(
        to: channel, fixture.desk, Gate(port: StagedLine.port, secret: Secret(text: "secret")))
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: StagedLine.port)).wait()
    }

    deinit { _ = try? channel.finish(acceptAlreadyClosed: true) }

    var isOpen: Bool { channel.isActive }

    /// Files in folders of runs.
    var leftBehind: [String] {
      get throws {
        try FileManager.default.subpathsOfDirectory(atPath: fixture.folder).filter { $0.contains("upload") }
      }
    }

    func wait(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

    func send(_ text: String) throws { try channel.writeInbound(ByteBuffer(string: text)) }

    func request(_ method: String, _ place: String, _ fields: String...) -> String {
      (["\(method) /secret/\(place) HTTP/1.1", "Host: 127.0.0.1:\(StagedLine.port)"] + fields)
        .joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// Asks for a result of so many bytes.
    func ask(for bytes: Int) throws {
      let id = try fixture.put("a,b\n")
      try fixture.finish(id)
      try Data(count: bytes).write(to: URL(filePath: fixture.desk.shelf.resultPath(id) + "/customers.csv"))
      try send(request("GET", "runs/\(id.description)/result/customers.csv"))
    }
  }

  /// What a browser has not taken yet.
  private final class Dam: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    var isClosed = true
    /// Bytes that went through.
    private(set) var bytes = 0
    private var held: [(data: IOData, promise: EventLoopPromise<Void>?)] = []
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      held.append((unwrapOutboundIn(data), promise))
    }

    func flush(context: ChannelHandlerContext) { if !isClosed { letThrough() } }

    /// Lets what came so far go.
    func letThrough() {
      let going = held
      held = []
      for (data, promise) in going {
        bytes += data.readableBytes
        context?.write(wrapOutboundOut(data), promise: promise)
      }
      context?.flush()
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      for (_, promise) in held { promise?.fail(ChannelError.ioOnClosedChannel) }
      held = []
      context.close(mode: mode, promise: promise)
    }
  }
#endif
