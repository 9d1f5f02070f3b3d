package io.tillbook.architecture.broken.command.checkout;

import io.tillbook.architecture.broken.command.inventory.Stock;

/** A checkout that knows what one of its parts is about. */
public record TicketAskingForStock(Stock stock) {}
