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
SELECT sell_in_ledger(md5('c' || :number)::uuid, sha256(:number::text::bytea), md5(:number::text)::uuid,
    :store::smallint, 'R' || :client_id, :number::text, 'cashier-' || :client_id,
    ARRAY[:low, :middle, :high]::integer[],
    ARRAY[1, 1, 1], ARRAY[1980, 1980, 1980]::bigint[], 'CARD',
    ('{"saleId":"' || :number || '","receiptNo":"' || :number || '","location":"L' || :store || '","register":"R'
        || :client_id || '","cashier":"cashier-' || :client_id
        || '","soldAt":"2026-11-22T09:31:07+08:00","businessDay":"2026-11-22","lines":['
        || '{"lineNo":1,"sku":"K' || :low
        || '","category":"Food","quantity":1,"unitPriceMinor":1980,'
        || '"grossMinor":1980,"discountMinor":0,"paidMinor":1980,"costMinor":300},'
        || '{"lineNo":2,"sku":"K' || :middle
        || '","category":"Food","quantity":1,"unitPriceMinor":1980,'
        || '"grossMinor":1980,"discountMinor":0,"paidMinor":1980,"costMinor":300},'
        || '{"lineNo":3,"sku":"K' || :high
        || '","category":"Food","quantity":1,"unitPriceMinor":1980,'
        || '"grossMinor":1980,"discountMinor":0,"paidMinor":1980,"costMinor":300}],'
        || '"tenders":[{"method":"CARD","amountMinor":5940}],"totalMinor":5940}')::jsonb,
    ('{"commandId":"' || :number || '","type":"sales.CompleteSale","actor":"cashier-' || :client_id
        || '","occurredAt":"2026-11-22T09:31:07+08:00","receivedAt":"2026-11-22T09:31:08+08:00"}')::jsonb);
