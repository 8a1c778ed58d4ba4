-- Segments by auto-segment as SQL for MariaDB and MySQL.
-- Reads customers, one row a customer.
WITH seg_read AS (
  SELECT
    t.`id` AS seg_id,
    CASE WHEN CONVERT(t.`age` USING utf8mb4) REGEXP '^[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)(e[-+]?[0-9]+)?$' THEN CAST(t.`age` AS DOUBLE) END AS seg_0,
    REGEXP_REPLACE(CONVERT(t.`city` USING utf8mb4), CONVERT(X'5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A' USING utf8mb4), '') AS seg_3
  FROM `customers` AS t
), seg_known AS (
  SELECT
    seg_id,
    seg_0 AS seg_0_,
    CASE WHEN CAST(seg_3 AS BINARY) IN ('Oslo', CONVERT(X'4F274E65696C' USING utf8mb4) /* O?Neil */) THEN CAST(seg_3 AS BINARY) ELSE '' END AS seg_3_
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
    WHEN 2 THEN CONVERT(X'4F274E65696C20227822' USING utf8mb4) /* O?Neil ?x? */
    WHEN 3 THEN CONVERT(X'2D352025' USING utf8mb4) /* -5 ? */ END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
