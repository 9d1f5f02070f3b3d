package io.tillbook.command.catalog;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final Quantity HALF = Quantity.ofThousandths(500);

    private final History history = new History().add(Shop.opened(STORE, NegativeStock.BLOCK))
            .add(Shop.pieces(MILK))
            .add(Shop.weighed(PEAR));

    @Test
    void whatWasNeverOpenedIsUnknown() {
        assertThat(Catalog.unknownLocation(history, STORE)).isEmpty();
        assertThat(Catalog.unknownLocation(history, Shop.WAREHOUSE)).contains(new UnknownLocation(Shop.WAREHOUSE));
        assertThatIllegalStateException().isThrownBy(() -> Catalog.open(history, Shop.WAREHOUSE));
    }

    @Test
    void whatWasNeverRegisteredIsUnknown() {
        Sku ghost = new Sku("ghost");

        assertThat(Catalog.unknownProduct(history, ghost, HALF)).contains(new UnknownProduct(ghost));
        assertThat(Catalog.category(history, ghost)).isNull();
        assertThat(Catalog.category(history, PEAR)).isEqualTo("fruit");
    }

    @Test
    void piecesAreWhole() {
        assertThat(Catalog.unknownProduct(history, MILK, HALF)).contains(new IndivisibleProduct(MILK, HALF));
        assertThat(Catalog.unknownProduct(history, MILK, HALF.negated())).isPresent();
        assertThat(Catalog.unknownProduct(history, MILK, Quantity.of(2))).isEmpty();
        assertThat(Catalog.unknownProduct(history, PEAR, HALF)).isEmpty();
    }

    @Test
    void theClockOnTheWallIsTheLocations() {
        OffsetDateTime evening = OffsetDateTime.parse("2026-11-22T17:30:00Z");

        assertThat(Catalog.localTime(history, STORE, Circumstances.of(new Command() {}, evening)))
                .isEqualTo(OffsetDateTime.parse("2026-11-23T01:30:00+08:00"))
                .matches(local -> local.toLocalDate().toString().equals("2026-11-23"));
    }
}
