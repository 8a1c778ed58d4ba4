-- A table that is new
CREATE TABLE `shop`.`o"; DROP TABLE x; --` COMMENT 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A table that is ours and has these columns
CREATE OR REPLACE TABLE `shop`.`o"; DROP TABLE x; --` COMMENT 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A table that makes room
CREATE OR REPLACE TABLE `shop`.`o"; DROP TABLE x; --` COMMENT 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is new
CREATE VIEW `shop`.`o"; DROP TABLE x; --` COMMENT 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that is ours and has these columns
CREATE OR REPLACE VIEW `shop`.`o"; DROP TABLE x; --` COMMENT 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;

-- A view that makes room
CREATE OR REPLACE VIEW `shop`.`o"; DROP TABLE x; --` COMMENT 'auto-segment 0f5a' AS
SELECT customer, monetary, as_of FROM seg_answer;
