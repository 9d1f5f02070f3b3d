package io.tillbook.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.ProductDetail;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.picture.PictureEvent.PictureAdded;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Milk in a new bottle: another name, category and barcode; its old barcode is the yoghurt's now, another nobody's. */
@ExtendWith(ForeignDatabases.class)
class ChangedProductsTest {
    private static final Barcode OLD = new Barcode("6901234567892");
    private static final Barcode GONE = new Barcode("095205842258");
    private static final Barcode NEW = new Barcode("6909876543210");
    private static final PictureHash CARTON = new PictureHash("c".repeat(64));
    private static final Sku MILK = new Sku("milk");
    private static final Sku YOGHURT = new Sku("yoghurt");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        HistoryBuilder history = new HistoryBuilder();
        history.add("location-S1", new LocationOpened(new LocationId("S1"), "S1", LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        history.add("product-milk", new ProductRegistered(MILK, "Milk", Unit.PIECE, "dairy", "Bright",
                List.of(OLD, GONE), null, 21, Money.of(1_000)));
        history.add("barcode-" + OLD.value(), new BarcodeAssigned(OLD, MILK));
        history.add("barcode-" + GONE.value(), new BarcodeAssigned(GONE, MILK));
        history.add("product-yoghurt", new ProductRegistered(YOGHURT, "Yoghurt", Unit.PIECE, "dairy", null, List.of(),
                null, null, Money.of(500)));
        history.add("product-milk", new ProductChanged(MILK, "Fresh milk", "fresh", null, null, 2,
                List.of(ProductDetail.BRAND), List.of(NEW), List.of(OLD, new Barcode("0095205842258")),
                "a new bottle"));
        history.add("barcode-" + NEW.value(), new BarcodeAssigned(NEW, MILK));
        history.add("barcode-" + OLD.value(), new BarcodeWithdrawn(OLD, MILK));
        history.add("barcode-" + GONE.value(), new BarcodeWithdrawn(GONE, MILK));
        history.add("product-yoghurt", new ProductChanged(YOGHURT, null, null, null, 14, null, null, List.of(OLD),
                null, null));
        history.add("barcode-" + OLD.value(), new BarcodeAssigned(OLD, YOGHURT));
        history.add("picture-" + CARTON.value(), new PictureAdded(CARTON, 960, 720, 81_234));
        history.add("product-milk", new ProductPictureSet(MILK, CARTON, "a carton"));
        history.add("product-milk", new ProductChanged(MILK, null, null, null, null, 2, null, null, null, "later"));
        history.add("product-yoghurt", new ProductPictureSet(YOGHURT, CARTON, null));
        history.add("product-yoghurt", new ProductPictureRemoved(YOGHURT));
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void aProductIsShownAsItIsNow() {
        assertThat(asked("{ product(sku: \"milk\") { name category brand barcodes shelfLifeDays listPriceMinor } }"))
                .isEqualTo("{product={name=Fresh milk, category=fresh, brand=null, barcodes=[6909876543210], "
                        + "shelfLifeDays=21, listPriceMinor=1000}}");
        assertThat(asked("{ product(sku: \"yoghurt\") { name category barcodes shelfLifeDays } }")).isEqualTo(
                "{product={name=Yoghurt, category=dairy, barcodes=[6901234567892], shelfLifeDays=14}}");
    }

    @Test
    void aProductShowsItsPictureThroughOtherChangesUntilItIsRemoved() {
        assertThat(asked("{ product(sku: \"milk\") { picture { hash description } } }"))
                .isEqualTo("{product={picture={hash=" + CARTON.value() + ", description=a carton}}}");
        assertThat(asked("{ product(sku: \"yoghurt\") { picture { hash } } }")).isEqualTo("{product={picture=null}}");
    }

    @Test
    void itIsFoundByWhatItIsCalledNowAndNotByWhatItWas() {
        assertThat(found("text: \"fresh milk\"")).isEqualTo("[{node={sku=milk}}]");
        assertThat(found("text: \"Bright\"")).isEqualTo("[]");
        assertThat(found("text: \"6909876543210\"")).isEqualTo("[{node={sku=milk}}]");
        assertThat(found("text: \"6901234567892\"")).isEqualTo("[{node={sku=yoghurt}}]");
        assertThat(found("category: \"dairy\"")).isEqualTo("[{node={sku=yoghurt}}]");
    }

    @Test
    void aCodeScansAsWhatHasItNow() {
        assertThat(asked("{ scans(codes: [\"6909876543210\", \"6901234567892\", \"0095205842258\"]) { sku problem } }"))
                .isEqualTo("{scans=[{sku=milk, problem=null}, {sku=yoghurt, problem=null}, {sku=null, "
                        + "problem=belongs to no product: 0095205842258}]}");
    }

    @Test
    void aQuoteTakesTheNewCodeAndRefusesTheOldOne() {
        String quote = "{ quote(basket: {location: \"S1\", lines: [{lineNo: 1, barcode: \"%s\", quantity: 1}]}) "
                + "{ totalMinor lines { sku } } }";
        assertThat(asked(quote.formatted(NEW.value()))).isEqualTo("{quote={totalMinor=1000, lines=[{sku=milk}]}}");
        side.queries()
                .document(quote.formatted(GONE.value()))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage())
                        .isEqualTo("lines/0/barcode belongs to no product: 095205842258"));
    }

    private static String found(String arguments) {
        return side.queries()
                .document("{ products(" + arguments + ") { edges { node { sku } } } }")
                .execute()
                .path("products.edges")
                .entity(Object.class)
                .get()
                .toString();
    }

    private static String asked(String document) {
        return side.queries().document(document).execute().path("").entity(Object.class).get().toString();
    }
}
