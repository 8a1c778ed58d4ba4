-- Is anything called so, and whose is it?
SELECT
  CASE WHEN c.relkind IN ('r', 'p') THEN 1 WHEN c.relkind = 'v' THEN 2 ELSE 0 END AS seg_kind,
  CASE WHEN obj_description(c.oid, 'pg_class') LIKE 'auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM pg_catalog.pg_class AS c
WHERE c.oid = to_regclass(convert_from(decode('2273686F70222E226F22223B2044524F50205441424C4520783B202D2D22', 'hex'), 'UTF8') /* ?shop?.?o??? DROP TABLE x? --? */);

-- A table that is new
BEGIN;
CREATE TABLE "shop"."o""; DROP TABLE x; --" (
  customer TEXT,
  monetary DECIMAL(38, 2),
  as_of DATE
);
INSERT INTO "shop"."o""; DROP TABLE x; --" (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON TABLE "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A table that is ours and has these columns
BEGIN;
DELETE FROM "shop"."o""; DROP TABLE x; --";
INSERT INTO "shop"."o""; DROP TABLE x; --" (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON TABLE "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A table that makes room
BEGIN;
DROP TABLE "shop"."o""; DROP TABLE x; --";
CREATE TABLE "shop"."o""; DROP TABLE x; --" (
  customer TEXT,
  monetary DECIMAL(38, 2),
  as_of DATE
);
INSERT INTO "shop"."o""; DROP TABLE x; --" (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON TABLE "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A view that is new
BEGIN;
CREATE VIEW "shop"."o""; DROP TABLE x; --" AS
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON VIEW "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A view that is ours and has these columns
BEGIN;
CREATE OR REPLACE VIEW "shop"."o""; DROP TABLE x; --" AS
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON VIEW "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A view that makes room
BEGIN;
DROP VIEW "shop"."o""; DROP TABLE x; --";
CREATE VIEW "shop"."o""; DROP TABLE x; --" AS
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON VIEW "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;
