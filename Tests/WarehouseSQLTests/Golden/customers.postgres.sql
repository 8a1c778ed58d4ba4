-- Segments by auto-segment as SQL for PostgreSQL.
-- Reads customers, one row a customer.
WITH seg_read AS (
  SELECT
    t."id" AS seg_id,
    CASE WHEN abs(CAST(t."age" AS double precision)) <= '1.7976931348623157e+308'::float8 THEN CAST(t."age" AS double precision) END AS seg_0,
    btrim(CAST(t."city" AS text), convert_from(decode('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF', 'hex'), 'UTF8')) AS seg_3
  FROM "customers" AS t
), seg_known AS (
  SELECT
    seg_id,
    seg_0 AS seg_0_,
    CASE WHEN seg_3 COLLATE "C" IN ('Oslo', convert_from(decode('4F274E65696C', 'hex'), 'UTF8') /* O?Neil */) THEN seg_3 COLLATE "C" ELSE '' END AS seg_3_
  FROM seg_read
), seg_ruled AS (
  SELECT
    seg_id,
    seg_0_,
    seg_3_,
    CASE WHEN seg_0_ <= '3.9500000000000000e+01'::float8
      THEN 1
      ELSE CASE WHEN seg_3_ = 'Oslo'
        THEN 3
        ELSE 2 END END AS seg_rule
  FROM seg_known
), seg_placed AS (
  SELECT
    seg_id,
    seg_rule,
    CASE seg_rule WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 3 END AS seg_segment
  FROM seg_ruled
)
SELECT
  seg_id AS customer,
  seg_segment AS segment,
  CASE seg_segment
    WHEN 1 THEN 'Young'
    WHEN 2 THEN convert_from(decode('4F274E65696C20227822', 'hex'), 'UTF8') /* O?Neil ?x? */
    WHEN 3 THEN convert_from(decode('2D352025', 'hex'), 'UTF8') /* -5 ? */ END AS segment_name,
  seg_rule AS rule
FROM seg_placed;
