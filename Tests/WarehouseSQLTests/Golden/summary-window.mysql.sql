WITH seg_cut AS (
  SELECT
    CONVERT(t.`customer` USING utf8mb4) AS seg_id,
    DATEDIFF(t.`day`, DATE '1970-01-01') AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CONVERT(t.`amount` USING utf8mb4) REGEXP '^-?[0-9]+([.][0-9]+)?$' AND CAST(t.`amount` AS DECIMAL(38, 2)) = t.`amount`
          THEN CAST(CAST(t.`amount` AS DECIMAL(20, 2)) * 100 AS DECIMAL(38, 0)) END END AS seg_amount,
    REGEXP_REPLACE(CONVERT(t.`o"; DROP TABLE x; --` USING utf8mb4), CONVERT(X'5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A' USING utf8mb4), '') AS seg_status0
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    CAST(seg_id AS BINARY) AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u
  FROM seg_cut
  WHERE CASE WHEN CAST(lower(seg_status0) AS BINARY) IN ('cancelled') THEN 1 ELSE 0 END = 0
), seg_window AS (
  SELECT
    seg_c,
    seg_d,
    seg_u,
    CASE WHEN seg_d >= 20000 - 365 THEN 1 ELSE 0 END AS seg_in
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_d IS NOT NULL AND seg_u IS NOT NULL AND seg_u > 0 AND seg_d < 20000
), seg_totals AS (
  SELECT
    seg_c AS seg_k,
    MAX(seg_d) AS seg_last,
    MAX(seg_d) AS seg_bought,
    COUNT(CASE WHEN seg_in = 1 THEN 1 END) AS seg_n,
    MIN(seg_d) AS seg_first,
    SUM(CASE WHEN seg_in = 1 THEN seg_u ELSE 0 END) AS seg_money
  FROM seg_window
  GROUP BY seg_c
  HAVING COUNT(seg_d) > 0
), seg_rfm AS (
  SELECT
    20000 - seg_bought AS seg_recency,
    seg_n AS seg_frequency,
    20000 - seg_first AS seg_tenure,
    seg_money
  FROM seg_totals
)
SELECT
  seg_recency,
  seg_frequency,
  seg_money,
  COUNT(*) AS seg_count,
  SUM(seg_tenure) AS seg_sum_t,
  COUNT(*) OVER () AS seg_cells
FROM seg_rfm
GROUP BY seg_recency, seg_frequency, seg_money;
