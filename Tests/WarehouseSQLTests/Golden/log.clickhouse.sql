-- Segments by auto-segment as SQL for ClickHouse.
-- Reads orders, one row a purchase, id text, date date, amount decimal, scale 2 (finer amounts are left out), order text, time zone UTC.
-- As of the last day of all customers + 1.
WITH seg_cut AS (
  SELECT
    replaceRegexpAll(CAST(t.`customer` AS Nullable(String)), unhex('5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A'), '') AS seg_id,
    CAST(toDate32(t.`day`) AS Nullable(Int32)) AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CAST(t.`amount` AS Nullable(Decimal(38, 2))) = t.`amount`
          THEN CAST(CAST(t.`amount` AS Nullable(Decimal(38, 2))) * 100 AS Nullable(Int64)) END END AS seg_amount,
    replaceRegexpAll(CAST(t.`order no` AS Nullable(String)), unhex('5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A'), '') AS seg_number
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    (CASE WHEN lower(seg_id) IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', unhex('5C6E'), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_id END) AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u,
    (CASE WHEN lower(seg_number) IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', unhex('5C6E'), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_number END) AS seg_o
  FROM seg_cut
), seg_orders AS (
  SELECT
    seg_c AS seg_k,
    MAX(seg_d) AS seg_to,
    MIN(CASE WHEN seg_u >= 0 THEN seg_d END) AS seg_from,
    MAX(CASE WHEN seg_u >= 0 THEN seg_d END) AS seg_until,
    sum(CAST(seg_u AS Nullable(Int128))) AS seg_sum
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_d IS NOT NULL AND seg_u IS NOT NULL
  GROUP BY seg_c, seg_o, CASE WHEN seg_o IS NULL THEN seg_d END
), seg_totals AS (
  SELECT
    seg_k,
    MAX(seg_to) AS seg_last,
    MAX(seg_until) AS seg_bought,
    COUNT(seg_from) AS seg_n,
    SUM(seg_sum) AS seg_money
  FROM seg_orders
  GROUP BY seg_k
  HAVING COUNT(seg_from) > 0
), seg_rfm AS (
  SELECT
    seg_k,
    (SELECT MAX(seg_last) + 1 FROM seg_totals) - seg_bought AS seg_recency,
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
  seg_k AS customer,
  seg_recency AS recency,
  seg_frequency AS frequency,
  toDecimal128(seg_money, 0) * toDecimal128('0.01', 2) AS monetary,
  seg_segment AS segment,
  CASE seg_segment
    WHEN 1 THEN 'Loyal'
    WHEN 2 THEN unhex('43616E2774204C6F7365205468656D') /* Can?t Lose Them */
    WHEN 3 THEN 'Спящие' END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
