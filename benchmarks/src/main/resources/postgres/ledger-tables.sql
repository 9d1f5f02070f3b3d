-- What a ledger keeps of a sale: the outcome of the command, six events, the receipt, stock with value, movements with
-- the balance after them, and the figures of the day. No foreign keys. Variables: stores, products.
DROP TABLE IF EXISTS outcome, event, receipt_number, ledger_receipt, stock, stock_movement, day_product, day_cashier,
    day_tender;

CREATE TABLE outcome (
    command_id uuid PRIMARY KEY,
    digest     bytea NOT NULL,
    outcome    text NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE event (
    position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream      text NOT NULL,
    sequence    integer NOT NULL,
    type        text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    payload     jsonb NOT NULL,
    metadata    jsonb NOT NULL,
    UNIQUE (stream, sequence)
);

CREATE TABLE receipt_number (
    store      smallint NOT NULL,
    register   text NOT NULL,
    number     text NOT NULL,
    receipt_id uuid NOT NULL,
    PRIMARY KEY (store, register, number)
);

CREATE TABLE ledger_receipt (
    receipt_id   uuid PRIMARY KEY,
    store        smallint NOT NULL,
    business_day date NOT NULL,
    sold_at      timestamptz NOT NULL DEFAULT now(),
    cashier      text NOT NULL,
    total_minor  bigint NOT NULL,
    document     jsonb NOT NULL
);
CREATE INDEX ledger_receipt_by_day ON ledger_receipt (store, business_day);

-- Room in each page, so that a changed row stays where the index finds it. The cost of the last issue lies in the row,
-- so that the update itself can hand it on.
CREATE TABLE stock (
    store           smallint NOT NULL,
    product         integer NOT NULL,
    pieces          bigint NOT NULL,
    value_minor     bigint NOT NULL,
    sequence        integer NOT NULL DEFAULT 0,
    last_cost_minor bigint NOT NULL DEFAULT 0,
    last_sold_at    timestamptz,
    PRIMARY KEY (store, product)
) WITH (fillfactor = 50);

CREATE TABLE stock_movement (
    store             smallint NOT NULL,
    product           integer NOT NULL,
    sequence          integer NOT NULL,
    receipt_id        uuid NOT NULL,
    pieces            integer NOT NULL,
    cost_minor        bigint NOT NULL,
    pieces_after      bigint NOT NULL,
    value_after_minor bigint NOT NULL,
    moved_at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (store, product, sequence)
);
CREATE INDEX stock_movement_by_receipt ON stock_movement (receipt_id);

CREATE TABLE day_product (
    store        smallint NOT NULL,
    business_day date NOT NULL,
    product      integer NOT NULL,
    receipts     integer NOT NULL,
    pieces       bigint NOT NULL,
    net_minor    bigint NOT NULL,
    cost_minor   bigint NOT NULL,
    PRIMARY KEY (store, business_day, product)
) WITH (fillfactor = 50);

CREATE TABLE day_cashier (
    store        smallint NOT NULL,
    business_day date NOT NULL,
    hour         smallint NOT NULL,
    cashier      text NOT NULL,
    receipts     integer NOT NULL,
    net_minor    bigint NOT NULL,
    cost_minor   bigint NOT NULL,
    PRIMARY KEY (store, business_day, hour, cashier)
) WITH (fillfactor = 50);

CREATE TABLE day_tender (
    store        smallint NOT NULL,
    business_day date NOT NULL,
    method       text NOT NULL,
    receipts     integer NOT NULL,
    net_minor    bigint NOT NULL,
    PRIMARY KEY (store, business_day, method)
) WITH (fillfactor = 50);

INSERT INTO stock (store, product, pieces, value_minor)
SELECT store, product, 1000000, 300000000
FROM generate_series(1, :stores) AS store, generate_series(1, :products) AS product;
