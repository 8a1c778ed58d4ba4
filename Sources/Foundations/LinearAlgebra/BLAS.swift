internal import COpenBLAS

/// The set-up of OpenBLAS, which every product of this room goes through.
public enum BLAS {
  /// The name of the kernels in use, such as "Haswell", "Zen" or "SkylakeX".
  public static var kernelName: String {
    _ = isAwake
    return String(cString: openblas_get_corename())
  }

  /// Runs once, before the first BLAS call of the process.
  ///
  /// Wakes OpenBLAS from its SSE3 fallback on CPUs it does not know, and gives it one thread: parallel work is
  /// divided outside, because its own threads do not pay on panels of our size.
  static let isAwake: Bool = {
    copenblas_wake_up()
    copenblas_work_alone()
    return true
  }()
}
