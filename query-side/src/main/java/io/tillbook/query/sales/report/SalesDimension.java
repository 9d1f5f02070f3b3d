package io.tillbook.query.sales.report;

/** What a sales report can be broken down by. */
enum SalesDimension {
    LOCATION,
    DAY,
    HOUR,
    SKU,
    CATEGORY,
    CASHIER,
    TENDER
}
