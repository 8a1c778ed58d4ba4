-- Is anything called so, and whose is it?
SELECT
  CASE TABLE_TYPE WHEN 'BASE TABLE' THEN 1 WHEN 'VIEW' THEN 2 ELSE 0 END AS seg_kind,
  CASE WHEN TABLE_COMMENT LIKE 'auto-segment %' THEN 1 ELSE 0 END AS seg_ours
FROM information_schema.TABLES
WHERE TABLE_NAME = CONVERT(X'6F223B2044524F50205441424C4520783B202D2D' USING utf8mb4) /* o?? DROP TABLE x? -- */ AND TABLE_SCHEMA = 'shop';

-- A table that is new
CREATE TABLE `shop`.`o"; DROP TABLE x; --__new` (
  customer LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  monetary DECIMAL(38, 2),
  as_of DATE
) COMMENT = 'auto-segment 0f5a';
INSERT INTO `shop`.`o"; DROP TABLE x; --__new` (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
RENAME TABLE `shop`.`o"; DROP TABLE x; --__new` TO `shop`.`o"; DROP TABLE x; --`;

-- A table that is ours and has these columns
ALTER TABLE `shop`.`o"; DROP TABLE x; --` COMMENT = 'auto-segment 0f5a';
START TRANSACTION;
DELETE FROM `shop`.`o"; DROP TABLE x; --`;
INSERT INTO `shop`.`o"; DROP TABLE x; --` (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
COMMIT;

-- A table that makes room
CREATE TABLE `shop`.`o"; DROP TABLE x; --__new` (
  customer LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  monetary DECIMAL(38, 2),
  as_of DATE
) COMMENT = 'auto-segment 0f5a';
INSERT INTO `shop`.`o"; DROP TABLE x; --__new` (customer, monetary, as_of)
SELECT customer, monetary, as_of FROM seg_answer;
RENAME TABLE `shop`.`o"; DROP TABLE x; --` TO `shop`.`o"; DROP TABLE x; --__old`, `shop`.`o"; DROP TABLE x; --__new` TO `shop`.`o"; DROP TABLE x; --`;
DROP TABLE `shop`.`o"; DROP TABLE x; --__old`;

-- A view that is new
CREATE VIEW `shop`.`o"; DROP TABLE x; --` AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is ours and has these columns
CREATE OR REPLACE VIEW `shop`.`o"; DROP TABLE x; --` AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that makes room
CREATE OR REPLACE VIEW `shop`.`o"; DROP TABLE x; --` AS
SELECT customer, monetary, as_of FROM seg_answer;
