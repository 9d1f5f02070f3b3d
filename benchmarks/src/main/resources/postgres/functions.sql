-- The fastest way: a function for exactly three lines. Rows are locked in the order of products, as callers name them.
CREATE OR REPLACE FUNCTION sell_three(sale uuid, at_store smallint, tendered text,
    product1 integer, pieces1 integer, price1 bigint,
    product2 integer, pieces2 integer, price2 bigint,
    product3 integer, pieces3 integer, price3 bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO receipt (receipt_id, store, tender, total_minor)
    VALUES (sale, at_store, tendered, pieces1 * price1 + pieces2 * price2 + pieces3 * price3)
    ON CONFLICT (receipt_id) DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO receipt_item (receipt_id, line, product, pieces, price_minor)
    VALUES (sale, 1, product1, pieces1, price1), (sale, 2, product2, pieces2, price2),
        (sale, 3, product3, pieces3, price3);
    INSERT INTO movement (receipt_id, store, product, change)
    VALUES (sale, at_store, product1, -pieces1), (sale, at_store, product2, -pieces2),
        (sale, at_store, product3, -pieces3);
    UPDATE on_hand SET pieces = pieces - pieces1 WHERE store = at_store AND product = product1;
    UPDATE on_hand SET pieces = pieces - pieces2 WHERE store = at_store AND product = product2;
    UPDATE on_hand SET pieces = pieces - pieces3 WHERE store = at_store AND product = product3;
    RETURN true;
END
$$;

-- For any basket: as many lines as the arrays have.
CREATE OR REPLACE FUNCTION sell_basket(sale uuid, at_store smallint, tendered text,
    basket_products integer[], basket_pieces integer[], basket_prices bigint[]) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO receipt (receipt_id, store, tender, total_minor)
    SELECT sale, at_store, tendered, sum(item.pieces * item.price)
    FROM unnest(basket_pieces, basket_prices) AS item (pieces, price)
    ON CONFLICT (receipt_id) DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM FROM on_hand WHERE store = at_store AND product = ANY (basket_products) ORDER BY product FOR UPDATE;
    UPDATE on_hand SET pieces = on_hand.pieces - item.pieces
    FROM unnest(basket_products, basket_pieces) AS item (product, pieces)
    WHERE on_hand.store = at_store AND on_hand.product = item.product;
    INSERT INTO receipt_item (receipt_id, line, product, pieces, price_minor)
    SELECT sale, item.line, item.product, item.pieces, item.price
    FROM unnest(basket_products, basket_pieces, basket_prices) WITH ORDINALITY AS item (product, pieces, price, line);
    INSERT INTO movement (receipt_id, store, product, change)
    SELECT sale, at_store, item.product, -item.pieces
    FROM unnest(basket_products, basket_pieces) AS item (product, pieces);
    RETURN true;
END
$$;

ANALYZE;
