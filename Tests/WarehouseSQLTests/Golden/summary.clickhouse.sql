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
