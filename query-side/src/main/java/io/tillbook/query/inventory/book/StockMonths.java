package io.tillbook.query.inventory.book;

import java.util.Collection;
import java.util.Map;

/** What the book needs to know of stocks: what moved them in each month. */
@FunctionalInterface
public interface StockMonths {

    /** The pages of months, by the stocks' keys, in one reading; nothing of stocks that have no movements at all. */
    Map<String, BookPage> of(Collection<String> stocks);
}
