-- One call for one sale. It answers the position of the last event, or 0 where the command was decided before.
CREATE OR REPLACE FUNCTION sell_in_ledger(command uuid, body_digest bytea, sale uuid, at_store smallint,
    at_register text, sale_number text, sold_by text, basket_products integer[], basket_pieces integer[],
    basket_prices bigint[], tendered text, sale_document jsonb, about jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    today date := current_date;
    total bigint;
    total_cost bigint;
BEGIN
    INSERT INTO outcome (command_id, digest, outcome) VALUES (command, body_digest, 'ACCEPTED') ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    INSERT INTO receipt_number VALUES (at_store, at_register, sale_number, sale);
    PERFORM FROM stock WHERE store = at_store AND product = ANY (basket_products) ORDER BY product FOR UPDATE;
    WITH issued AS (
        UPDATE stock
        SET pieces = stock.pieces - item.pieces,
            value_minor = stock.value_minor - stock.value_minor * item.pieces / stock.pieces,
            last_cost_minor = stock.value_minor * item.pieces / stock.pieces,
            sequence = stock.sequence + 1,
            last_sold_at = now()
        FROM unnest(basket_products, basket_pieces, basket_prices) AS item (product, pieces, price)
        WHERE stock.store = at_store AND stock.product = item.product
        RETURNING stock.product, stock.sequence, item.pieces, item.pieces * item.price AS net,
            stock.last_cost_minor AS cost, stock.pieces AS pieces_after, stock.value_minor AS value_after
    ), moved AS (
        INSERT INTO stock_movement
            (store, product, sequence, receipt_id, pieces, cost_minor, pieces_after, value_after_minor)
        SELECT at_store, product, sequence, sale, -pieces, cost, pieces_after, value_after FROM issued
    ), recorded AS (
        INSERT INTO event (stream, sequence, type, payload, metadata)
        SELECT 'stock-L' || at_store || '/K' || product, sequence, 'inventory.StockIssued',
            jsonb_build_object('location', 'L' || at_store, 'sku', 'K' || product, 'quantity', pieces,
                'costMinor', cost, 'cause', jsonb_build_object('kind', 'SALE', 'id', sale),
                'balance', jsonb_build_object('quantity', pieces_after, 'valueMinor', value_after)),
            about
        FROM issued
    ), summed AS (
        INSERT INTO day_product
        SELECT at_store, today, product, 1, pieces, net, cost FROM issued ORDER BY product
        ON CONFLICT (store, business_day, product) DO UPDATE
        SET receipts = day_product.receipts + 1, pieces = day_product.pieces + excluded.pieces,
            net_minor = day_product.net_minor + excluded.net_minor,
            cost_minor = day_product.cost_minor + excluded.cost_minor
    )
    SELECT sum(net), sum(cost) INTO total, total_cost FROM issued;
    INSERT INTO event (stream, sequence, type, payload, metadata)
    VALUES ('sale-' || sale, 0, 'sales.SaleCompleted', sale_document, about),
        ('receiptno-L' || at_store || '/' || at_register || '/' || sale_number, 0, 'sales.ReceiptNumberTaken',
            jsonb_build_object('location', 'L' || at_store, 'register', at_register, 'receiptNo', sale_number,
                'saleId', sale), about),
        ('command-' || command, 0, 'commands.CommandAccepted',
            jsonb_build_object('digest', encode(body_digest, 'hex')), about);
    INSERT INTO ledger_receipt (receipt_id, store, business_day, cashier, total_minor, document)
    VALUES (sale, at_store, today, sold_by, total, sale_document);
    INSERT INTO day_cashier
    VALUES (at_store, today, extract(hour FROM now()), sold_by, 1, total, total_cost)
    ON CONFLICT (store, business_day, hour, cashier) DO UPDATE
    SET receipts = day_cashier.receipts + 1, net_minor = day_cashier.net_minor + excluded.net_minor,
        cost_minor = day_cashier.cost_minor + excluded.cost_minor;
    INSERT INTO day_tender VALUES (at_store, today, tendered, 1, total)
    ON CONFLICT (store, business_day, method) DO UPDATE
    SET receipts = day_tender.receipts + 1, net_minor = day_tender.net_minor + excluded.net_minor;
    RETURN currval('event_position_seq');
END
$$;

ANALYZE;
