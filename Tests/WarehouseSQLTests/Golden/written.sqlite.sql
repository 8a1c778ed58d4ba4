-- Is anything called so, and whose is it?
SELECT
  CASE type WHEN 'table' THEN 1 WHEN 'view' THEN 2 ELSE 0 END AS seg_kind,
  instr(COALESCE(sql, ''), '(/* auto-segment ') > 0
    OR instr(COALESCE(sql, ''), ' AS /* auto-segment ') > 0 AS seg_ours
FROM "shop".sqlite_master
WHERE lower(name) = lower(CAST(X'6F223B2044524F50205441424C4520783B202D2D' AS TEXT) /* o?? DROP TABLE x? -- */);

-- A table that is new
BEGIN IMMEDIATE;
CREATE TABLE "shop"."o""; DROP TABLE x; --" (/* auto-segment made this */
  customer TEXT,
  monetary NUMERIC,
  as_of TEXT
);
INSERT INTO "shop"."o""; DROP TABLE x; --" (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;

-- A table that is ours and has these columns
BEGIN IMMEDIATE;
DELETE FROM "shop"."o""; DROP TABLE x; --";
INSERT INTO "shop"."o""; DROP TABLE x; --" (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;

-- A table that makes room
BEGIN IMMEDIATE;
DROP TABLE "shop"."o""; DROP TABLE x; --";
CREATE TABLE "shop"."o""; DROP TABLE x; --" (/* auto-segment made this */
  customer TEXT,
  monetary NUMERIC,
  as_of TEXT
);
INSERT INTO "shop"."o""; DROP TABLE x; --" (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;

-- A view that is new
BEGIN IMMEDIATE;
CREATE VIEW "shop"."o""; DROP TABLE x; --" AS /* auto-segment made this */
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;

-- A view that is ours and has these columns
BEGIN IMMEDIATE;
DROP VIEW "shop"."o""; DROP TABLE x; --";
CREATE VIEW "shop"."o""; DROP TABLE x; --" AS /* auto-segment made this */
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;

-- A view that makes room
BEGIN IMMEDIATE;
DROP VIEW "shop"."o""; DROP TABLE x; --";
CREATE VIEW "shop"."o""; DROP TABLE x; --" AS /* auto-segment made this */
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;
