SELECT
  encode(convert_to(CAST(a.attname AS text), 'UTF8'), 'hex') AS seg_name,
  encode(convert_to(CASE WHEN y.typtype = 'd' THEN format_type(y.typbasetype, y.typtypmod)
    ELSE format_type(a.atttypid, a.atttypmod) END, 'UTF8'), 'hex') AS seg_type,
  CAST(c.reltuples AS bigint) AS seg_about
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_type AS y ON y.oid = a.atttypid
WHERE a.attrelid = to_regclass(convert_from(decode('2273686F70222E226F22223B2044524F50205441424C4520783B202D2D22', 'hex'), 'UTF8') /* ?shop?.?o??? DROP TABLE x? --? */)
  AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum;

SELECT encode(convert_to(btrim(CAST(t."state" AS text), convert_from(decode('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF', 'hex'), 'UTF8')), 'UTF8'), 'hex') AS seg_word, COUNT(*) AS seg_rows
FROM "shop"."o""; DROP TABLE x; --" AS t
GROUP BY encode(convert_to(btrim(CAST(t."state" AS text), convert_from(decode('0920C2A0C2ADCD8FD89CE1A08EE28080E28081E28082E28083E28084E28085E28086E28087E28088E28089E2808AE2808BE2808CE2808DE2808EE2808FE280AAE280ABE280ACE280ADE280AEE280AFE281A0E281A1E281A2E281A3E281A4E281A5E281A6E281A7E281A8E281A9E281AAE281ABE281ACE281ADE281AEE281AFE38080EFB880EFB881EFB882EFB883EFB884EFB885EFB886EFB887EFB888EFB889EFB88AEFB88BEFB88CEFB88DEFB88EEFB88FEFBBBF', 'hex'), 'UTF8')), 'UTF8'), 'hex')
ORDER BY COUNT(*) DESC
LIMIT 1001;

SELECT
  COUNT(CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '1.0000000000000000e+09'::float8 THEN CASE WHEN CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '2.2517998136852480e+15'::float8 THEN
      CASE WHEN abs(CAST(t."amount" AS double precision)) <= '2.2517998136852480e+15'::float8
        AND abs(CAST(t."amount" AS double precision) - round(CAST(t."amount" AS double precision))) <= '1.0000000000000000e-04'::float8
        THEN CAST(round(CAST(t."amount" AS double precision)) AS bigint) END END IS NULL THEN 1 END END) AS seg_s0,
  COUNT(CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '1.0000000000000000e+09'::float8 THEN CASE WHEN CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '2.2517998136852480e+15'::float8 THEN
      CASE WHEN abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+02'::float8) <= '2.2517998136852480e+15'::float8
        AND abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+02'::float8 - round(CAST(t."amount" AS double precision) * '1.0000000000000000e+02'::float8)) <= '1.0000000000000000e-04'::float8
        THEN CAST(round(CAST(t."amount" AS double precision) * '1.0000000000000000e+02'::float8) AS bigint) END END IS NULL THEN 1 END END) AS seg_s2,
  COUNT(CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '1.0000000000000000e+09'::float8 THEN CASE WHEN CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '2.2517998136852480e+15'::float8 THEN
      CASE WHEN abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+03'::float8) <= '2.2517998136852480e+15'::float8
        AND abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+03'::float8 - round(CAST(t."amount" AS double precision) * '1.0000000000000000e+03'::float8)) <= '1.0000000000000000e-04'::float8
        THEN CAST(round(CAST(t."amount" AS double precision) * '1.0000000000000000e+03'::float8) AS bigint) END END IS NULL THEN 1 END END) AS seg_s3,
  COUNT(CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '1.0000000000000000e+09'::float8 THEN CASE WHEN CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '2.2517998136852480e+15'::float8 THEN
      CASE WHEN abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+04'::float8) <= '2.2517998136852480e+15'::float8
        AND abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+04'::float8 - round(CAST(t."amount" AS double precision) * '1.0000000000000000e+04'::float8)) <= '1.0000000000000000e-04'::float8
        THEN CAST(round(CAST(t."amount" AS double precision) * '1.0000000000000000e+04'::float8) AS numeric) END END IS NULL THEN 1 END END) AS seg_s4,
  COUNT(CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '1.0000000000000000e+09'::float8 THEN CASE WHEN CASE WHEN t."amount" IS NOT NULL AND abs(CAST(t."amount" AS double precision)) <= '2.2517998136852480e+15'::float8 THEN
      CASE WHEN abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+06'::float8) <= '2.2517998136852480e+15'::float8
        AND abs(CAST(t."amount" AS double precision) * '1.0000000000000000e+06'::float8 - round(CAST(t."amount" AS double precision) * '1.0000000000000000e+06'::float8)) <= '1.0000000000000000e-04'::float8
        THEN CAST(round(CAST(t."amount" AS double precision) * '1.0000000000000000e+06'::float8) AS numeric) END END IS NULL THEN 1 END END) AS seg_s6
FROM "shop"."o""; DROP TABLE x; --" AS t;

SELECT COUNT(t."amount") AS seg_present, MAX(scale(trim_scale(t."amount"))) AS seg_scale
FROM "shop"."o""; DROP TABLE x; --" AS t;

WITH seg_several AS (
  SELECT
    MIN(t."amount") AS seg_least,
    MAX(t."amount") AS seg_most
  FROM "shop"."o""; DROP TABLE x; --" AS t
  WHERE t."order no" IS NOT NULL
  GROUP BY t."order no"
  HAVING COUNT(t."amount") > 1
)
SELECT
  COUNT(*) AS seg_orders,
  COUNT(CASE WHEN seg_least = seg_most THEN 1 END) AS seg_same,
  COUNT(DISTINCT seg_least) AS seg_amounts
FROM seg_several;
