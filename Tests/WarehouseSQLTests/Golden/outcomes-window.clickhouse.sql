WITH seg_cut AS (
  SELECT
    CAST(t.`customer` AS Nullable(String)) AS seg_id,
    CAST(toDate32(t.`day`) AS Nullable(Int32)) AS seg_day,
    CASE WHEN t.`amount` BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN CAST(t.`amount` AS Nullable(Decimal(38, 2))) = t.`amount`
          THEN CAST(CAST(t.`amount` AS Nullable(Decimal(38, 2))) * 100 AS Nullable(Int64)) END END AS seg_amount,
    replaceRegexpAll(CAST(t.`o"; DROP TABLE x; --` AS Nullable(String)), unhex('5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A'), '') AS seg_status0
  FROM `orders` AS t
), seg_entries AS (
  SELECT
    seg_id AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u
  FROM seg_cut
  WHERE CASE WHEN lower(seg_status0) IN ('cancelled') THEN 1 ELSE 0 END = 0
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
    sum(CAST(seg_units AS Nullable(Int128))) AS seg_money,
    MAX(seg_pays) AS seg_paid
  FROM seg_rows
  GROUP BY seg_k, seg_day
), seg_stood AS (
  SELECT
    seg_k,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN seg_day END) AS seg_last1,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19990 THEN seg_day END) AS seg_last2,
    SUM(CASE WHEN seg_day < 19900 AND seg_day >= 19535 THEN seg_orders ELSE 0 END) AS seg_f,
    sum(CAST(CASE WHEN seg_day < 19900 AND seg_day >= 19535 THEN seg_money ELSE 0 END AS Nullable(Int128))) AS seg_m,
    SUM(CASE WHEN seg_day < 19900 THEN seg_orders ELSE 0 END) AS seg_all_f,
    sum(CAST(CASE WHEN seg_day < 19900 THEN seg_money ELSE 0 END AS Nullable(Int128))) AS seg_all_m,
    SUM(CASE WHEN seg_day >= 19900 AND seg_day < 19990 THEN seg_orders ELSE 0 END) AS seg_new_f,
    sum(CAST(CASE WHEN seg_day >= 19900 AND seg_day < 19990 THEN seg_money ELSE 0 END AS Nullable(Int128))) AS seg_new_m,
    SUM(CASE WHEN seg_day < 19990 AND seg_day >= 19625 THEN seg_orders ELSE 0 END) AS seg_f2,
    sum(CAST(CASE WHEN seg_day < 19990 AND seg_day >= 19625 THEN seg_money ELSE 0 END AS Nullable(Int128))) AS seg_m2
  FROM seg_days
  GROUP BY seg_k
  HAVING MAX(CASE WHEN seg_bought = 1 AND seg_day < 19900 THEN 1 ELSE 0 END) = 1
), seg_hashed AS (
  SELECT
    seg_k,
    toInt64(reinterpretAsUInt32(reverse(substring(
      SHA256(concat('fold', unhex('00'), assumeNotNull(seg_k))), 1, 4)))) AS seg_fold1,
    toInt64(reinterpretAsUInt32(reverse(substring(
      SHA256(concat('fold', unhex('00'), assumeNotNull(seg_k))), 5, 4)))) AS seg_fold2,
    toInt64(reinterpretAsUInt32(reverse(substring(
      SHA256(concat('usefulness', unhex('00'), assumeNotNull(seg_k))), 1, 4)))) AS seg_draw1,
    toInt64(reinterpretAsUInt32(reverse(substring(
      SHA256(concat('usefulness', unhex('00'), assumeNotNull(seg_k))), 5, 4)))) AS seg_draw2,
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
