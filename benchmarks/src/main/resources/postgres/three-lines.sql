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
SELECT sell_three(md5(:number::text)::uuid, :store::smallint, 'CARD', :low, 1, 1980, :middle, 1, 1980, :high, 1, 1980);
