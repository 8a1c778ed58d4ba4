internal import CustomerFeatures
internal import CustomerLifecycle

/// What a segment calls for; the raw values are the keys of an owner's file.
public enum PlaybookKind: String, Sendable, CaseIterable, Codable {
  /// Bought lately, often and for much.
  case champions
  /// Buy regularly.
  case loyal
  /// Recent, with more than one order: on the way to loyal.
  case potentialLoyalists
  /// One recent first order.
  case new
  /// Recent, small orders so far.
  case promising
  /// About average, and slowing down.
  case needAttention
  /// Below average and nearly gone.
  case aboutToSleep
  /// Bought often, long ago.
  case atRisk
  /// The best customers of the past, long ago.
  case cantLose
  /// Few orders, long ago.
  case hibernating
  /// The longest ago, the fewest orders.
  case lost
  /// A segment of a customer table that differs clearly from the base.
  case standout
  /// A segment of a customer table that is much like the base.
  case typical

  /// What a segment calls for: by the trade's segment that it is, whatever its name, else by where its medians lie.
  package init(_ segment: Segment, in model: SegmentationModel) {
    if let trade = segment.trade {
      self.init(trade)
    } else if model.recipe.isOfPurchases {
      self.init(profile: segment.profile, in: model)
    } else {
      let farthest = segment.profile.map { $0.isFinite ? abs($0) : 0 }.max() ?? 0
      self = farthest >= 0.75 ? .standout : .typical
    }
  }

  /// What a segment calls for where it is known how many of its customers are past their own late days, whatever it looks
  /// like: where most are, it is not kept but won back; where few are, nobody need be won back.
  ///
  /// - Parameter late: 0...1; `nil` where it is not known.
  package init(_ segment: Segment, in model: SegmentationModel, late: Double?) {
    let kind = PlaybookKind(segment, in: model)
    self =
      switch late {
      case .some(0.5...): kind.ofLateCustomers
      case .some(..<0.25): kind.ofPunctualCustomers
      default: kind
      }
  }

  private var ofLateCustomers: PlaybookKind {
    switch self {
    case .champions: .cantLose
    case .loyal: .atRisk
    case .potentialLoyalists: .needAttention
    case .new, .promising: .aboutToSleep
    default: self
    }
  }

  private var ofPunctualCustomers: PlaybookKind {
    switch self {
    case .cantLose: .champions
    case .atRisk: .loyal
    case .needAttention: .potentialLoyalists
    case .aboutToSleep, .hibernating, .lost: .promising
    default: self
    }
  }

  private init(_ trade: TradeSegment) {
    self =
      switch trade {
      case .champions: .champions
      case .loyal: .loyal
      case .potentialLoyalists: .potentialLoyalists
      case .new: .new
      case .promising: .promising
      case .needAttention: .needAttention
      case .aboutToSleep: .aboutToSleep
      case .atRisk: .atRisk
      case .cantLose: .cantLose
      case .hibernating: .hibernating
      case .lost: .lost
      }
  }

  /// From the medians in standard deviations from the mean of all customers.
  private init(profile: [Double], in model: SegmentationModel) {
    func median(_ unit: FeatureUnit) -> Double {
      zip(model.features, profile).first { $0.0.feature.unit == unit }?.1 ?? 0
    }
    let freshness = -median(.daysSinceLastPurchase)
    let orders = median(.orders)
    let money = model.features.contains { $0.feature.unit == .money } ? median(.money) : orders
    let value = (orders + money) / 2
    switch (freshness, value) {
    case (0.4..., 1...): self = .champions
    case (0.2..., 0.3...): self = .loyal
    case (0.4..., -0.3..<0.3): self = .potentialLoyalists
    case (0.8..., ..<(-0.3)): self = .new
    case (0.2..., ..<(-0.3)): self = .promising
    case (-0.4..<0.2, 0...): self = .needAttention
    case (-0.4..<0.4, _): self = .aboutToSleep
    case (..<(-0.4), 1...): self = .cantLose
    case (..<(-0.4), 0.2...): self = .atRisk
    case (..<(-1), _): self = .lost
    default: self = .hibernating
    }
  }
}
