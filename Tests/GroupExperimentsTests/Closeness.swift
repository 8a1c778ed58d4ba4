/// Whether a figure is the published one, which has twelve digits; differences that cancel may be 0 but for rounding.
func isClose(_ value: Double, _ expected: Double) -> Bool {
  value == expected || abs(value - expected) <= max(1e-9 * abs(expected), 1e-25)
    || expected == 0 && abs(value) <= 1e-15
}
