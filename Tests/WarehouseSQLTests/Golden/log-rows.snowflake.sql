-- Segments by auto-segment as SQL for Snowflake, not run by us.
-- Reads o?? DROP TABLE x? --, one row a purchase, id text, date timestamptz, amount decimal, quantity decimal, scale 2 (finer amounts are left out), time zone Europe/Moscow.
-- As of 2024-10-04, orders and money of the 365 days before.
WITH seg_cut AS (
  SELECT
    TRIM(CAST(t."customer" AS VARCHAR), HEX_DECODE_STRING('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF')) AS seg_id,
    DATEDIFF('day', DATE '1970-01-01', CAST(CONVERT_TIMEZONE('Europe/Moscow', t."day") AS DATE)) AS seg_day,
    CASE WHEN t."amount" BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN t."amount" * 100 = TRUNC(t."amount" * 100)
          THEN CAST(t."amount" * 100 AS NUMBER(38, 0)) END END AS seg_amount,
    CASE WHEN t."pieces" BETWEEN -1000000000000000 AND 1000000000000000 THEN
        CASE WHEN t."pieces" * 1 = TRUNC(t."pieces" * 1)
          THEN CAST(t."pieces" * 1 AS NUMBER(38, 0)) END END AS seg_quantity,
    TRIM(CAST(t."shop" AS VARCHAR), HEX_DECODE_STRING('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF')) AS seg_filter0
  FROM "o""; DROP TABLE x; --" AS t
), seg_entries AS (
  SELECT
    COLLATE((CASE WHEN COLLATE(translate(seg_id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '') IN ('', '-', '?', '.', '=""', '--', '---', '–', '—', '#n/a', '#na', 'nan', '-nan', '+nan', 'null', '<na>', '<null>', '(null)', '[null]', HEX_DECODE_STRING('5C6E'), 'inf', '-inf', '+inf', 'infinity', '-infinity', '+infinity', '∞', '-∞', '-1.#ind', '#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '#########', '#Н/Д', '#н/д', 'nat', 'na', 'n/a', 'n.a.', 'n.a', 'nil', 'none', 'н/д', 'Н/Д', 'k.a.', 's/o')
      THEN NULL ELSE seg_id END), '') AS seg_c,
    seg_day AS seg_d,
    CASE WHEN abs(CAST(seg_amount AS DECIMAL(38, 0)) * CAST(seg_quantity AS DECIMAL(38, 0))) <= 100000000000000000 THEN CASE WHEN seg_amount < 0 AND seg_quantity < 0 THEN -(CAST(seg_amount AS DECIMAL(38, 0)) * CAST(seg_quantity AS DECIMAL(38, 0))) ELSE CAST(seg_amount AS DECIMAL(38, 0)) * CAST(seg_quantity AS DECIMAL(38, 0)) END END AS seg_u
  FROM seg_cut
  WHERE COLLATE(translate(seg_filter0, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), '') IN (HEX_DECODE_STRING('6F276E65696C2773') /* o?neil?s */, 'web')
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
    SUM(CASE WHEN seg_in = 1 THEN seg_u ELSE 0 END) AS seg_money
  FROM seg_window
  GROUP BY seg_c
  HAVING COUNT(seg_d) > 0
), seg_rfm AS (
  SELECT
    seg_k,
    20000 - seg_bought AS seg_recency,
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
  CAST(seg_money * 0.01 AS DECIMAL(38, 2)) AS monetary,
  seg_segment AS segment,
  CASE seg_segment
    WHEN 1 THEN 'Loyal'
    WHEN 2 THEN HEX_DECODE_STRING('43616E2774204C6F7365205468656D') /* Can?t Lose Them */
    WHEN 3 THEN 'Спящие' END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
