#!/usr/bin/env Rscript
# One measurement of R, as peers.py makes them of its peers:
#   peers.R autok R CSV LO HI RESTARTS [one|none]   read, log1p + standardise, kmeans and silhouette a k
# kmeans is R's own (Hartigan and Wong), the silhouette that of the package "cluster", which comes with R.
words <- commandArgs(trailingOnly = TRUE)
if (length(words) < 6 || words[1] != "autok") stop("see the head of this file")
counts <- as.integer(words[4]):as.integer(words[5])
restarts <- as.integer(words[6])
silhouettes <- if (length(words) > 6) words[7] else "one"
set.seed(0)
seconds <- function(work) unname(system.time(work)["elapsed"])

stages <- c(read = seconds({
  x <- log1p(as.matrix(read.csv(words[3])[c("recency", "frequency", "monetary")]))
  x <- scale(x) * sqrt(nrow(x) / (nrow(x) - 1))
}))
stages["kmeans"] <- seconds(
  fits <- lapply(counts, function(k) kmeans(x, k, nstart = restarts, iter.max = 300)))
inertia <- vapply(fits, function(fit) fit$tot.withinss, 0)
total <- stages[["kmeans"]]
if (silhouettes != "none") {
  stages["silhouette"] <- length(counts) * seconds(
    value <- mean(cluster::silhouette(fits[[which(counts == 5)]]$cluster, dist(x))[, "sil_width"]))
  total <- sum(stages)
}
status <- readLines("/proc/self/status")
peak <- as.numeric(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE))) / 1024
cat(sprintf(
  '{"seconds": %.6f, "extrapolated": %s, "inertia": {%s}, "rows": %d, "peakMiB": %.1f}\n', total,
  if (silhouettes == "none") "false" else "true",
  paste(sprintf('"%d": %.10g', counts, inertia), collapse = ", "), nrow(x), peak))
