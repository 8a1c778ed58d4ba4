WITH seg_cut AS (
  SELECT
    CAST(t.`customer` AS STRING) AS seg_id,
    datediff(t.`day`, DATE '1970-01-01') AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CAST(t.`amount` AS DECIMAL(38, 2)) = t.`amount`
          THEN CAST(CAST(t.`amount` AS DECIMAL(19, 2)) * 100 AS BIGINT) END END AS seg_amount,
    trim(BOTH CAST(X'0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF' AS STRING) FROM CAST(t.`o"; DROP TABLE x; --` AS STRING)) AS seg_status0
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    seg_id AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u
  FROM seg_cut
  WHERE CASE WHEN translate(seg_status0, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('cancelled') THEN 1 ELSE 0 END = 0
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
    SUM(CAST(seg_units AS DECIMAL(28, 0))) AS seg_money,
    MAX(seg_pays) AS seg_paid
  FROM seg_rows
  GROUP BY seg_k, seg_day
), seg_known AS (
  SELECT
    seg_k,
    seg_day,
    seg_bought,
    seg_orders,
    seg_money
  FROM seg_days
  UNION ALL
  SELECT
    seg_c,
    NULL,
    0,
    0,
    0
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND (seg_d IS NULL OR seg_u IS NULL)
  UNION ALL
  SELECT
    seg_c,
    seg_d,
    0,
    0,
    0
  FROM seg_entries
  WHERE seg_c IS NOT NULL AND seg_u <= 0 AND seg_d < 20000
  UNION ALL
  SELECT
    seg_id,
    NULL,
    0,
    0,
    0
  FROM seg_cut
  WHERE (translate(seg_status0, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') IN ('cancelled'))
    AND seg_id IS NOT NULL
), seg_stood AS (
  SELECT
    seg_k,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN seg_day END) AS seg_last1,
    MAX(CASE WHEN seg_bought = 1 THEN seg_day END) AS seg_last2,
    SUM(CASE WHEN seg_day < 19900 AND seg_day >= 19535 THEN seg_orders ELSE 0 END) AS seg_orders1,
    SUM(CASE WHEN seg_day >= 19635 THEN seg_orders ELSE 0 END) AS seg_orders2,
    SUM(CAST(CASE WHEN seg_day < 19900 AND seg_day >= 19535 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_money1,
    SUM(CAST(CASE WHEN seg_day >= 19635 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_money2,
    MAX(CASE WHEN seg_day IS NULL OR seg_day < 19900 THEN 1 ELSE 0 END) AS seg_seen,
    SUM(CAST(CASE WHEN seg_day < 19900 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_before,
    SUM(CAST(CASE WHEN seg_day < 19900 AND seg_day >= 19800 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_prior,
    SUM(CAST(CASE WHEN seg_day >= 19900 THEN seg_money ELSE 0 END AS DECIMAL(28, 0))) AS seg_between
  FROM seg_known
  GROUP BY seg_k
), seg_scored AS (
  SELECT
    CASE WHEN seg_last1 IS NULL THEN 0
      WHEN 19900 - seg_last1 <= 14 THEN 5
      WHEN 19900 - seg_last1 <= 60 THEN 3 ELSE 1 END AS seg_r1,
    CASE WHEN seg_last1 IS NULL THEN 0
      WHEN seg_orders1 >= 2 THEN 4 ELSE 2 END AS seg_f1,
    CASE WHEN seg_last1 IS NULL THEN 0
      WHEN seg_money1 >= 9950 THEN 3 ELSE 1 END AS seg_m1,
    CASE WHEN seg_last2 IS NULL THEN 0
      WHEN 20000 - seg_last2 <= 14 THEN 5
      WHEN 20000 - seg_last2 <= 60 THEN 3 ELSE 1 END AS seg_r2,
    CASE WHEN seg_last2 IS NULL THEN 0
      WHEN seg_orders2 >= 2 THEN 4 ELSE 2 END AS seg_f2,
    CASE WHEN seg_last2 IS NULL THEN 0
      WHEN seg_money2 >= 9950 THEN 3 ELSE 1 END AS seg_m2,
    seg_seen,
    seg_before,
    seg_prior,
    seg_between
  FROM seg_stood
)
SELECT
  seg_r1, seg_f1, seg_m1, seg_r2, seg_f2, seg_m2, seg_seen,
  COUNT(*) AS seg_count,
  SUM(CAST(seg_before AS DECIMAL(28, 0))) AS seg_sum_before,
  SUM(CAST(seg_prior AS DECIMAL(28, 0))) AS seg_sum_prior,
  SUM(CAST(seg_between AS DECIMAL(28, 0))) AS seg_sum_between,
  COUNT(*) OVER () AS seg_cells
FROM seg_scored
GROUP BY seg_r1, seg_f1, seg_m1, seg_r2, seg_f2, seg_m2, seg_seen;
