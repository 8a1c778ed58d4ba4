#ifndef CKERNELS_H
#define CKERNELS_H

/* The hot loops that need one version a CPU level. Shapes and layouts stand beside each declaration. */

#include <stdint.h>

/* ---- CPU levels (levels.c) ---- */

/*
 The instruction sets that the loops have a version for; each includes those before it. A loop takes the level to use
 as its first argument, which must not be above what the CPU has.
*/
enum { CKERNELS_BASELINE = 0, CKERNELS_AVX2 = 1, CKERNELS_AVX512 = 2 };

/* The highest level that this CPU has. */
int ckernels_supported_level(void);

/* ---- k-means (assignment.c, seeding.c, exchange.c) ---- */

/*
 Points in the two layouts of the search.

 `rows` holds them in double, one after the other: feature f of point i is rows[i * d + f]. A tile holds 32 points in
 float, centred on `shift` and scaled, one feature after the other, so that a vector register holds the same feature of
 neighbouring points: feature f of lane l of tile t is tiles[(t * d + f) * 32 + l]. The last tile is filled up with
 zeros, and so are `weights` and labels; rows are not.
*/
typedef struct {
  const float *tiles;
  /* Euclidean norm of the longest point of each tile, rounded up. */
  const float *tile_norms;
  const double *rows;
  const double *shift;
  /* How often each point counts. */
  const int64_t *weights;
  int64_t n;
  int64_t d;
} ckernels_points;

/*
 Centroids in the two layouts of the search.

 `packed`, in the units of the tiles, holds groups of four centroids c[0...3]: for each feature f the four −2 c[q][f],
 then the four squared norms; 4 (d + 1) floats a group. The last group is filled up with zero coordinates and
 infinite norms. `rows` is k × d, in the units of the points' rows.
*/
typedef struct {
  const float *packed;
  /* The k squared norms alone, for products that were computed elsewhere. */
  const float *norms;
  const double *rows;
  int64_t k;
  /* Two float scores of a point of norm r closer than slack + slack_per_norm * r are decided in double. */
  float slack;
  float slack_per_norm;
} ckernels_centroids;

/* A labelling on its way. */
typedef struct {
  /* The cluster of each point, and zeros up to a whole tile. */
  int32_t *labels;
  /* k × (d + 1): for each cluster the sums of weight * trunc((x - shift) * fixed_point) and, last, of the weights. */
  int64_t *sums;
  double fixed_point;
  /* How far the centroids have moved in total, in the units of the tiles, and how far they may before a tile is read again. */
  double drift;
  double *expiries;
  /* Points that were read, and points that doubles decided, so far. */
  int64_t read;
  int64_t decided;
} ckernels_labelling;

/*
 Labels each point of the tiles first ..< first + count with its closest centroid, the first of equals, in place.

 Floats in dot-product form propose; where the gap between the two best is within rounding, differences in double,
 summed from the first feature to the last, decide. The labels are therefore those of the double loop, whatever the level.

 Where a label changes, the point leaves the sums of the old cluster and joins those of the new one. Integers: the
 order of additions does not matter. A tile whose every point is closer to its centroid than to any other by more than
 the centroids have moved since is not read (after Hamerly 2010, a tile at a time).

 Returns the number of labels that changed.
*/
int64_t ckernels_assign(
  int level, const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  ckernels_labelling *labelling);

/*
 As ckernels_assign for one tile whose products are known: products[j * 32 + l] is −2 c[j] · x of lane l, in float.

 However they were summed: the bound on their rounding holds for every order of the d terms.
*/
int64_t ckernels_assign_products(
  int level, const ckernels_points *points, const ckernels_centroids *centroids, int64_t tile,
  const float *products, ckernels_labelling *labelling);

/* Adds the points of the tiles first ..< first + count to `sums` by their labels, as ckernels_assign counts them. */
void ckernels_accumulate(
  const ckernels_points *points, int64_t first, int64_t count, const int32_t *labels, int64_t *sums,
  double fixed_point);

/*
 The lesser of `nearest` and the squared distance to `candidate` (d floats), for each point of `count` tiles.

 Written to `updated` unless it is null (it may be `nearest`). `tile_sums` receives the weighted sum over each tile.
 Floats by differences, one lane a point, without contraction: the same bits on every level.
*/
void ckernels_nearest(
  int level, const ckernels_points *points, int64_t first, int64_t count, const float *candidate,
  const float *nearest, float *updated, double *tile_sums);

