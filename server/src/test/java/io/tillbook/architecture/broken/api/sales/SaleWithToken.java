package io.tillbook.architecture.broken.api.sales;

import org.axonframework.eventhandling.TrackingToken;

/** A contract that knows Axon. */
public record SaleWithToken(TrackingToken token) {}
