internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// More are added up in one row: all of them are in run.json.
  private static let mostChannels = 20

  /// What the customers of each channel bring, the most customers first.
  @MarkupBuilder func channelTable(_ channels: [RunRecord.ChannelSummary]) -> Markup {
    let hasMoney = channels.contains { $0.revenue != nil }
    let headings =
      [wording[.customersHeading], wording[.shareHeading]]
      + (hasMoney ? [wording[.revenueHeading], wording[.averageOrder]] : []) + [wording[.repeatRate]]
      + (hasMoney ? [wording[.valueAt90]] : [])
    if let first = channels.first(where: { !$0.channel.isEmpty }) {
      Markup(.h3) {
        wording.markup(
          .channelFinding,
          [
            "name": Markup(.bdi) { Markup.breakable(displayName(first.channel)) },
            "customers": .text(numerals.percent(first.share)),
            "share": .text(numerals.percent(first.repeatRate)),
          ])
      }
    }
    Markup(.p, .class("note")) { wording[.channelNote] }
    Markup(.div, .class("scroll"), .role("group"), .focusable, .ariaLabel(wording[.channelHeading])) {
      Markup(.table, .class("stack figures-only")) {
        Markup(.thead) {
          Markup(.tr) {
            Markup(.th, .scope("col")) { wording[.channelHeading] }
            for heading in headings { Markup(.th, .scope("col"), .class("n")) { heading } }
          }
        }
        Markup(.tbody) {
          for (place, channel) in channels.prefix(Self.mostChannels).enumerated() {
            channelRow(
              channel.channel.isEmpty ? wording[.channelUnknown] : displayName(channel.channel), headings,
              cells(of: channel, place, hasMoney: hasMoney))
          }
          if channels.count > Self.mostChannels {
            channelRow(
              wording[.otherChannels], headings,
              others(channels, hasMoney: hasMoney))
          }
        }
      }
    }
  }

  private func channelRow(_ name: String, _ headings: [String], _ cells: [Markup]) -> Markup {
    Markup(.tr) {
      Markup(.th, .scope("row")) { Markup(.bdi) { Markup.breakable(name) } }
      for (heading, cell) in zip(headings, cells) {
        Markup(.td, .class("n"), .label(heading)) { cell }
      }
    }
  }

  private func cells(of channel: RunRecord.ChannelSummary, _ place: Int, hasMoney: Bool) -> [Markup] {
    func cell(_ value: Double?, _ field: String, _ shown: (Double) -> String) -> Markup {
      value.map { number(shown($0), $0, path: "channels.\(place).\(field)") } ?? .text("–")
    }
    let first = [
      cell(Double(channel.customers), "customers") { _ in numerals.whole(channel.customers) },
      cell(channel.share, "share") { numerals.percent($0) },
    ]
    let money = [
      cell(channel.revenue?.nearestDouble, "revenue") { numerals.money($0) },
      cell(channel.check, "check") { numerals.money($0) },
    ]
    let again = Markup {
      cell(channel.repeatRate, "repeatRate") { numerals.percent($0) }
      if channel.repeatInterval.count == 2 {
        Markup(.small) { channel.repeatInterval.map { numerals.percent($0) }.joined(separator: "–") }
      }
    }
    let value = channel.ltv?["90"].flatMap { $0.eligible > 0 ? $0 : nil }.map {
      $0.revenue.nearestDouble / Double($0.eligible) * (subject.margin ?? 1)
    }
    return first + (hasMoney ? money : []) + [again]
      + (hasMoney ? [value.map { number(numerals.money($0), $0) } ?? .text("–")] : [])
  }

  /// What is left after the channels that are shown.
  private func others(_ channels: [RunRecord.ChannelSummary], hasMoney: Bool) -> [Markup] {
    let places = channels.indices.dropFirst(Self.mostChannels)
    func paths(_ field: String) -> String {
      places.map { "channels.\($0).\(field)" }.joined(separator: " ")
    }
    let customers = places.reduce(0) { $0 + channels[$1].customers }
    let share = places.reduce(0.0) { $0 + channels[$1].share }
    let revenue = places.reduce(0.0) { $0 + (channels[$1].revenue?.nearestDouble ?? 0) }
    let money = [number(numerals.money(revenue), revenue, path: paths("revenue")), Markup.text("–")]
    return [
      number(numerals.whole(customers), Double(customers), path: paths("customers")),
      number(numerals.percent(share), share, path: paths("share")),
    ] + (hasMoney ? money : []) + [Markup.text("–")] + (hasMoney ? [Markup.text("–")] : [])
  }
}