/*
 Lists, ascending, the points of the tiles first ..< first + count that might lower the inertia by leaving their cluster.

 A point of weight w may gain when (W_b / (W_b + w)) * distance to b < (W_a / (W_a - w)) * distance to its own a. It is
 listed when that holds with the second closest centroid and `least_weight`, the least weight of a cluster, for b,
 or when its label is not the closest. Returns the length of the list; `listed` has room for all points.
*/
int64_t ckernels_screen(
  int level, const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  const int32_t *labels, const double *cluster_weights, double least_weight, int32_t *listed);

/*
 One pass of Hartigan's exchange over the listed points: moves a point to the cluster that lowers the inertia most.

 `centroids` (k × d) and `cluster_weights` (k) are kept up to date with each move. The last member of a cluster, by
 `members` (points of positive weight a cluster), stays. Returns the number of moves.
*/
int64_t ckernels_exchange(
  const ckernels_points *points, const int32_t *listed, int64_t count, int64_t k, int32_t *labels,
  double *centroids, double *cluster_weights, int64_t *members);

/* ---- Silhouette (silhouette.c) ---- */

/*
 References in runs: run r is references ends[r - 1] ..< ends[r], all of the same cluster in each partition and of the
 same weight. Its clusters are the columns columns[r * partitions + p], p in 0 ..< partitions.
*/
typedef struct {
  const int32_t *ends;
  const double *weights;
  const int32_t *columns;
  int64_t count;
  int64_t partitions;
} ckernels_runs;

/*
 Adds the distances from 32 points to all references, times the weight of their runs, to one column a partition.

 `tile` is d × 32, feature f of lane l at tile[f * 32 + l]; `references` is one after the other, d numbers each;
 `sums` is columns × 32. Differences, squares, sums over the features, square root, sums over 64 references in the
 numbers of the tile, all beyond in double; no contraction, one lane a point: the same bits on every level.
*/
void ckernels_distance_sums_float(
  int level, const float *tile, const float *references, int64_t d, const ckernels_runs *runs, double *sums);
void ckernels_distance_sums_double(
  int level, const double *tile, const double *references, int64_t d, const ckernels_runs *runs, double *sums);

/* ---- Silhouette of a sample (groups.c) ---- */

/* Most features that groups are made for: in more, few groups are far from anybody. */
enum { CKERNELS_GROUPED_FEATURES = 5 };

/*
 References in small groups that lie close together: cell c is the groups cell_ends[c - 1] ..< cell_ends[c], of the
 clusters columns[c * partitions + p]; group g is the references ends[g - 1] ..< ends[g].

 `moments` holds for each group its centre (d), its weight, half the trace of its scatter about the centre, and the half
 scatter itself: the upper triangle row by row, what is off the diagonal doubled.
*/
typedef struct {
  const int64_t *cell_ends;
  const int32_t *columns;
  const int64_t *ends;
  const float *moments;
  /* The squared distance up to which a group is too near for its moments. */
  const float *near;
  const float *references;
  const float *weights;
  int64_t cells;
  int64_t partitions;
} ckernels_groups;

/*
 Adds the distances from 32 points to all references, times their weights, to one column a partition.

 As ckernels_distance_sums_float, but a group that is far from all 32 points adds what its moments say. The same bits on
 every level. `d` is in 1 ... CKERNELS_GROUPED_FEATURES.
*/
void ckernels_grouped_sums(int level, const float *tile, const ckernels_groups *groups, int64_t d, double *sums);

/* ---- Text (marks.c) ---- */

/* How many bytes are looked for at once; one that is not needed repeats another. */
enum { CKERNELS_MARKS = 6 };

/*
 Writes the places, ascending, of all bytes of `text` that are among the CKERNELS_MARKS bytes of `marks`, and returns
 how many there are. `count` is below 2^32; `places` has room for `count`.
*/
int64_t ckernels_find_marks(
  int level, const uint8_t *text, int64_t count, const uint8_t *marks, uint32_t *places);

/* What a part of a text tells about lines. */
typedef struct {
  /* LF, CR LF (at its LF) and CR. */
  int64_t line_ends;
  int64_t quotes;
  /* The place after the first line end; -1 where there is none. */
  int64_t first_line_start;
} ckernels_lines;

/* Counts line ends and the byte `quote` in `count` bytes; `following` is the byte after them, or 0. */
ckernels_lines ckernels_survey_lines(
  int level, const uint8_t *text, int64_t count, uint8_t quote, uint8_t following);

/* Asks for the cache line at `place`, so that it is there when it is needed. */
static inline void ckernels_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
