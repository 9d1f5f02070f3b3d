-- 0 where every receipt has its three items and movements and every stock is what its movements make of it.
SELECT (SELECT abs(count(*) * 3 - (SELECT count(*) FROM receipt_item)) FROM receipt)
    + (SELECT abs(count(*) * 3 - (SELECT count(*) FROM movement)) FROM receipt)
    + (SELECT count(*) FROM on_hand
        LEFT JOIN (SELECT store, product, sum(change) AS change FROM movement GROUP BY store, product) AS moved
        USING (store, product)
        WHERE pieces <> 1000000 + coalesce(change, 0));
