internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// What the ways by which customers came bring, a row each.
struct ChannelsSheet {
  let channels: [RunRecord.ChannelSummary]
  let language: Language

  var sheet: Sheet {
    let ages = ["30", "90", "180", "365"].filter { age in channels.contains { $0.ltv?[age] != nil } }
    let months = Set(channels.flatMap { $0.retention.map(\.index) }).sorted()
    let words: [WorkbookWord] = [
      .channel, .customers, .shareOfCustomers, .revenue, .shareOfRevenue, .orders, .averageOrder,
      .boughtTwice,
      .shareTwice,
    ]
    let costs: [WorkbookWord] = [.lift, .costPerCustomer, .payback, .returnOnCost, .remark]
    let headings =
      words.map { $0(language) } + ages.map { WorkbookWord.valueAtAge(language) + $0 }
      + months.map { WorkbookWord.activeInMonth(language) + "\($0)" } + costs.map { $0(language) }
    let rows = channels.map { channel in cells(channel, ages, months) }
    var frame = SheetFrame(name: WorkbookWord.channelsSheet(language))
    (frame.frozenRows, frame.filter) = (1, (1, headings.count))
    return Sheet(frame, rows: [headings.map { .heading($0) }] + rows)
  }

  private func cells(_ channel: RunRecord.ChannelSummary, _ ages: [String], _ months: [Int]) -> [SheetCell] {
    var cells: [SheetCell] = [
      .text(channel.channel.isEmpty ? WorkbookWord.missingValues(language) : channel.channel),
      .count(channel.customers), .number(channel.share, .share),
      .number(channel.revenue?.nearestDouble, .money),
      .number(channel.revenueShare, .share), .count(channel.orders), .number(channel.check, .money),
      .count(channel.repeatCustomers), .number(channel.repeatRate, .share),
    ]
    cells += ages.map { age in
      guard let value = channel.ltv?[age], value.eligible > 0 else { return .empty }
      return .number(value.revenue.nearestDouble / Double(value.eligible), .money)
    }
    cells += months.map { index in
      guard let month = channel.retention.first(where: { $0.index == index }), month.eligible > 0 else {
        return .empty
      }
      return .number(Double(month.active) / Double(month.eligible), .share)
    }
    return cells + [
      .number(channel.lift, .ratio), .number(channel.cac, .money),
      .number(channel.payback.map(Double.init), .whole),
      .number(channel.roi, .share), channel.small ? .text(WorkbookWord.fewCustomers(language)) : .empty,
    ]
  }
}
