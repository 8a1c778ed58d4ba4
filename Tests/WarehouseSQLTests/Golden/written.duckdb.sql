-- Is anything called so, and whose is it?
SELECT 1 AS seg_kind, CASE WHEN comment LIKE 'auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM duckdb_tables()
WHERE lower(table_name) = lower(decode(unhex('6F223B2044524F50205441424C4520783B202D2D')) /* o?? DROP TABLE x? -- */) AND (database_name = current_database() AND schema_name = 'shop'
    OR database_name = 'shop' AND schema_name = 'main')
UNION ALL
SELECT 2 AS seg_kind, CASE WHEN comment LIKE 'auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM duckdb_views()
WHERE lower(view_name) = lower(decode(unhex('6F223B2044524F50205441424C4520783B202D2D')) /* o?? DROP TABLE x? -- */) AND (database_name = current_database() AND schema_name = 'shop'
    OR database_name = 'shop' AND schema_name = 'main');

-- A table that is new
BEGIN;
CREATE TABLE "shop"."o""; DROP TABLE x; --" AS
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON TABLE "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A table that is ours and has these columns
BEGIN;
CREATE OR REPLACE TABLE "shop"."o""; DROP TABLE x; --" AS
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON TABLE "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;

-- A table that makes room
BEGIN;
CREATE OR REPLACE TABLE "shop"."o""; DROP TABLE x; --" AS
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
CREATE OR REPLACE VIEW "shop"."o""; DROP TABLE x; --" AS
SELECT customer, monetary, as_of FROM seg_answer;
COMMENT ON VIEW "shop"."o""; DROP TABLE x; --" IS 'auto-segment 0f5a';
COMMIT;
