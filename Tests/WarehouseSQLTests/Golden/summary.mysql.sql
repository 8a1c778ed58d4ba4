WITH seg_cut AS (
  SELECT
    REGEXP_REPLACE(CONVERT(t.`customer` USING utf8mb4), CONVERT(X'5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A' USING utf8mb4), '') AS seg_id,
    DATEDIFF(t.`day`, DATE '1970-01-01') AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CONVERT(t.`amount` USING utf8mb4) REGEXP '^-?[0-9]+([.][0-9]+)?$' AND CAST(t.`amount` AS DECIMAL(38, 2)) = t.`amount`
          THEN CAST(CAST(t.`amount` AS DECIMAL(20, 2)) * 100 AS DECIMAL(38, 0)) END END AS seg_amount,
    REGEXP_REPLACE(CONVERT(t.`order no` USING utf8mb4), CONVERT(X'5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A' USING utf8mb4), '') AS seg_number
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    CAST((CASE WHEN (CHAR_LENGTH(seg_id) = LENGTH(seg_id) AND CAST(lower(seg_id) AS BINARY) IN ('', '-', '?', '.', '=""', '--', '---', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CONVERT(X'5C6E' USING utf8mb4), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'k.a.', 's/o'))
    OR CAST(seg_id AS BINARY) IN (CONVERT(X'E28093' USING utf8mb4), CONVERT(X'E28094' USING utf8mb4), CONVERT(X'E2889E' USING utf8mb4), CONVERT(X'2DE2889E' USING utf8mb4), CONVERT(X'23D09D2FD094' USING utf8mb4), CONVERT(X'23D0BD2FD0B4' USING utf8mb4), CONVERT(X'D0BD2FD0B4' USING utf8mb4), CONVERT(X'D09D2FD094' USING utf8mb4))
      THEN NULL ELSE seg_id END) AS BINARY) AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u,
    CAST((CASE WHEN (CHAR_LENGTH(seg_number) = LENGTH(seg_number) AND CAST(lower(seg_number) AS BINARY) IN ('', '-', '?', '.', '=""', '--', '---', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CONVERT(X'5C6E' USING utf8mb4), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'k.a.', 's/o'))
    OR CAST(seg_number AS BINARY) IN (CONVERT(X'E28093' USING utf8mb4), CONVERT(X'E28094' USING utf8mb4), CONVERT(X'E2889E' USING utf8mb4), CONVERT(X'2DE2889E' USING utf8mb4), CONVERT(X'23D09D2FD094' USING utf8mb4), CONVERT(X'23D0BD2FD0B4' USING utf8mb4), CONVERT(X'D0BD2FD0B4' USING utf8mb4), CONVERT(X'D09D2FD094' USING utf8mb4))
      THEN NULL ELSE seg_number END) AS BINARY) AS seg_o
  FROM seg_cut
), seg_orders AS (
  SELECT
    seg_c AS seg_k,
    MAX(seg_d) AS seg_to,
    MIN(CASE WHEN seg_u >= 0 THEN seg_d END) AS seg_from,
    MAX(CASE WHEN seg_u >= 0 THEN seg_d END) AS seg_until,
    SUM(seg_u) AS seg_sum
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_d IS NOT NULL AND seg_u IS NOT NULL
  GROUP BY seg_c, seg_o, CASE WHEN seg_o IS NULL THEN seg_d END
), seg_totals AS (
  SELECT
    seg_k,
    MAX(seg_to) AS seg_last,
    MAX(seg_until) AS seg_bought,
    COUNT(seg_from) AS seg_n,
    MIN(seg_from) AS seg_first,
    SUM(seg_sum) AS seg_money
  FROM seg_orders
  GROUP BY seg_k
  HAVING COUNT(seg_from) > 0
), seg_rfm AS (
  SELECT
    (SELECT MAX(seg_last) + 1 FROM seg_totals) - seg_bought AS seg_recency,
    seg_n AS seg_frequency,
    (SELECT MAX(seg_last) + 1 FROM seg_totals) - seg_first AS seg_tenure,
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
