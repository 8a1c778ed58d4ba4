#if Web
  internal import Glibc
  internal import NIOCore
  internal import Subprocess
  internal import SystemPackage
  internal import Wording

  /// Starts jobs as processes: the program itself, in sessions of their own.
  final class ChildLauncher: Launcher {
    private let loop: any EventLoop
    private let environment: [String: String]

    /// - Parameter loop: On whose thread the desk is.
    init(_ loop: any EventLoop, environment: [String: String]) {
      self.loop = loop
      self.environment = environment
    }

    func launch(
      _ command: ChildCommand, said: @escaping ([UInt8]) -> Void, ended: @escaping (ChildEnd) -> Void
    ) -> any RunningChild {
      let (loop, environment) = (loop, environment)
      let said = NIOLoopBound(said, eventLoop: loop)
      let ended = NIOLoopBound(ended, eventLoop: loop)
      return ChildTask(
        ChildProcess.task(
          command, environment, said: { bytes in loop.execute { said.value(bytes) } },
          ended: { end in loop.execute { ended.value(end) } }))
    }
  }

  /// One job as a process.
  private enum ChildProcess {
    /// Starts it; the task ends with it, and cancelling the task ends it.
    static func task(
      _ command: ChildCommand, _ environment: [String: String], said: @escaping @Sendable ([UInt8]) -> Void,
      ended: @escaping @Sendable (ChildEnd) -> Void
    ) -> Task<Void, Never> {
      Task { ended(await run(command, environment, said: said)) }
    }

    private static func run(
      _ command: ChildCommand, _ environment: [String: String],
      said: @escaping @Sendable ([UInt8]) -> Void
    ) async -> ChildEnd {
      var options = PlatformOptions()
      options.createSession = true
      // Where it does not end by itself, it is made to.
      options.teardownSequence = [
        .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(5))
      ]
      var variables: [Environment.Key: String?] = [
        "LC_ALL": command.language == .russian ? "ru_RU.UTF-8" : "C.UTF-8"
      ]
      for (name, value) in environment { variables[.init(stringLiteral: name)] = value }
      do {
        let path = command.output ?? "/dev/null"
        let output = try FileDescriptor.open(
          FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec, .noFollow],
          permissions: [.ownerRead, .ownerWrite])
        let result = try await Subprocess.run(
          .path("/proc/self/exe"),
          arguments: Arguments(executablePathOverride: "auto-segment", remainingValues: command.arguments),
          environment: .inherit.updating(variables), platformOptions: options, input: .none,
          output: .fileDescriptor(output, closeAfterSpawningProcess: true), error: .sequence
        ) { execution in
          for try await piece in execution.standardError { said(piece.withUnsafeBytes { Array($0) }) }
        }
        return switch result.terminationStatus {
        case .exited(let code): .exit(code)
        case .signaled(let number): .signal(number)
        }
      } catch {
        return .notStarted("\(error)")
      }
    }
  }

  private final class ChildTask: RunningChild {
    private let task: Task<Void, Never>

    init(_ task: Task<Void, Never>) { self.task = task }

    func stop() { task.cancel() }
  }
#endif
