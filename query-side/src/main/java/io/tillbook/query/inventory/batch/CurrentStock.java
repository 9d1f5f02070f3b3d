package io.tillbook.query.inventory.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What batches need to know of the stocks they are part of. */
@FunctionalInterface
public interface CurrentStock {

    /** The batches of stocks, by the stocks' keys, in one reading. */
    Map<String, List<BatchNow>> batches(Collection<String> stocks);
}
