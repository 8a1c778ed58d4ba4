-- Is anything called so, and whose is it?
SELECT
  CASE table_type WHEN 'BASE TABLE' THEN 1 WHEN 'VIEW' THEN 2 ELSE 0 END AS seg_kind,
  CASE WHEN comment LIKE 'auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM "INFORMATION_SCHEMA"."TABLES"
WHERE table_name = HEX_DECODE_STRING('6F223B2044524F50205441424C4520783B202D2D') /* o?? DROP TABLE x? -- */ AND table_schema = 'shop';

-- A table that is new
CREATE TABLE "shop"."o""; DROP TABLE x; --" COMMENT = 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A table that is ours and has these columns
CREATE OR REPLACE TABLE "shop"."o""; DROP TABLE x; --" COMMENT = 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A table that makes room
CREATE OR REPLACE TABLE "shop"."o""; DROP TABLE x; --" COMMENT = 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is new
CREATE VIEW "shop"."o""; DROP TABLE x; --" COMMENT = 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is ours and has these columns
CREATE OR REPLACE VIEW "shop"."o""; DROP TABLE x; --" COMMENT = 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that makes room
CREATE OR REPLACE VIEW "shop"."o""; DROP TABLE x; --" COMMENT = 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;
