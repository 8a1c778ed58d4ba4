internal import CustomerLifecycle
internal import Wording

/// A name that was made for a segment, and what it was made from.
struct SegmentName: Equatable {
  var text: LocalizedText
  /// The trade's segment that it names; `nil` for a name made of a table's columns.
  var trade: TradeSegment?
}
