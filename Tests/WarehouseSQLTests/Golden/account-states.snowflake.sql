WITH seg_cut AS (
  SELECT
    CAST(t."customer" AS VARCHAR) AS seg_id,
    DATEDIFF('day', DATE '1970-01-01', t."day") AS seg_day,
    CASE WHEN t."amount" BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN t."amount" * 100 = TRUNC(t."amount" * 100)
          THEN CAST(t."amount" * 100 AS NUMBER(38, 0)) END END AS seg_amount,
    CAST(t."customer" AS VARCHAR) AS seg_written,
    TRIM(CAST(t."o""; DROP TABLE x; --" AS VARCHAR), HEX_DECODE_STRING('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF')) AS seg_status0
  FROM "orders" AS t
), seg_entries AS (
  SELECT
    COLLATE(seg_id, '') AS seg_c,
    seg_day AS seg_d,
    seg_amount AS seg_u,
    CASE WHEN COLLATE(translate(seg_status0, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '') IN ('cancelled') THEN 2 ELSE 0 END AS seg_w,
    CASE WHEN seg_written IS NULL THEN 0
      WHEN COLLATE(seg_written, '') <> COLLATE(seg_id, '') OR COLLATE(translate(seg_id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '') IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', HEX_DECODE_STRING('5C6E'), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o') THEN 1
      ELSE 0 END AS seg_odd,
    0 AS seg_odd_o
  FROM seg_cut
), seg_states AS (
  SELECT
    seg_c,
    seg_d,
    seg_odd,
    seg_odd_o,
    seg_u,
    CASE WHEN seg_w IN (1, 2) THEN seg_w
      WHEN seg_c IS NULL THEN 3
      WHEN seg_d IS NULL THEN 4
      WHEN seg_w = 0 AND seg_u IS NULL THEN 5
      WHEN seg_w = 10 THEN 2
      WHEN seg_d >= 20000 THEN 6
      WHEN seg_u <= 0 THEN 7 ELSE 9 END AS seg_s
  FROM seg_entries
), seg_people AS (
  SELECT
    seg_c AS seg_k,
    COUNT(*) AS seg_all,
    COUNT(CASE WHEN seg_s = 1 THEN 1 END) AS seg_n1,
    COUNT(CASE WHEN seg_s = 2 THEN 1 END) AS seg_n2,
    COUNT(CASE WHEN seg_s = 3 THEN 1 END) AS seg_n3,
    COUNT(CASE WHEN seg_s = 4 THEN 1 END) AS seg_n4,
    COUNT(CASE WHEN seg_s = 5 THEN 1 END) AS seg_n5,
    COUNT(CASE WHEN seg_s = 6 THEN 1 END) AS seg_n6,
    COUNT(CASE WHEN seg_s = 7 THEN 1 END) AS seg_n7,
    COUNT(CASE WHEN seg_s = 8 THEN 1 END) AS seg_n8,
    COUNT(CASE WHEN seg_s = 9 THEN 1 END) AS seg_n9,
    MIN(CASE WHEN seg_s >= 8 THEN seg_d END) AS seg_from,
    MAX(CASE WHEN seg_s >= 8 THEN seg_d END) AS seg_to,
    MAX(CASE WHEN seg_s = 9 THEN seg_d END) AS seg_bought,
    SUM(seg_odd) AS seg_odds,
    SUM(seg_odd_o) AS seg_odds_o,
    SUM(CASE WHEN seg_s = 3 THEN seg_u END) AS seg_lost,
    COUNT(CASE WHEN seg_s = 3 THEN seg_u END) AS seg_priced,
    SUM(CASE WHEN seg_s = 8 THEN seg_u END) AS seg_back
  FROM seg_states
  GROUP BY seg_c
)
SELECT
  COALESCE(SUM(seg_all), 0) AS seg_rows,
  COALESCE(SUM(seg_n3), 0) AS seg_no_customer,
  COALESCE(SUM(seg_n4), 0) AS seg_no_day,
  COALESCE(SUM(seg_n5), 0) AS seg_no_amount,
  COALESCE(SUM(seg_n6), 0) AS seg_later,
  COALESCE(SUM(seg_n8), 0) AS seg_returns,
  COUNT(CASE WHEN seg_k IS NOT NULL AND (seg_n9 > 0 OR seg_n2 + seg_n4 + seg_n5 + seg_n7 + seg_n8 > 0) THEN 1 END) AS seg_ids,
  COUNT(CASE WHEN seg_n9 > 0 THEN 1 END) AS seg_customers,
  MIN(seg_from) AS seg_first,
  MAX(seg_to) AS seg_last,
  MAX(seg_bought) AS seg_last_purchase,
  COALESCE(SUM(seg_odds), 0) AS seg_odd_ids,
  COALESCE(SUM(seg_odds_o), 0) AS seg_odd_orders,
  COALESCE(SUM(seg_lost), 0) AS seg_money_no_customer,
  COALESCE(SUM(seg_priced), 0) AS seg_rows_no_customer_with_money,
  COALESCE(SUM(seg_n1), 0) AS seg_left_where,
  COALESCE(SUM(seg_n2), 0) AS seg_left_no_purchase,
  COALESCE(SUM(seg_n7), 0) AS seg_left_non_positive,
  COALESCE(SUM(CASE WHEN seg_n9 > 0 THEN seg_n8 + seg_n9 END), 0) AS seg_used,
  MIN(CASE WHEN seg_n9 > 0 THEN seg_from END) AS seg_used_first,
  MAX(CASE WHEN seg_n9 > 0 THEN seg_to END) AS seg_used_last,
  COALESCE(SUM(CASE WHEN NOT (seg_n9 > 0) THEN seg_n8 END), 0) AS seg_idle,
  COUNT(CASE WHEN seg_k IS NOT NULL AND NOT (seg_n9 > 0) AND seg_n7 + seg_n8 = 0 AND seg_n2 + seg_n4 + seg_n5 > 0 THEN 1 END) AS seg_lost_ids,
  COUNT(CASE WHEN seg_k IS NOT NULL AND NOT (seg_n9 > 0) AND seg_n2 + seg_n4 + seg_n5 + seg_n7 + seg_n8 > 0 THEN 1 END) AS seg_without_purchase,
  COALESCE(SUM(CASE WHEN NOT (seg_n9 > 0) THEN seg_back END), 0) AS seg_idle_money
FROM seg_people;
