#if Web
  internal import Glibc
  internal import NIOCore

  /// What all connections stand on; used on the loop's thread.
  final class Ground {
    /// How many may be connected at once.
    static let mostConnections = 32
    /// How long jobs may take to end before the page does.
    private static let patience = TimeAmount.milliseconds(5700)
    /// How often lines that nothing is said on are kept open.
    private static let pauseLength = TimeAmount.seconds(15)

    private let desk: Desk
    private let secret: Secret
    private let loop: any EventLoop
    private var gate: Gate?
    private var connections: [ObjectIdentifier: any Channel] = [:]

    init(_ options: LocalPage.Options, _ loop: any EventLoop) throws {
      var generator = SystemRandomNumberGenerator()
      secret = Secret(using: &generator)
      self.loop = loop
      desk = Desk(
        options.desk, secret: secret, shelf: try RunShelf(at: options.folder),
        launcher: ChildLauncher(loop, environment: options.jobEnvironment), generator: generator,
        clock: { (seconds: Self.seconds, moment: Self.moment) })
    }

    /// Lets requests in.
    ///
    /// - Returns: Where the page is.
    func open(port: Int) -> String {
      let gate = Gate(port: port, secret: secret)
      self.gate = gate
      pauseLater()
      return gate.address
    }

    private func pauseLater() {
      loop.assumeIsolated().scheduleTask(in: Self.pauseLength) {
        self.desk.pause()
        self.pauseLater()
      }
    }

    /// Takes a connection in, or says that there are too many.
    func admit(_ channel: any Channel) throws {
      guard let gate, connections.count < Self.mostConnections else {
        let words =
          "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        channel.writeAndFlush(ByteBuffer(string: words), promise: nil)
        channel.close(promise: nil)
        return
      }
      let number = ObjectIdentifier(channel)
      connections[number] = channel
      channel.closeFuture.assumeIsolated().whenComplete { [weak self] _ in self?.connections[number] = nil }
      try Connection.lay(to: channel, desk, gate)
    }

    /// Ends everything; `ended` is told once nothing is at work any more.
    func stop(_ listener: any Channel, _ ended: EventLoopPromise<Void>) {
      listener.close(promise: nil)
      desk.stop()
      for channel in connections.values { channel.close(promise: nil) }
      wait(until: .now() + Self.patience, ended)
    }

    private func wait(until end: NIODeadline, _ ended: EventLoopPromise<Void>) {
      guard desk.isAtWork, .now() < end else {
        desk.clearUp()
        return ended.succeed()
      }
      loop.assumeIsolated().scheduleTask(in: .milliseconds(20)) { self.wait(until: end, ended) }
    }

    private static var seconds: Double {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static var moment: Moment {
      var (now, parts) = (time(nil), tm())
      localtime_r(&now, &parts)
      return Moment(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
        hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec))
    }
  }
#endif
