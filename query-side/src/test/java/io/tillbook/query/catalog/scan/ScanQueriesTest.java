package io.tillbook.query.catalog.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

@ExtendWith(ForeignDatabases.class)
class ScanQueriesTest {
    private static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {};

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        HistoryBuilder history = new HistoryBuilder();
        register(history, "MILK", Unit.PIECE, "095205842258");
        register(history, "APPLES", Unit.KG, "12345");
        register(history, "54321", Unit.KG);
        // As it was before trade item numbers had one stream: another spelling of one that is taken.
        history.add("barcode-0095205842258",
                new BarcodeAssigned(new Barcode("0095205842258"), new Sku("APPLES")));
        history.add("labellayouts", new LabelLayoutsSet(List.of(new LabelLayout("29IIIIIWWWWWC", null))));
        history.add("labellayouts", new LabelLayoutsSet(List.of(new LabelLayout("21IIIIIWWWWWC", null),
                new LabelLayout("22IIIIIPPPPPC", null))));
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(Instant.parse("2026-06-21T04:00:00Z")));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static void register(HistoryBuilder history, String sku, Unit unit, String... barcodes) {
        List<Barcode> codes = Arrays.stream(barcodes).map(Barcode::new).toList();
        history.add("product-" + sku, new ProductRegistered(new Sku(sku), sku, unit, null, null, codes, 1300, null,
                Money.of(1_000)));
        codes.forEach(code -> history.add("barcode-" + code.value(), new BarcodeAssigned(code, new Sku(sku))));
    }

    private static GraphQlTester.Response ask(String query) {
        return side.queries().document(query).execute();
    }

    private static Map<String, Object> scan(String code) {
        return ask("{ scans(codes: [\"" + code + "\"]) { sku product { name } quantity priceMinor batch expiresOn"
                + " problem } }").path("scans[0]").entity(MAP).get();
    }

    @Test
    void aTradeItemNumberIsFoundInEverySpelling() {
        for (String spelling : List.of("095205842258", "0095205842258", "00095205842258")) {
            assertThat(scan(spelling)).containsEntry("sku", "MILK").containsEntry("problem", null);
        }
    }

    @Test
    void aLabelStandsForTheProductWithItsItemCode() {
        assertThat(scan("2112345012506")).containsEntry("sku", "APPLES").containsEntry("priceMinor", null);
        assertThat(new BigDecimal(scan("2112345012506").get("quantity").toString()))
                .isEqualByComparingTo("1.25");
        assertThat(scan("2254321009992")).as("the item code is a SKU")
                .containsEntry("sku", "54321")
                .containsEntry("quantity", null)
                .containsEntry("priceMinor", 999L);
    }

    @Test
    void anElementStringTellsBatchAndDay() {
        assertThat(scan("(01)00095205842258(10)L7(17)260630")).containsEntry("batch", "L7")
                .containsEntry("expiresOn", "2026-06-30")
                .containsEntry("sku", "MILK");
    }

    @Test
    void whatStandsForNothingSaysWhy() {
        assertThat(scan("2112345012507").get("problem").toString()).startsWith("must end with its check digit");
        assertThat(scan("095205842259")).containsEntry("sku", null)
                .containsEntry("problem", "belongs to no product: 095205842259, whose check digit is wrong");
        assertThat(scan("2199999012502").get("problem").toString()).contains("99999");
        assertThat(scan("2912345012502")).as("a layout that is forgotten").containsEntry("sku", null);
    }

    @Test
    void theLayoutsAreThoseSetLast() {
        ask("{ labelLayouts { pattern quantityDecimals } }").path("labelLayouts[*].pattern")
                .entityList(String.class)
                .containsExactly("21IIIIIWWWWWC", "22IIIIIPPPPPC");
    }

    @Test
    void tooManyCodesAreRefused() {
        String codes = "\"x\",".repeat(1_001);
        ask("{ scans(codes: [" + codes + "]) { sku } }").errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).isEqualTo("codes must be 1000 at most")));
    }
}
