package io.tillbook.query.sales.report;

/** Figures of one product at one location on one day. */
record SkuFigures(Product product, Figures figures) {}
