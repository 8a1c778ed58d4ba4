// What a user of the library sees with one import: every room whose names stand in the public interface of the path
// from a file to segments.
@_exported public import Clustering
@_exported public import CustomerFeatures
@_exported public import CustomerLifecycle
@_exported public import DecisionTrees
@_exported public import GroupExperiments
@_exported public import LinearAlgebra
@_exported public import ParallelWork
@_exported public import PurchaseLogs
@_exported public import ResultFolders
@_exported public import SegmentReport
@_exported public import Segmentation
@_exported public import TextTables
@_exported public import Wording
