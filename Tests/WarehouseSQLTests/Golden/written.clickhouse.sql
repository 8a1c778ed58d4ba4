-- Is anything called so, and whose is it?
SELECT
  multiIf(engine = 'View', 2, engine = 'MaterializedView', 0, 1) AS seg_kind,
  CASE WHEN comment LIKE 'auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM system.tables
WHERE name = unhex('6F223B2044524F50205441424C4520783B202D2D') /* o?? DROP TABLE x? -- */ AND database = 'shop';

-- A table that is new
CREATE TABLE `shop`.`o"; DROP TABLE x; --__new` (
  customer Nullable(String),
  monetary Nullable(Decimal(38, 2)),
  as_of Date32
) ENGINE = MergeTree ORDER BY tuple() COMMENT 'auto-segment 0f5a';
INSERT INTO `shop`.`o"; DROP TABLE x; --__new` (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
RENAME TABLE `shop`.`o"; DROP TABLE x; --__new` TO `shop`.`o"; DROP TABLE x; --`;

-- A table that is ours and has these columns
CREATE TABLE `shop`.`o"; DROP TABLE x; --__new` (
  customer Nullable(String),
  monetary Nullable(Decimal(38, 2)),
  as_of Date32
) ENGINE = MergeTree ORDER BY tuple() COMMENT 'auto-segment 0f5a';
INSERT INTO `shop`.`o"; DROP TABLE x; --__new` (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
EXCHANGE TABLES `shop`.`o"; DROP TABLE x; --` AND `shop`.`o"; DROP TABLE x; --__new`;
DROP TABLE `shop`.`o"; DROP TABLE x; --__new`;

-- A table that makes room
CREATE TABLE `shop`.`o"; DROP TABLE x; --__new` (
  customer Nullable(String),
  monetary Nullable(Decimal(38, 2)),
  as_of Date32
) ENGINE = MergeTree ORDER BY tuple() COMMENT 'auto-segment 0f5a';
INSERT INTO `shop`.`o"; DROP TABLE x; --__new` (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
EXCHANGE TABLES `shop`.`o"; DROP TABLE x; --` AND `shop`.`o"; DROP TABLE x; --__new`;
DROP TABLE `shop`.`o"; DROP TABLE x; --__new`;

-- A view that is new
CREATE VIEW `shop`.`o"; DROP TABLE x; --` AS
SELECT customer, monetary, as_of FROM seg_answer
COMMENT 'auto-segment 0f5a';

-- A view that is ours and has these columns
CREATE OR REPLACE VIEW `shop`.`o"; DROP TABLE x; --` AS
SELECT customer, monetary, as_of FROM seg_answer
COMMENT 'auto-segment 0f5a';

-- A view that makes room
CREATE OR REPLACE VIEW `shop`.`o"; DROP TABLE x; --` AS
SELECT customer, monetary, as_of FROM seg_answer
COMMENT 'auto-segment 0f5a';
