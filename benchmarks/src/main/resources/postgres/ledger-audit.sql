-- 0 where each accepted command has six events, a receipt and three movements, and stocks and figures follow from them.
SELECT (SELECT abs(count(*) * 6 - (SELECT count(*) FROM event)) FROM outcome)
    + (SELECT abs(count(*) - (SELECT count(*) FROM ledger_receipt)) FROM outcome)
    + (SELECT abs(count(*) * 3 - (SELECT count(*) FROM stock_movement)) FROM outcome)
    + (SELECT count(*) FROM stock
        LEFT JOIN (SELECT store, product, sum(pieces) AS pieces, sum(cost_minor) AS cost FROM stock_movement
            GROUP BY store, product) AS moved USING (store, product)
        WHERE stock.pieces <> 1000000 + coalesce(moved.pieces, 0)
            OR value_minor <> 300000000 - coalesce(cost, 0))
    + (SELECT abs(coalesce(sum(total_minor), 0) - (SELECT coalesce(sum(net_minor), 0) FROM day_product))
        FROM ledger_receipt)
    + (SELECT abs(coalesce(sum(net_minor), 0) - (SELECT coalesce(sum(net_minor), 0) FROM day_tender)) FROM day_cashier);
