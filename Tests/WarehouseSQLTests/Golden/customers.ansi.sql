-- Segments by auto-segment as SQL for standard SQL, not run by us.
-- Reads customers, one row a customer.
WITH seg_read AS (
  SELECT
    t."id" AS seg_id,
    CASE WHEN CAST(t."age" AS DOUBLE PRECISION) BETWEEN -1.7976931348623157e+308 AND 1.7976931348623157e+308 THEN CAST(t."age" AS DOUBLE PRECISION) END AS seg_0,
    TRIM(BOTH ' ' FROM t."city") AS seg_3
  FROM "customers" AS t
), seg_known AS (
  SELECT
    seg_id,
    seg_0 AS seg_0_,
    CASE WHEN seg_3 IN ('Oslo', U&'\004F\0027\004E\0065\0069\006C' /* O?Neil */) THEN seg_3 ELSE '' END AS seg_3_
  FROM seg_read
), seg_ruled AS (
  SELECT
    seg_id,
    seg_0_,
    seg_3_,
    CASE WHEN seg_0_ <= 3.9500000000000000e+01
      THEN 1
      ELSE CASE WHEN seg_3_ = 'Oslo'
        THEN 3
        ELSE 2 END END AS seg_rule
  FROM seg_known
), seg_placed AS (
  SELECT
    seg_id,
    seg_rule,
    CASE seg_rule WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 3 END AS seg_segment
  FROM seg_ruled
)
SELECT
  seg_id AS customer,
  seg_segment AS segment,
  CASE seg_segment
    WHEN 1 THEN 'Young'
    WHEN 2 THEN U&'\004F\0027\004E\0065\0069\006C\0020\0022\0078\0022' /* O?Neil ?x? */
    WHEN 3 THEN U&'\002D\0035\0020\0025' /* -5 ? */ END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
