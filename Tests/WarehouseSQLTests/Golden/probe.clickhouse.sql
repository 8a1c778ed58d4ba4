SELECT hex(name) AS seg_name, hex(type) AS seg_type, -1 AS seg_about
FROM system.columns
WHERE table = unhex('6F223B2044524F50205441424C4520783B202D2D') /* o?? DROP TABLE x? -- */ AND database = 'shop'
ORDER BY position;

SELECT hex(replaceRegexpAll(CAST(t.`state` AS Nullable(String)), unhex('5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A'), '')) AS seg_word, COUNT(*) AS seg_rows
FROM `shop`.`o"; DROP TABLE x; --` AS t
GROUP BY hex(replaceRegexpAll(CAST(t.`state` AS Nullable(String)), unhex('5E5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B7C5B0920C2A0C2ADCD8FD89CE1A08EE280802DE2808FE280AA2DE280AFE281A02DE281AFE38080EFB8802DEFB88FEFBBBF5D2B5C7A'), ''))
ORDER BY COUNT(*) DESC
LIMIT 1001;

SELECT
  COUNT(CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 1.0000000000000000e+09 THEN CASE WHEN CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 2.2517998136852480e+15 THEN
      CASE WHEN abs(CAST(t.`amount` AS Nullable(Float64))) <= 2.2517998136852480e+15
        AND abs(CAST(t.`amount` AS Nullable(Float64)) - round(CAST(t.`amount` AS Nullable(Float64)))) <= 1.0000000000000000e-04
        THEN CAST(round(CAST(t.`amount` AS Nullable(Float64))) AS Nullable(Int64)) END END IS NULL THEN 1 END END) AS seg_s0,
  COUNT(CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 1.0000000000000000e+09 THEN CASE WHEN CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 2.2517998136852480e+15 THEN
      CASE WHEN abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+02) <= 2.2517998136852480e+15
        AND abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+02 - round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+02)) <= 1.0000000000000000e-04
        THEN CAST(round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+02) AS Nullable(Int64)) END END IS NULL THEN 1 END END) AS seg_s2,
  COUNT(CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 1.0000000000000000e+09 THEN CASE WHEN CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 2.2517998136852480e+15 THEN
      CASE WHEN abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+03) <= 2.2517998136852480e+15
        AND abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+03 - round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+03)) <= 1.0000000000000000e-04
        THEN CAST(round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+03) AS Nullable(Int64)) END END IS NULL THEN 1 END END) AS seg_s3,
  COUNT(CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 1.0000000000000000e+09 THEN CASE WHEN CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 2.2517998136852480e+15 THEN
      CASE WHEN abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+04) <= 2.2517998136852480e+15
        AND abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+04 - round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+04)) <= 1.0000000000000000e-04
        THEN CAST(round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+04) AS Nullable(Int128)) END END IS NULL THEN 1 END END) AS seg_s4,
  COUNT(CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 1.0000000000000000e+09 THEN CASE WHEN CASE WHEN t.`amount` IS NOT NULL AND abs(CAST(t.`amount` AS Nullable(Float64))) <= 2.2517998136852480e+15 THEN
      CASE WHEN abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+06) <= 2.2517998136852480e+15
        AND abs(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+06 - round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+06)) <= 1.0000000000000000e-04
        THEN CAST(round(CAST(t.`amount` AS Nullable(Float64)) * 1.0000000000000000e+06) AS Nullable(Int128)) END END IS NULL THEN 1 END END) AS seg_s6
FROM `shop`.`o"; DROP TABLE x; --` AS t;

WITH seg_several AS (
  SELECT
    MIN(t.`amount`) AS seg_least,
    MAX(t.`amount`) AS seg_most
  FROM `shop`.`o"; DROP TABLE x; --` AS t
  WHERE t.`order no` IS NOT NULL
  GROUP BY t.`order no`
  HAVING COUNT(t.`amount`) > 1
)
SELECT
  COUNT(*) AS seg_orders,
  COUNT(CASE WHEN seg_least = seg_most THEN 1 END) AS seg_same,
  COUNT(DISTINCT seg_least) AS seg_amounts
FROM seg_several;
