WITH seg_cut AS (
  SELECT
    trim(CAST(t."customer" AS VARCHAR), decode(unhex('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF'))) AS seg_id,
    CASE WHEN isfinite(t."day") THEN CAST(t."day" - DATE '1970-01-01' AS INTEGER) END AS seg_day,
    CASE WHEN t."amount" BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CAST(t."amount" AS DECIMAL(38, 2)) = t."amount"
          THEN CAST(CAST(t."amount" AS DECIMAL(20, 2)) * 100 AS BIGINT) END END AS seg_amount,
    trim(CAST(t."order no" AS VARCHAR), decode(unhex('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF'))) AS seg_number
  FROM "orders" AS t
), seg_entries AS (
  SELECT
    (CASE WHEN translate(seg_id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') COLLATE "C" IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', decode(unhex('5C6E')), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_id END) COLLATE "C" AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u,
    (CASE WHEN translate(seg_number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') COLLATE "C" IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', decode(unhex('5C6E')), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_number END) COLLATE "C" AS seg_o
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
