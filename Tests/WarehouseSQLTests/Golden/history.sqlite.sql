WITH seg_cut AS (
  SELECT
    trim(CAST(t."customer" AS TEXT), CAST(X'0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF' AS TEXT)) AS seg_id,
    CASE WHEN typeof(trim(t."day")) = 'text' AND date(substr(trim(t."day"), 1, 10), '+0 days') = substr(trim(t."day"), 1, 10)
        THEN CAST(julianday(substr(trim(t."day"), 1, 10)) - 2440587.5 AS INTEGER) END AS seg_day,
    CASE WHEN typeof(t."amount") IN ('integer', 'real') AND abs(CAST(t."amount" AS REAL)) <= 2.2517998136852480e+15 THEN
        CASE WHEN abs(CAST(t."amount" AS REAL) * 1.0000000000000000e+02) <= 2.2517998136852480e+15
          AND abs(CAST(t."amount" AS REAL) * 1.0000000000000000e+02 - round(CAST(t."amount" AS REAL) * 1.0000000000000000e+02)) <= 1.0000000000000000e-04
          THEN CAST(round(CAST(t."amount" AS REAL) * 1.0000000000000000e+02) AS INTEGER) END END AS seg_amount,
    trim(CAST(t."order no" AS TEXT), CAST(X'0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF' AS TEXT)) AS seg_number
  FROM "orders" AS t
), seg_entries AS (
  SELECT
    (CASE WHEN lower(seg_id) COLLATE BINARY IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CAST(X'5C6E' AS TEXT), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_id END) COLLATE BINARY AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u,
    (CASE WHEN lower(seg_number) COLLATE BINARY IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', CAST(X'5C6E' AS TEXT), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_number END) COLLATE BINARY AS seg_o
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
    SUM(seg_units) AS seg_money,
    MAX(seg_pays) AS seg_paid
  FROM seg_rows
  GROUP BY seg_k, seg_day
), seg_dated AS (
  SELECT
    seg_k,
    seg_day,
    seg_bought,
    seg_orders,
    seg_money,
    MIN(CASE WHEN seg_bought = 1 THEN seg_day END) OVER (PARTITION BY seg_k) AS seg_first,
    MAX(seg_paid) OVER (PARTITION BY seg_k) AS seg_payer
  FROM seg_days
), seg_placed1 AS (
  SELECT
    seg_k,
    CASE WHEN seg_day <= 19996 THEN CASE WHEN seg_day <= 19904 THEN 0 ELSE 1 END ELSE 2 END AS seg_p,
    CASE WHEN seg_first IS NOT NULL THEN CASE WHEN seg_first <= 19996 THEN CASE WHEN seg_first <= 19904 THEN 0 ELSE 1 END ELSE 2 END END AS seg_cohort,
    seg_bought,
    seg_orders,
    seg_money
  FROM seg_dated
), seg_spans1 AS (
  SELECT
    seg_k,
    seg_p,
    seg_cohort,
    SUM(seg_bought) AS seg_active,
    SUM(seg_orders) AS seg_begun,
    SUM(seg_money) AS seg_units
  FROM seg_placed1
  GROUP BY seg_k, seg_p, seg_cohort
), seg_seen1 AS (
  SELECT
    seg_p,
    seg_cohort,
    seg_active,
    seg_begun,
    seg_units,
    MAX(CASE WHEN seg_active > 0 THEN seg_p END)
      OVER (PARTITION BY seg_k ORDER BY seg_p ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seg_before
  FROM seg_spans1
), seg_gaps1 AS (
  SELECT
    seg_p,
    seg_cohort,
    seg_active,
    seg_begun,
    seg_units,
    CASE WHEN seg_active = 0 THEN NULL
      WHEN seg_before IS NULL THEN 0
      WHEN seg_p - seg_before >= 3 THEN 3
      ELSE seg_p - seg_before END AS seg_gap
  FROM seg_seen1
), seg_placed2 AS (
  SELECT
    seg_k,
    CASE WHEN seg_day <= 19966 THEN CASE WHEN seg_day <= 19935 THEN CASE WHEN seg_day <= 19904 THEN 0 ELSE 1 END ELSE 2 END ELSE CASE WHEN seg_day <= 19996 THEN 3 ELSE 4 END END AS seg_p,
    CASE WHEN seg_first IS NOT NULL THEN CASE WHEN seg_first <= 19966 THEN CASE WHEN seg_first <= 19935 THEN CASE WHEN seg_first <= 19904 THEN 0 ELSE 1 END ELSE 2 END ELSE CASE WHEN seg_first <= 19996 THEN 3 ELSE 4 END END END AS seg_cohort,
    seg_bought,
    seg_orders,
    seg_money
  FROM seg_dated
), seg_spans2 AS (
  SELECT
    seg_k,
    seg_p,
    seg_cohort,
    SUM(seg_bought) AS seg_active,
    SUM(seg_orders) AS seg_begun,
    SUM(seg_money) AS seg_units
  FROM seg_placed2
  GROUP BY seg_k, seg_p, seg_cohort
), seg_seen2 AS (
  SELECT
    seg_p,
    seg_cohort,
    seg_active,
    seg_begun,
    seg_units,
    MAX(CASE WHEN seg_active > 0 THEN seg_p END)
      OVER (PARTITION BY seg_k ORDER BY seg_p ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seg_before
  FROM seg_spans2
), seg_gaps2 AS (
  SELECT
    seg_p,
    seg_cohort,
    seg_active,
    seg_begun,
    seg_units,
    CASE WHEN seg_active = 0 THEN NULL
      WHEN seg_before IS NULL THEN 0
      WHEN seg_p - seg_before >= 3 THEN 3
      ELSE seg_p - seg_before END AS seg_gap
  FROM seg_seen2
), seg_bought_days AS (
  SELECT
    seg_day,
    ROW_NUMBER() OVER (PARTITION BY seg_k ORDER BY seg_day) AS seg_number,
    COUNT(*) OVER (PARTITION BY seg_k) AS seg_all,
    MAX(seg_day) OVER (PARTITION BY seg_k ORDER BY seg_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seg_previous
  FROM seg_days
  WHERE seg_bought = 1
), seg_waits AS (
  SELECT
    CASE WHEN seg_number > 8 THEN 8 ELSE seg_number END AS seg_nth,
    seg_day - seg_previous AS seg_wait,
    CASE WHEN seg_all = 1 THEN 19999 - seg_day END AS seg_watched
  FROM seg_bought_days
), seg_stepped AS (
  SELECT
    seg_k,
    CASE WHEN (19999 - seg_day) <= 59 THEN CASE WHEN (19999 - seg_day) <= 29 THEN 0 ELSE 1 END ELSE CASE WHEN (19999 - seg_day) <= 89 THEN 2 ELSE 3 END END AS seg_s,
    seg_bought,
    seg_money
  FROM seg_days
), seg_thirties AS (
  SELECT
    seg_k,
    seg_s,
    SUM(seg_bought) AS seg_active,
    SUM(seg_money) AS seg_units
  FROM seg_stepped
  GROUP BY seg_k, seg_s
), seg_lasts AS (
  SELECT
    seg_s,
    seg_active,
    seg_units,
    MIN(CASE WHEN seg_active > 0 THEN seg_s END) OVER (PARTITION BY seg_k) AS seg_last,
    MAX(CASE WHEN seg_active > 0 THEN seg_s END)
      OVER (PARTITION BY seg_k ORDER BY seg_s ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seg_before
  FROM seg_thirties
), seg_steps AS (
  SELECT
    seg_s,
    CASE WHEN seg_active = 0 THEN NULL
      WHEN seg_before IS NULL THEN 0
      WHEN seg_s - seg_before >= 24 THEN 24
      ELSE seg_s - seg_before END AS seg_gap,
    CASE WHEN seg_s < 12 AND seg_last < 12 THEN seg_last END AS seg_recent,
    seg_units
  FROM seg_lasts
), seg_aged AS (
  SELECT
    CASE WHEN (seg_day - seg_first) <= 179 THEN CASE WHEN (seg_day - seg_first) <= 89 THEN CASE WHEN (seg_day - seg_first) <= 29 THEN 0 ELSE 1 END ELSE 2 END ELSE CASE WHEN (seg_day - seg_first) <= 364 THEN 3 ELSE 4 END END AS seg_age,
    CASE WHEN (20000 - seg_first) <= 179 THEN CASE WHEN (20000 - seg_first) <= 89 THEN CASE WHEN (20000 - seg_first) <= 29 THEN 0 ELSE 1 END ELSE 2 END ELSE CASE WHEN (20000 - seg_first) <= 364 THEN 3 ELSE 4 END END AS seg_tenure,
    CASE WHEN seg_day = seg_first THEN 1 ELSE 0 END AS seg_is_first,
    CASE WHEN seg_day = seg_first THEN seg_payer ELSE 0 END AS seg_is_payer,
    seg_money
  FROM seg_dated
  WHERE seg_first IS NOT NULL
), seg_flags AS (
  SELECT
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19910 THEN 2 ELSE 0 END) + MAX(CASE WHEN seg_orders > 0 AND seg_day >= 19910 THEN 1 ELSE 0 END) AS seg_again90,
    MAX(CASE WHEN seg_bought = 1 AND seg_day < 19820 THEN 2 ELSE 0 END) + MAX(CASE WHEN seg_orders > 0 AND seg_day >= 19820 THEN 1 ELSE 0 END) AS seg_again180
  FROM seg_days
  GROUP BY seg_k
), seg_told AS (
  SELECT
    1 AS seg_kind,
    seg_cohort AS seg_k1,
    seg_p AS seg_k2,
    seg_gap AS seg_k3,
    COUNT(*) AS seg_count,
    SUM(seg_active) AS seg_a,
    SUM(seg_begun) AS seg_b,
    SUM(seg_units) AS seg_m
  FROM seg_gaps1
  GROUP BY seg_cohort, seg_p, seg_gap
  UNION ALL
  SELECT
    2 AS seg_kind,
    seg_cohort AS seg_k1,
    seg_p AS seg_k2,
    seg_gap AS seg_k3,
    COUNT(*) AS seg_count,
    SUM(seg_active) AS seg_a,
    SUM(seg_begun) AS seg_b,
    SUM(seg_units) AS seg_m
  FROM seg_gaps2
  GROUP BY seg_cohort, seg_p, seg_gap
  UNION ALL
  SELECT
    3 AS seg_kind,
    seg_nth AS seg_k1,
    seg_wait AS seg_k2,
    seg_watched AS seg_k3,
    COUNT(*) AS seg_count,
    0 AS seg_a,
    0 AS seg_b,
    0 AS seg_m
  FROM seg_waits
  GROUP BY seg_nth, seg_wait, seg_watched
  UNION ALL
  SELECT
    4 AS seg_kind,
    seg_s AS seg_k1,
    seg_gap AS seg_k2,
    seg_recent AS seg_k3,
    COUNT(*) AS seg_count,
    0 AS seg_a,
    0 AS seg_b,
    SUM(seg_units) AS seg_m
  FROM seg_steps
  GROUP BY seg_s, seg_gap, seg_recent
  UNION ALL
  SELECT
    5 AS seg_kind,
    seg_age AS seg_k1,
    seg_tenure AS seg_k2,
    0 AS seg_k3,
    COUNT(*) AS seg_count,
    SUM(seg_is_first) AS seg_a,
    SUM(seg_is_payer) AS seg_b,
    SUM(seg_money) AS seg_m
  FROM seg_aged
  GROUP BY seg_age, seg_tenure
  UNION ALL
  SELECT
    6 AS seg_kind,
    seg_again90 AS seg_k1,
    seg_again180 AS seg_k2,
    0 AS seg_k3,
    COUNT(*) AS seg_count,
    0 AS seg_a,
    0 AS seg_b,
    0 AS seg_m
  FROM seg_flags
  GROUP BY seg_again90, seg_again180
)
SELECT
  seg_kind,
  seg_k1,
  seg_k2,
  seg_k3,
  seg_count,
  seg_a,
  seg_b,
  seg_m,
  COUNT(*) OVER () AS seg_cells
FROM seg_told;
