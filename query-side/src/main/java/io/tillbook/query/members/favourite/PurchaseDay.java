package io.tillbook.query.members.favourite;

import java.time.LocalDate;

/**
 * A business day on which a product was bought.
 *
 * @param receipts on how many receipts that kept some of it
 */
public record PurchaseDay(LocalDate day, int receipts) {}
