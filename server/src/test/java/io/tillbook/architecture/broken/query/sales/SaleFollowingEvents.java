package io.tillbook.architecture.broken.query.sales;

import org.axonframework.eventhandling.EventMessage;

/** A fold that knows Axon. */
public record SaleFollowingEvents(EventMessage<?> message) {}
