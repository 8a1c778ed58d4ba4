-- Is anything called so, and whose is it?
SELECT
  CASE x.table_type WHEN 'BASE TABLE' THEN 1 WHEN 'VIEW' THEN 2 ELSE 0 END AS seg_kind,
  CASE WHEN o.option_value LIKE '"auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM `shop.INFORMATION_SCHEMA.TABLES` AS x
LEFT JOIN `shop.INFORMATION_SCHEMA.TABLE_OPTIONS` AS o
  ON o.table_name = x.table_name AND o.option_name = 'description'
WHERE x.table_name = CAST(FROM_HEX('6F223B2044524F50205441424C4520783B202D2D') AS STRING) /* o?? DROP TABLE x? -- */;

-- A table that is new
CREATE TABLE `shop.o"; DROP TABLE x; --` OPTIONS (description = 'auto-segment 0f5a') AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A table that is ours and has these columns
CREATE OR REPLACE TABLE `shop.o"; DROP TABLE x; --` OPTIONS (description = 'auto-segment 0f5a') AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A table that makes room
CREATE OR REPLACE TABLE `shop.o"; DROP TABLE x; --` OPTIONS (description = 'auto-segment 0f5a') AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is new
CREATE VIEW `shop.o"; DROP TABLE x; --` OPTIONS (description = 'auto-segment 0f5a') AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is ours and has these columns
CREATE OR REPLACE VIEW `shop.o"; DROP TABLE x; --` OPTIONS (description = 'auto-segment 0f5a') AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that makes room
CREATE OR REPLACE VIEW `shop.o"; DROP TABLE x; --` OPTIONS (description = 'auto-segment 0f5a') AS
SELECT customer, monetary, as_of FROM seg_answer;
