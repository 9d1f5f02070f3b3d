package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What batches need to know of the stocks they are part of. */
public interface CurrentStock {

    /** The batches of stocks, by the stocks' keys, in one reading. */
    Map<String, List<BatchNow>> batches(Collection<String> stocks);

    /** Which of the SKUs are of a category, in one reading. */
    Set<Sku> ofCategory(String category, Collection<Sku> skus);

    /** The business day of a location at this moment. */
    LocalDate today(LocationId location);

    /** The latest business day anywhere at this moment. */
    LocalDate latestToday();
}
