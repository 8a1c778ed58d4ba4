internal import CKernels

/// The instruction sets that the hot loops have a version for; each includes those before it.
///
/// The level changes the time and nothing else.
public enum KernelLevel: Int, Sendable, CaseIterable, Comparable {
  /// What every processor of the architecture has.
  case baseline = 0
  /// AVX2 and fused multiply-add.
  case avx2 = 1
  /// AVX-512 (F, VL, DQ, BW).
  case avx512 = 2

  /// The highest level that this processor has.
  public static let supported = KernelLevel(rawValue: Int(ckernels_supported_level())) ?? .baseline

  /// The level in use: the highest that the processor has and ``limit(to:)`` allows.
  public static var current: KernelLevel { KernelLevel(rawValue: Int(ckernels_level())) ?? .baseline }

  /// Has the whole process use no level above `level`, to show that results do not hang on it.
  public static func limit(to level: KernelLevel) { ckernels_limit_level(Int32(level.rawValue)) }

  /// Whether `a` has fewer instructions than `b`.
  public static func < (a: KernelLevel, b: KernelLevel) -> Bool { a.rawValue < b.rawValue }
}
