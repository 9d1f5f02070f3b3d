package io.tillbook.query.testing;

import io.tillbook.query.alerts.AlertViewsConfig;
import io.tillbook.query.catalog.CatalogViewsConfig;
import io.tillbook.query.checkout.CheckoutViewsConfig;
import io.tillbook.query.inventory.StockViewsConfig;
import io.tillbook.query.inventory.reservation.ReservationViewsConfig;
import io.tillbook.query.replenishment.ReplenishmentConfig;
import io.tillbook.query.sales.SalesViewsConfig;
import io.tillbook.query.sales.report.SalesReportConfig;
import io.tillbook.query.stocktake.StocktakeViewsConfig;
import io.tillbook.query.transfers.TransferViewsConfig;
import java.util.List;

/** The slices that fold views. */
final class ViewSlices {
    static final List<Class<?>> CONFIGS = List.of(
            CatalogViewsConfig.class,
            StockViewsConfig.class,
            ReservationViewsConfig.class,
            SalesViewsConfig.class,
            SalesReportConfig.class,
            CheckoutViewsConfig.class,
            TransferViewsConfig.class,
            StocktakeViewsConfig.class,
            ReplenishmentConfig.class,
            AlertViewsConfig.class);

    private ViewSlices() {}

    static Class<?>[] configs() {
        return CONFIGS.toArray(Class<?>[]::new);
    }
}
