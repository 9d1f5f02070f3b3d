package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureEvent;
import io.tillbook.api.catalog.picture.ProductPicture;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.ProductTax;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.api.tax.TaxEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a product. */
public sealed interface Product {
    /** How its stream folds. */
    StreamType<Product> STREAM = StreamType.<Product>of("product", new Unknown())
            .on(CatalogEvent.class, Product::evolve)
            .on(TaxEvent.class, Product::evolve)
            .on(PictureEvent.class, Product::evolve);

    /** Nobody has registered it. */
    record Unknown() implements Product {}

    /**
     * It is registered.
     *
     * @param name its name
     * @param unit the unit of its quantities
     * @param category what it is reported under
     * @param isBatchTracked whether all its goods have to name a batch
     * @param shelfLifeDays days from production to expiry
     * @param minDaysLeft how many days a batch has to have left to be sold by itself
     * @param costing how the cost of its goods is told
     * @param listPrice its list price for one unit, in minor units; it holds where no price list says something else
     * @param brand its brand
     * @param tax how it is taxed
     * @param picture what it shows
     */
    record Registered(String name, Unit unit, @Nullable String category, boolean isBatchTracked,
            @Nullable Integer shelfLifeDays, int minDaysLeft, Costing costing, @Nullable Money listPrice,
            @Nullable String brand, ProductTax tax, @Nullable ProductPicture picture)
            implements
            Product {
        /** A batch with the day on which it expires, where that follows from the day it was made. */
        public Batch dated(Batch batch) {
            LocalDate produced = batch.producedOn();
            return batch.expiresOn() != null || produced == null || shelfLifeDays == null
                    ? batch
                    : new Batch(batch.id(), produced, produced.plusDays(shelfLifeDays));
        }

        /** The day on which a batch must not be expired to be sold by itself on a day. */
        public LocalDate leastExpiry(LocalDate day) {
            return Days.nearest(day.plusDays(minDaysLeft));
        }

        /** What it is after a change. */
        Registered changed(ProductChanged event) {
            return new Registered(event.name() == null ? name : event.name(), unit,
                    event.categoryAfter(category), isBatchTracked, event.shelfLifeDaysAfter(shelfLifeDays),
                    event.minDaysLeft() == null ? minDaysLeft : event.minDaysLeft(), costing, listPrice,
                    event.brandAfter(brand), tax, picture);
        }

        private Registered taxed(ProductTax other) {
            return new Registered(name, unit, category, isBatchTracked, shelfLifeDays, minDaysLeft, costing, listPrice,
                    brand, other, picture);
        }

        private Registered showing(@Nullable ProductPicture other) {
            return new Registered(name, unit, category, isBatchTracked, shelfLifeDays, minDaysLeft, costing, listPrice,
                    brand, tax, other);
        }

        /** Whether it comes in such a quantity. */
        boolean comesIn(Quantity quantity) {
            return unit.isDivisible() || quantity.isWhole();
        }
    }

    /** The stream of a product. */
    static StreamRef<Product> at(Sku sku) {
        return STREAM.at(sku);
    }

    private static Registered registered(ProductRegistered event) {
        return new Registered(event.name(), event.unit(), event.category(), Boolean.TRUE.equals(event.batchTracked()),
                event.shelfLifeDays(), event.minDaysLeft() == null ? 0 : event.minDaysLeft(),
                event.costing() == null ? Costing.MOVING_AVERAGE : event.costing(), event.listPriceMinor(),
                event.brand(), ProductTax.registered(event.taxBasisPoints()), null);
    }

    private static Product evolve(Product product, CatalogEvent event) {
        return switch (event) {
            case ProductRegistered registered -> registered(registered);
            case ProductChanged changed when product instanceof Registered registered -> registered.changed(changed);
            case ProductChanged _,LocationOpened _,BarcodeAssigned _,BarcodeWithdrawn _ -> product;
        };
    }

    private static Product evolve(Product product, TaxEvent event) {
        return switch (event) {
            case ProductClassified classified when product instanceof Registered registered ->
                registered.taxed(registered.tax.with(classified));
            case ProductClassified _,TaxRateSet _ -> product;
        };
    }

    private static Product evolve(Product product, PictureEvent event) {
        return switch (event) {
            case ProductPictureSet set when product instanceof Registered registered -> registered.showing(set.shown());
            case ProductPictureRemoved _ when product instanceof Registered registered -> registered.showing(null);
            case ProductPictureSet _,ProductPictureRemoved _,PictureAdded _ -> product;
        };
    }
}
