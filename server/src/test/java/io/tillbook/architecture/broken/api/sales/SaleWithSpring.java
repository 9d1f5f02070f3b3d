package io.tillbook.architecture.broken.api.sales;

import org.springframework.util.Assert;

/** A contract that knows Spring. */
public record SaleWithSpring(String id) {
    /** Checks the id. */
    public SaleWithSpring {
        Assert.hasText(id, "is required");
    }
}
