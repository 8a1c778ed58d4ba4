extension Playbook {
  /// The texts that ship, in English.
  static func english(_ kind: PlaybookKind) -> Playbook {
    switch kind {
    case .champions:
      Playbook(
        headline: "Give them personal service, not discounts",
        actions: [
          "Early access to new products and a direct line to a person.",
          "Ask for reviews and referrals: they buy already, now let them speak.",
          "Watch for the first missed order and call, rather than mail, when it comes.",
        ], metric: "Share who order again within their usual interval")
    case .loyal:
      Playbook(
        headline: "Raise the order with cross-sell and a loyalty programme",
        actions: [
          "Offer what goes with their last order, at full price.",
          "A loyalty level that the next one or two orders would reach.",
          "Invite them to a subscription or to regular delivery.",
        ], metric: "Average order value and orders a quarter")
    case .potentialLoyalists:
      Playbook(
        headline: "Make the habit: bring the next order forward",
        actions: [
          "A reason to return within their first months: bundle, points, member price.",
          "Show the second category they have not tried yet.",
          "Ask for a preference or birthday, and use it.",
        ], metric: "Share who reach one more order in 60 days")
    case .new:
      Playbook(
        headline: "Welcome them and earn the second order",
        actions: [
          "A welcome series of three letters: how to use it, who we are, what goes with it.",
          "A small offer for the second order that ends in 30 days.",
          "Fix first-order problems at once: delivery, size, returns.",
        ], metric: "Share with a second order within 30 days")
    case .promising:
      Playbook(
        headline: "Grow a small first basket",
        actions: [
          "Best sellers and starter sets just above their usual order.",
          "Free delivery from an amount one step higher.",
          "Reminders at the product's natural time of use.",
        ], metric: "Average value of the next order")
    case .needAttention:
      Playbook(
        headline: "Remind them before they drift away",
        actions: [
          "A limited offer on what they bought before.",
          "News in their category since the last order.",
          "A short question: what kept you from coming back?",
        ], metric: "Share who order within 30 days of contact")
    case .aboutToSleep:
      Playbook(
        headline: "One good reason to come back now",
        actions: [
          "A reminder with popular products, then a small discount to those who did not react.",
          "Fewer letters: a monthly digest instead of every campaign.",
          "Test another channel: push, messenger, post.",
        ], metric: "Reactivation rate within 30 days")
    case .atRisk:
      Playbook(
        headline: "Win them back with an offer that is meant for them",
        actions: [
          "A personal letter that names what they used to buy, with a win-back offer.",
          "Ask why they stopped; pass service problems to a person.",
          "Leave a control group out: some would return anyway.",
        ], metric: "Reactivation rate against the control group")
    case .cantLose:
      Playbook(
        headline: "Call them: few customers are worth so much",
        actions: [
          "A personal call or letter from somebody they can write back to.",
          "An offer beyond the usual campaigns, agreed one by one.",
          "Find out what changed: price, range, a competitor, a bad delivery.",
        ], metric: "Revenue recovered in 90 days")
    case .hibernating:
      Playbook(
        headline: "Reactivate cheaply, in waves",
        actions: [
          "One or two automated letters a quarter with the season's best sellers.",
          "No paid channels for them; exclude them from retargeting.",
          "Whoever reacts moves to the welcome series again.",
        ], metric: "Cost per reactivated customer")
    case .lost:
      Playbook(
        headline: "One last offer, then leave them in peace",
        actions: [
          "A single farewell letter with the strongest offer you can afford.",
          "Then suppress: no mailings, no paid audience; it protects your sender reputation.",
          "Use them as the negative example in look-alike audiences.",
        ], metric: "Unsubscribe and complaint rate of your mailings")
    case .standout:
      Playbook(
        headline: "Speak to what sets them apart",
        actions: [
          "Write one message that uses the two features in which they differ most.",
          "Compare the offer they get today with what their profile suggests.",
          "Give the segment an owner and a goal for the quarter.",
        ], metric: "Response of the segment against the same message to everyone")
    case .typical:
      Playbook(
        headline: "Keep the standard programme, and test on them",
        actions: [
          "They are close to your average customer: the standard offer fits.",
          "Use them for experiments whose results should hold for most customers.",
          "Look for those near the boundary of a better segment and help them over it.",
        ], metric: "Share who move to a better segment")
    }
  }
}
