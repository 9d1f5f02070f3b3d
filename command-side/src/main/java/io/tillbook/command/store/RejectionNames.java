package io.tillbook.command.store;

import io.tillbook.api.alerts.AlertsRejection;
import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.held.HeldRejection;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.kernel.LedgerRejection;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.purchasing.PurchasingRejection;
import io.tillbook.api.returns.ReturnsRejection;
import io.tillbook.api.sales.SalesRejection;
import io.tillbook.api.stocktake.StocktakeRejection;
import io.tillbook.api.transfers.TransfersRejection;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which rejections are stored and published: the capability and the record's own name. */
public final class RejectionNames {
    private static final Map<String, Class<?>> CAPABILITIES = Map.of(
            "alerts", AlertsRejection.class,
            "catalog", CatalogRejection.class,
            "commands", LedgerRejection.class,
            "held", HeldRejection.class,
            "inventory", InventoryRejection.class,
            "purchasing", PurchasingRejection.class,
            "returns", ReturnsRejection.class,
            "sales", SalesRejection.class,
            "stocktake", StocktakeRejection.class,
            "transfers", TransfersRejection.class);

    private static final Map<String, Class<? extends Rejection>> NAMES = CAPABILITIES.entrySet()
            .stream()
            .flatMap(RejectionNames::rejections)
            .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue));

    private RejectionNames() {}

    /** All rejections by name. */
    public static Map<String, Class<? extends Rejection>> all() {
        return NAMES;
    }

    private static Stream<Entry<String, Class<? extends Rejection>>> rejections(Entry<String, Class<?>> capability) {
        return Arrays.stream(capability.getValue().getPermittedSubclasses())
                .map(type -> Map.entry(capability.getKey() + "." + type.getSimpleName(),
                        type.asSubclass(Rejection.class)));
    }
}
