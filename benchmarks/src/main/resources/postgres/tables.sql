-- What an application would keep of sales and stock. No foreign keys: they cost, and the functions need none.
-- Variables: stores, products.
DROP TABLE IF EXISTS receipt, receipt_item, movement, on_hand;

CREATE TABLE receipt (
    receipt_id  uuid PRIMARY KEY,
    store       smallint NOT NULL,
    sold_at     timestamptz NOT NULL DEFAULT now(),
    tender      text NOT NULL,
    total_minor bigint NOT NULL
);
CREATE INDEX receipt_by_time ON receipt (sold_at) INCLUDE (store, total_minor);

CREATE TABLE receipt_item (
    receipt_id  uuid NOT NULL,
    line        smallint NOT NULL,
    product     integer NOT NULL,
    pieces      integer NOT NULL,
    price_minor bigint NOT NULL,
    PRIMARY KEY (receipt_id, line)
);

CREATE TABLE movement (
    movement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    receipt_id  uuid NOT NULL,
    store       smallint NOT NULL,
    product     integer NOT NULL,
    change      integer NOT NULL,
    moved_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX movement_by_store ON movement (store, moved_at) INCLUDE (product, change);

-- Room in each page, so that a changed row stays where the index finds it.
CREATE TABLE on_hand (
    store   smallint NOT NULL,
    product integer NOT NULL,
    pieces  bigint NOT NULL,
    PRIMARY KEY (store, product)
) WITH (fillfactor = 50);

INSERT INTO on_hand
SELECT store, product, 1000000 FROM generate_series(1, :stores) AS store, generate_series(1, :products) AS product;
