#if Web
  internal import Glibc
  internal import NIOCore
  internal import NIOPosix

  /// Listens on this machine's own address, and nowhere else.
  enum PageServer {
    /// Shows the page until it is stopped.
    static func run(
      _ options: LocalPage.Options, announce: (String) -> Void,
      stopping: (@escaping @Sendable () -> Void) -> Void
    ) throws {
      // Whatever the page and its jobs make is the person's alone.
      umask(0o077)
      let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
      defer { try? group.syncShutdownGracefully() }
      let loop = group.next()
      let ground = try loop.submit { NIOLoopBound(try Ground(options, loop), eventLoop: loop) }.wait()
      let listener = try listen(options.port, group, ground)
      let port = listener.localAddress?.port ?? options.port
      let address = try loop.submit { ground.value.open(port: port) }.wait()
      let ended = loop.makePromise(of: Void.self)
      stopping { loop.execute { ground.value.stop(listener, ended) } }
      announce(address)
      let door = options.opensBrowser ? BrowserDoor(to: address, in: options.folder) : nil
      defer { door?.close() }
      try ended.futureResult.wait()
    }

    private static func listen(
      _ port: Int, _ group: MultiThreadedEventLoopGroup, _ ground: NIOLoopBound<Ground>
    ) throws -> any Channel {
      do {
        return try ServerBootstrap(group: group)
          .serverChannelOption(.backlog, value: 128)
          .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
          .childChannelInitializer { channel in
            channel.eventLoop.makeCompletedFuture { try ground.value.admit(channel) }
          }
          .bind(host: "127.0.0.1", port: port).wait()
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        throw PageError.portTaken(port)
      } catch let error as IOError {
        throw PageError.cannotListen(port, code: error.errnoCode)
      }
    }
  }
#endif
