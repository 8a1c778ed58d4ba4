/// What became of a segment against the previous model.
public enum SegmentChange: Sendable, Equatable {
  /// The previous model has other features, so nothing could be compared.
  case otherFeatures
  /// The segment continues none, and most of its customers come from several.
  case new(SegmentTitle)
  /// The segment continues none, and most of its customers come from this one.
  case split(SegmentTitle, from: SegmentTitle)
  /// No segment continues it, and its customers went to several.
  case gone(SegmentTitle)
  /// No segment continues it, and most of its customers went into this one.
  case merged(SegmentTitle, into: SegmentTitle)
}
