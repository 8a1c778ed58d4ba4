-- Segments by auto-segment as SQL for standard SQL, not run by us.
-- Reads customers, one row a customer.
CREATE VIEW "segments" AS
WITH seg_read AS (
  SELECT
    t."customer" AS seg_id,
    CASE WHEN CAST(t."frequency" AS DOUBLE PRECISION) BETWEEN -1.7976931348623157e+308 AND 1.7976931348623157e+308 THEN CAST(t."frequency" AS DOUBLE PRECISION) END AS seg_0,
    CASE WHEN CAST(t."monetary" AS DOUBLE PRECISION) BETWEEN -1.7976931348623157e+308 AND 1.7976931348623157e+308 THEN CAST(t."monetary" AS DOUBLE PRECISION) END AS seg_1,
    CASE WHEN CAST(t."recency" AS DOUBLE PRECISION) BETWEEN -1.7976931348623157e+308 AND 1.7976931348623157e+308 THEN CAST(t."recency" AS DOUBLE PRECISION) END AS seg_2
  FROM "customers" AS t
), seg_known AS (
  SELECT
    seg_id,
    seg_0,
    seg_1,
    seg_2
  FROM seg_read
), seg_ruled AS (
  SELECT
    seg_id,
    seg_0,
    seg_1,
    seg_2,
    CASE WHEN seg_0 IS NULL OR seg_1 IS NULL OR seg_2 IS NULL THEN NULL ELSE
    CASE WHEN seg_2 <= 9.8000000000000000e+01
      THEN CASE WHEN seg_1 <= 2.0000000000000000e+01
        THEN 1
        ELSE 2 END
      ELSE CASE WHEN seg_0 <= 4.5000000000000000e+00
        THEN 3
        ELSE 4 END END END AS seg_rule
  FROM seg_known
), seg_placed AS (
  SELECT
    seg_id,
    seg_rule,
    CASE seg_rule WHEN 1 THEN 3 WHEN 2 THEN 2 WHEN 3 THEN 3 WHEN 4 THEN 1 END AS seg_segment
  FROM seg_ruled
)
SELECT
  seg_id AS customer,
  seg_segment AS segment,
  CASE seg_segment
    WHEN 1 THEN 'Loyal'
    WHEN 2 THEN U&'\0043\0061\006E\0027\0074\0020\004C\006F\0073\0065\0020\0054\0068\0065\006D' /* Can?t Lose Them */
    WHEN 3 THEN 'Спящие' END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
