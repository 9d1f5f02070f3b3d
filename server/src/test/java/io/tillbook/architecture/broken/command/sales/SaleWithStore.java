package io.tillbook.architecture.broken.command.sales;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** A decision that reads the store by itself. */
public record SaleWithStore(EventStore store) {}
