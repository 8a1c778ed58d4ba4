internal import CKernels

/// The instruction sets that the hot loops have a version for; each includes those before it.
///
/// The level changes the time and nothing else.
public enum KernelLevel: Int32, Sendable, CaseIterable, Comparable {
  /// What every processor of the architecture has.
  case baseline = 0
  /// AVX2 and fused multiply-add.
  case avx2 = 1
  /// AVX-512 (F, VL, DQ, BW).
  case avx512 = 2

  /// The highest level that this processor has.
  public static let supported = KernelLevel(rawValue: ckernels_supported_level()) ?? .baseline

  /// Whether `a` has fewer instructions than `b`.
  public static func < (a: KernelLevel, b: KernelLevel) -> Bool { a.rawValue < b.rawValue }
}
