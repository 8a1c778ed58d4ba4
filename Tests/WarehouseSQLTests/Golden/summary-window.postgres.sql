WITH seg_cut AS (
  SELECT
    CAST(t."customer" AS text) AS seg_id,
    CASE WHEN isfinite(t."day") THEN t."day" - DATE '1970-01-01' END AS seg_day,
    CASE WHEN t."amount" BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN scale(trim_scale(t."amount")) <= 2
          THEN CAST(t."amount" * 100 AS bigint) END END AS seg_amount,
    btrim(CAST(t."o""; DROP TABLE x; --" AS text), convert_from(decode('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF', 'hex'), 'UTF8')) AS seg_status0
  FROM "orders" AS t
), seg_entries AS (
  SELECT
    seg_id COLLATE "C" AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u
  FROM seg_cut
  WHERE CASE WHEN lower(seg_status0 COLLATE "C") COLLATE "C" IN ('cancelled') THEN 1 ELSE 0 END = 0
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
    MIN(seg_d) AS seg_first,
    SUM(CASE WHEN seg_in = 1 THEN seg_u ELSE 0 END) AS seg_money
  FROM seg_window
  GROUP BY seg_c
  HAVING COUNT(seg_d) > 0
), seg_rfm AS (
  SELECT
    20000 - seg_bought AS seg_recency,
    seg_n AS seg_frequency,
    20000 - seg_first AS seg_tenure,
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
