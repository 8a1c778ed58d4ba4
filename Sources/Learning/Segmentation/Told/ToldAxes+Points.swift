internal import LinearAlgebra

extension ToldAxes {
  /// The same axes, standardised over the customers of another day.
  ///
  /// In ascending order of what is foretold: neither the order of the rows nor what they are grouped by makes a difference.
  ///
  /// - Parameter weights: How many customers each row stands for; `nil` means one.
  func standardised(over values: Matrix, weights: [Int]? = nil, scaling: FeatureScaling) -> ToldAxes {
    let sorted = SortedColumns(of: foretold(values, scaling: scaling), weights: weights)
    var axes = self
    for index in axes.axes.indices {
      let column = sorted.columns[index]
      let statistics = ColumnStatistics(
        of: Matrix(rows: column.count, columns: 1, elements: column), weights: sorted.weights?[index])
      let deviation = statistics.standardDeviations[0]
      axes.axes[index].mean = statistics.means[0]
      axes.axes[index].standardDeviation = deviation > 0 ? deviation : 1
    }
    return axes
  }

  /// Points with the axes behind the features: n × (d + axes).
  ///
  /// - Parameters:
  ///   - values: n × d in original units.
  ///   - scaling: The passage to standard deviations of the day; it gives the features' own columns as well.
  /// - Complexity: O(*n b*).
  func points(_ values: Matrix, scaling: FeatureScaling) -> Matrix {
    let plain = scaling.transform(values)
    let foretold = foretold(values, scaling: scaling)
    let (d, told) = (plain.columns, axes.count)
    var elements: [Double] = []
    elements.reserveCapacity(plain.rows * (d + told))
    for i in 0..<plain.rows {
      elements.append(contentsOf: plain.row(i))
      for (axis, value) in zip(axes, foretold.row(i)) { elements.append(place(value, on: axis)) }
    }
    return Matrix(rows: plain.rows, columns: d + told, elements: elements)
  }

  /// A standardised, weighted place on an axis.
  private func place(_ value: Double, on axis: Axis) -> Double {
    (value - axis.mean) / axis.standardDeviation * weight
  }

  /// n × axes, not yet standardised.
  private func foretold(_ values: Matrix, scaling: FeatureScaling) -> Matrix {
    let terms = ToldTerms(of: values, scaling: scaling, centres: centres, scales: scales)
    var elements: [Double] = []
    elements.reserveCapacity(values.rows * axes.count)
    for i in 0..<terms.rows {
      for axis in axes {
        var sum = 0.0
        for j in 0..<terms.count {
          sum += axis.coefficients[j] * ((terms[i, j] - basisCentres[j]) / basisScales[j])
        }
        elements.append(sum)
      }
    }
    return Matrix(rows: terms.rows, columns: axes.count, elements: elements)
  }
}
