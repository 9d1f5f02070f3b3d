\set store random(1, :stores)
\set first random(0, :products - 1)
\set step random(1, :products / 3)
\set x 1 + :first
\set y 1 + (:first + :step) % :products
\set z 1 + (:first + 2 * :step) % :products
\set low least(:x, :y, :z)
\set high greatest(:x, :y, :z)
\set middle :x + :y + :z - :low - :high
\set number random(1, 9000000000000000000)
BEGIN;
INSERT INTO receipt (receipt_id, store, tender, total_minor)
VALUES (md5(:number::text)::uuid, :store, 'CARD', 5940);
INSERT INTO receipt_item VALUES (md5(:number::text)::uuid, 1, :low, 1, 1980);
INSERT INTO receipt_item VALUES (md5(:number::text)::uuid, 2, :middle, 1, 1980);
INSERT INTO receipt_item VALUES (md5(:number::text)::uuid, 3, :high, 1, 1980);
INSERT INTO movement (receipt_id, store, product, change) VALUES (md5(:number::text)::uuid, :store, :low, -1);
INSERT INTO movement (receipt_id, store, product, change) VALUES (md5(:number::text)::uuid, :store, :middle, -1);
INSERT INTO movement (receipt_id, store, product, change) VALUES (md5(:number::text)::uuid, :store, :high, -1);
UPDATE on_hand SET pieces = pieces - 1 WHERE store = :store AND product = :low;
UPDATE on_hand SET pieces = pieces - 1 WHERE store = :store AND product = :middle;
UPDATE on_hand SET pieces = pieces - 1 WHERE store = :store AND product = :high;
COMMIT;
