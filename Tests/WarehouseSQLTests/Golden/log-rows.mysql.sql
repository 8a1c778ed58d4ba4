-- Segments by auto-segment as SQL for MariaDB and MySQL.
-- Reads o?? DROP TABLE x? --, one row a purchase, id text, date timestamptz, amount decimal, quantity decimal, scale 2 (finer amounts are left out), time zone Europe/Moscow.
-- As of 2024-10-04, orders and money of the 365 days before.
-- The server needs its tables of time zones, or there will be no rows.
WITH seg_cut AS (
  SELECT
    REGEXP_REPLACE(CONVERT(t.`customer` USING utf8mb4), CONVERT(X'5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A' USING utf8mb4), '') AS seg_id,
    DATEDIFF(CONVERT_TZ(TIMESTAMP '1970-01-01 00:00:00' + INTERVAL FLOOR(UNIX_TIMESTAMP(t.`day`)) SECOND, '+00:00', 'Europe/Moscow'), DATE '1970-01-01') AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CONVERT(t.`amount` USING utf8mb4) REGEXP '^-?[0-9]+([.][0-9]+)?$' AND CAST(t.`amount` AS DECIMAL(38, 2)) = t.`amount`
          THEN CAST(CAST(t.`amount` AS DECIMAL(20, 2)) * 100 AS DECIMAL(38, 0)) END END AS seg_amount,
    CASE WHEN t.`pieces` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CONVERT(t.`pieces` USING utf8mb4) REGEXP '^-?[0-9]+([.][0-9]+)?$' AND CAST(t.`pieces` AS DECIMAL(38, 0)) = t.`pieces`
          THEN CAST(CAST(t.`pieces` AS DECIMAL(18, 0)) * 1 AS DECIMAL(38, 0)) END END AS seg_quantity,
    REGEXP_REPLACE(CONVERT(t.`shop` USING utf8mb4), CONVERT(X'5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A' USING utf8mb4), '') AS seg_filter0
  FROM `o"; DROP TABLE x; --` AS t
), seg_entries AS (
  SELECT
    CAST((CASE WHEN (CHAR_LENGTH(seg_id) = LENGTH(seg_id) AND CAST(lower(seg_id) AS BINARY) IN ('', '-', '?', '.', '=""', '--', '---', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CONVERT(X'5C6E' USING utf8mb4), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'k.a.', 's/o'))
    OR CAST(seg_id AS BINARY) IN (CONVERT(X'E28093' USING utf8mb4), CONVERT(X'E28094' USING utf8mb4), CONVERT(X'E2889E' USING utf8mb4), CONVERT(X'2DE2889E' USING utf8mb4), CONVERT(X'23D09D2FD094' USING utf8mb4), CONVERT(X'23D0BD2FD0B4' USING utf8mb4), CONVERT(X'D0BD2FD0B4' USING utf8mb4), CONVERT(X'D09D2FD094' USING utf8mb4))
      THEN NULL ELSE seg_id END) AS BINARY) AS seg_c,
    seg_day AS seg_d,
    CASE WHEN abs(CAST(seg_amount AS DECIMAL(38, 0)) * CAST(seg_quantity AS DECIMAL(38, 0))) <= 100000000000000000 THEN CASE WHEN seg_amount < 0 AND seg_quantity < 0 THEN -(CAST(seg_amount AS DECIMAL(38, 0)) * CAST(seg_quantity AS DECIMAL(38, 0))) ELSE CAST(seg_amount AS DECIMAL(38, 0)) * CAST(seg_quantity AS DECIMAL(38, 0)) END END AS seg_u
  FROM seg_cut
  WHERE CAST(lower(seg_filter0) AS BINARY) IN (CONVERT(X'6F276E65696C2773' USING utf8mb4) /* o?neil?s */, 'web')
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
    SUM(CASE WHEN seg_in = 1 THEN seg_u ELSE 0 END) AS seg_money
  FROM seg_window
  GROUP BY seg_c
  HAVING COUNT(seg_d) > 0
), seg_rfm AS (
  SELECT
    seg_k,
    20000 - seg_bought AS seg_recency,
    seg_n AS seg_frequency,
    seg_money
  FROM seg_totals
), seg_ruled AS (
  SELECT
    seg_k,
    seg_recency,
    seg_frequency,
    seg_money,
    CASE WHEN seg_recency <= 98
      THEN CASE WHEN seg_money <= 2000
        THEN 1
        ELSE 2 END
      ELSE CASE WHEN seg_frequency <= 4
        THEN 3
        ELSE 4 END END AS seg_rule
  FROM seg_rfm
), seg_placed AS (
  SELECT
    seg_k,
    seg_recency,
    seg_frequency,
    seg_money,
    seg_rule,
    CASE seg_rule WHEN 1 THEN 3 WHEN 2 THEN 2 WHEN 3 THEN 3 WHEN 4 THEN 1 END AS seg_segment
  FROM seg_ruled
)
SELECT
  CONVERT(seg_k USING utf8mb4) AS customer,
  seg_recency AS recency,
  seg_frequency AS frequency,
  CAST(seg_money * 0.01 AS DECIMAL(38, 2)) AS monetary,
  seg_segment AS segment,
  CASE seg_segment
    WHEN 1 THEN 'Loyal'
    WHEN 2 THEN CONVERT(X'43616E2774204C6F7365205468656D' USING utf8mb4) /* Can?t Lose Them */
    WHEN 3 THEN CONVERT(X'D0A1D0BFD18FD189D0B8D0B5' USING utf8mb4) /* Спящие */ END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
