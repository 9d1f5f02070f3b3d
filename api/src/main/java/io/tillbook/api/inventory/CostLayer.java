package io.tillbook.api.inventory;

import java.time.OffsetDateTime;

/**
 * Goods that came in together at one cost, of a product whose cost is taken first in, first out. The layer keeps its
 * age wherever the goods go.
 *
 * @param id the document that brought them first, and its line
 * @param since when it brought them
 */
public record CostLayer(String id, OffsetDateTime since) {}
