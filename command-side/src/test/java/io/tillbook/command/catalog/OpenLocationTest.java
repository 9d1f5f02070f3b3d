package io.tillbook.command.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogRejection.LocationAlreadyOpen;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import org.junit.jupiter.api.Test;

class OpenLocationTest {
    private static final OpenLocation OPEN = new OpenLocation(Shop.STORE, "人民广场店", LocationKind.STORE, "East",
            Shop.ZONE, NegativeStock.WARN);

    private final DeciderSpec<OpenLocation> spec = DeciderSpec.of(new OpenLocationDecider());

    @Test
    void aLocationIsOpenedAsAskedFor() {
        spec.when(OPEN)
                .then(new LocationOpened(Shop.STORE, "人民广场店", LocationKind.STORE, "East", Shop.ZONE,
                        NegativeStock.WARN))
                .thenState(Location.at(Shop.STORE),
                        location -> assertThat(location)
                                .isEqualTo(new Location.Open(Shop.ZONE, NegativeStock.WARN, "East")));
    }

    @Test
    void anOpenLocationIsNotOpenedAgain() {
        spec.given(Shop.opened(Shop.STORE, NegativeStock.BLOCK))
                .when(OPEN)
                .thenRefused(new LocationAlreadyOpen(Shop.STORE));
    }

    @Test
    void otherLocationsDoNotMatter() {
        spec.given(Shop.opened(Shop.OTHER_STORE, NegativeStock.BLOCK)).when(OPEN).thenAccepted();
    }
}
