package import JSONDocuments

extension SegmentSize {
  /// The size as other programs read it.
  package var json: JSONValue {
    let (split, detectable) = (split, detectable)
    return [
      "segment": segment, "customers": customers, "bought": seen?.converted, "of": seen?.customers,
      "control": baseline, "treatment": target, "ratio": test?.treatedPerControl,
      "exact": target.flatMap { target in test?.exactControls(toFind: target) }, "controlSize": controls,
      "treatmentSize": treated, "enough": isEnough,
      "detectable": [
        "controlSize": split.controls, "treatmentSize": split.treated, "upper": detectable.above,
        "lower": detectable.below,
      ] as JSONValue,
    ]
  }
}
