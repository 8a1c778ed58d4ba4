WITH seg_cut AS (
  SELECT
    CAST(t.`customer` AS STRING) AS seg_id,
    UNIX_DATE(t.`day`) AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN t.`amount` * 100 = TRUNC(t.`amount` * 100)
          THEN CAST(t.`amount` * 100 AS INT64) END END AS seg_amount,
    TRIM(CAST(t.`o"; DROP TABLE x; --` AS STRING), CAST(FROM_HEX('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF') AS STRING)) AS seg_status0
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    COLLATE(seg_id, '') AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u
  FROM seg_cut
  WHERE CASE WHEN COLLATE(translate(seg_status0, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '') IN ('cancelled') THEN 1 ELSE 0 END = 0
), seg_rows AS (
  SELECT
    seg_c AS seg_k,
    seg_d AS seg_day,
    1 AS seg_is,
    1 AS seg_new,
    seg_u AS seg_units,
    CASE WHEN seg_u > 0 THEN 1 ELSE 0 END AS seg_pays
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_d IS NOT NULL AND seg_u IS NOT NULL AND seg_u > 0 AND seg_d < 20000
), seg_days AS (
  SELECT
    seg_k,
    seg_day,
    MAX(seg_is) AS seg_bought,
    SUM(seg_new) AS seg_orders,
    SUM(CAST(seg_units AS BIGNUMERIC)) AS seg_money,
    MAX(seg_pays) AS seg_paid
  FROM seg_rows
  GROUP BY seg_k, seg_day
), seg_stood AS (
  SELECT
    seg_k,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN seg_day END) AS seg_last1,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19990 THEN seg_day END) AS seg_last2,
    SUM(CASE WHEN seg_day < 19900 AND seg_day >= 19535 THEN seg_orders ELSE 0 END) AS seg_f,
    SUM(CAST(CASE WHEN seg_day < 19900 AND seg_day >= 19535 THEN seg_money ELSE 0 END AS BIGNUMERIC)) AS seg_m,
    SUM(CASE WHEN seg_day < 19900 THEN seg_orders ELSE 0 END) AS seg_all_f,
    SUM(CAST(CASE WHEN seg_day < 19900 THEN seg_money ELSE 0 END AS BIGNUMERIC)) AS seg_all_m,
    SUM(CASE WHEN seg_day >= 19900 AND seg_day < 19990 THEN seg_orders ELSE 0 END) AS seg_new_f,
    SUM(CAST(CASE WHEN seg_day >= 19900 AND seg_day < 19990 THEN seg_money ELSE 0 END AS BIGNUMERIC)) AS seg_new_m,
    SUM(CASE WHEN seg_day < 19990 AND seg_day >= 19625 THEN seg_orders ELSE 0 END) AS seg_f2,
    SUM(CAST(CASE WHEN seg_day < 19990 AND seg_day >= 19625 THEN seg_money ELSE 0 END AS BIGNUMERIC)) AS seg_m2
  FROM seg_days
  GROUP BY seg_k
  HAVING MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN 1 ELSE 0 END) = 1
), seg_hashed AS (
  SELECT
    seg_k,
    CAST(CONCAT('0x', SUBSTR(TO_HEX(SHA256(CONCAT(CAST('fold' AS BYTES), FROM_HEX('00'),
      CAST(seg_k AS BYTES)))), 1, 8)) AS INT64) AS seg_fold1,
    CAST(CONCAT('0x', SUBSTR(TO_HEX(SHA256(CONCAT(CAST('fold' AS BYTES), FROM_HEX('00'),
      CAST(seg_k AS BYTES)))), 9, 8)) AS INT64) AS seg_fold2,
    CAST(CONCAT('0x', SUBSTR(TO_HEX(SHA256(CONCAT(CAST('usefulness' AS BYTES), FROM_HEX('00'),
      CAST(seg_k AS BYTES)))), 1, 8)) AS INT64) AS seg_draw1,
    CAST(CONCAT('0x', SUBSTR(TO_HEX(SHA256(CONCAT(CAST('usefulness' AS BYTES), FROM_HEX('00'),
      CAST(seg_k AS BYTES)))), 9, 8)) AS INT64) AS seg_draw2,
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
    ROW_NUMBER() OVER (ORDER BY COLLATE(seg_k, '')) AS seg_place,
    MOD((6 * MOD(seg_fold1, 10) + MOD(seg_fold2, 10)), 10) AS seg_fold,
    ROW_NUMBER() OVER (ORDER BY seg_draw1, seg_draw2, COLLATE(seg_k, '')) AS seg_rank,
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
