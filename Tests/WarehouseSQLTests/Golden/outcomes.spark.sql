WITH seg_cut AS (
  SELECT
    trim(BOTH CAST(X'0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF' AS STRING) FROM CAST(t.`customer` AS STRING)) AS seg_id,
    datediff(t.`day`, DATE '1970-01-01') AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CAST(t.`amount` AS DECIMAL(38, 2)) = t.`amount`
          THEN CAST(CAST(t.`amount` AS DECIMAL(19, 2)) * 100 AS BIGINT) END END AS seg_amount,
    trim(BOTH CAST(X'0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF' AS STRING) FROM CAST(t.`order no` AS STRING)) AS seg_number
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    (CASE WHEN translate(seg_id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CAST(X'5C6E' AS STRING), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_id END) AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u,
    (CASE WHEN translate(seg_number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CAST(X'5C6E' AS STRING), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_number END) AS seg_o
  FROM seg_cut
), seg_begun AS (
  SELECT
    seg_c AS seg_k,
    MIN(CASE WHEN seg_u >= 0 THEN seg_d END) AS seg_from
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_d IS NOT NULL AND seg_u IS NOT NULL
  GROUP BY seg_c, seg_o, CASE WHEN seg_o IS NULL THEN seg_d END
), seg_rows AS (
  SELECT
    seg_c AS seg_k,
    seg_d AS seg_day,
    CASE WHEN seg_u >= 0 THEN 1 ELSE 0 END AS seg_is,
    0 AS seg_new,
    seg_u AS seg_units,
    CASE WHEN seg_u > 0 THEN 1 ELSE 0 END AS seg_pays
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_d IS NOT NULL AND seg_u IS NOT NULL
  UNION ALL
  SELECT
    seg_k,
    seg_from,
    0,
    1,
    0,
    0
  FROM seg_begun
  WHERE seg_from IS NOT NULL
), seg_days AS (
  SELECT
    seg_k,
    seg_day,
    MAX(seg_is) AS seg_bought,
    SUM(seg_new) AS seg_orders,
    SUM(CAST(seg_units AS DECIMAL(28, 0))) AS seg_money,
    MAX(seg_pays) AS seg_paid
  FROM seg_rows
  GROUP BY seg_k, seg_day
), seg_stood AS (
  SELECT
    seg_k,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN seg_day END) AS seg_last1,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19990 THEN seg_day END) AS seg_last2,
    SUM(CASE WHEN seg_day < 19900 THEN seg_orders ELSE 0 END) AS seg_f,
    SUM(CAST(CASE WHEN seg_day < 19900 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_m,
    SUM(CASE WHEN seg_day < 19900 THEN seg_orders ELSE 0 END) AS seg_all_f,
    SUM(CAST(CASE WHEN seg_day < 19900 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_all_m,
    SUM(CASE WHEN seg_day >= 19900 AND seg_day < 19990 THEN seg_orders ELSE 0 END) AS seg_new_f,
    SUM(CAST(CASE WHEN seg_day >= 19900 AND seg_day < 19990 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_new_m,
    SUM(CASE WHEN seg_day < 19990 THEN seg_orders ELSE 0 END) AS seg_f2,
    SUM(CAST(CASE WHEN seg_day < 19990 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_m2
  FROM seg_days
  GROUP BY seg_k
  HAVING MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN 1 ELSE 0 END) = 1
), seg_hashed AS (
  SELECT
    seg_k,
    CAST(conv(substr(sha2(concat(CAST('fold' AS BINARY), X'00', CAST(seg_k AS BINARY)), 256),
      1, 8), 16, 10) AS BIGINT) AS seg_fold1,
    CAST(conv(substr(sha2(concat(CAST('fold' AS BINARY), X'00', CAST(seg_k AS BINARY)), 256),
      9, 8), 16, 10) AS BIGINT) AS seg_fold2,
    CAST(conv(substr(sha2(concat(CAST('usefulness' AS BINARY), X'00', CAST(seg_k AS BINARY)), 256),
      1, 8), 16, 10) AS BIGINT) AS seg_draw1,
    CAST(conv(substr(sha2(concat(CAST('usefulness' AS BINARY), X'00', CAST(seg_k AS BINARY)), 256),
      9, 8), 16, 10) AS BIGINT) AS seg_draw2,
    19900 - seg_last1 AS seg_r,
    seg_f,
    seg_m,
    seg_all_f,
    seg_all_m,
    seg_new_f,
    seg_new_m,
    19990 - seg_last2 AS seg_r2,
    seg_f2,
    seg_m2
  FROM seg_stood
), seg_ranked AS (
  SELECT
    seg_k,
    ROW_NUMBER() OVER (ORDER BY seg_k) AS seg_place,
    ((6 * (seg_fold1 % 10) + (seg_fold2 % 10)) % 10) AS seg_fold,
    ROW_NUMBER() OVER (ORDER BY seg_draw1, seg_draw2, seg_k) AS seg_rank,
    seg_r,
    seg_f,
    seg_m,
    seg_all_f,
    seg_all_m,
    seg_new_f,
    seg_new_m,
    seg_r2,
    seg_f2,
    seg_m2
  FROM seg_hashed
), seg_told AS (
  SELECT
    1 AS seg_kind,
    seg_place,
    seg_fold,
    CASE WHEN seg_rank <= 20000 THEN 1 ELSE 0 END AS seg_drawn,
    seg_r,
    seg_f,
    seg_m,
    seg_all_f,
    seg_all_m,
    seg_new_f,
    seg_new_m,
    seg_r2,
    seg_f2,
    seg_m2
  FROM seg_ranked
  UNION ALL
  SELECT
    2,
    0,
    0,
    0,
    0,
    seg_orders,
    seg_money,
    COUNT(*),
    0,
    0,
    0,
    0,
    0,
    0
  FROM seg_days
  WHERE seg_day < 19900 AND seg_orders > 0 AND seg_money > 0
    AND seg_k IN (SELECT seg_k FROM seg_ranked WHERE seg_rank <= 20000)
  GROUP BY seg_orders, seg_money
)
SELECT
  seg_kind,
  seg_place,
  seg_fold,
  seg_drawn,
  seg_r,
  seg_f,
  seg_m,
  seg_all_f,
  seg_all_m,
  seg_new_f,
  seg_new_m,
  seg_r2,
  seg_f2,
  seg_m2,
  COUNT(*) OVER () AS seg_cells
FROM seg_told;
