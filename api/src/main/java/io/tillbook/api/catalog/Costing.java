package io.tillbook.api.catalog;

/** How the cost of goods that go out is told. */
public enum Costing {
    /** By the average of what is there. */
    MOVING_AVERAGE,
    /** By what came in first. */
    FIFO
}
