package io.tillbook.query.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Apples at 1.50 a kilogram and milk at 10.00, of which the last days are a third off; it is noon of 21 June. */
@ExtendWith(ForeignDatabases.class)
class ScannedQuotesTest {
    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-05-01T08:00:00+08:00"));
        history.add("location-S1", new LocationOpened(new LocationId("S1"), "S1", LocationKind.STORE, "East",
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        register(history, "APPLES", Unit.KG, "12345", Money.of(150));
        register(history, "MILK", Unit.PIECE, "6901234567892", Money.of(1_000));
        register(history, "ROLL", Unit.PIECE, "77777", Money.of(300));
        history.add("labellayouts", new LabelLayoutsSet(List.of(new LabelLayout("21IIIIIWWWWWC", null),
                new LabelLayout("22IIIIIPPPPPC", null))));
        PromotionId markdown = new PromotionId("MARKDOWN");
        Scope last = new Scope(Set.of(), Set.of(), Set.of(), Set.of(), null, 3, Set.of());
        Rule rule = Rule.of(Layer.PRICE, last, new Need.None(), new Benefit.Pay(7_000, null));
        history.add("promotion-MARKDOWN", new PromotionDrafted(markdown, 1, "last days", PromotionRule.of(rule), null));
        history.add("promotion-MARKDOWN", new PromotionPublished(markdown, 1,
                OffsetDateTime.parse("2026-05-02T00:00:00+08:00"), null));
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(Instant.parse("2026-06-21T04:00:00Z")));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static void register(HistoryBuilder history, String sku, Unit unit, String barcode, Money price) {
        Barcode code = new Barcode(barcode);
        history.add("product-" + sku, new ProductRegistered(new Sku(sku), sku, unit, null, null, List.of(code), 1300,
                null, price));
        history.add("barcode-" + barcode, new BarcodeAssigned(code, new Sku(sku)));
    }

    private static GraphQlTester.Response quote(String line) {
        return side.queries()
                .document("{ quote(basket: {location: \"S1\", lines: [{lineNo: 1, " + line
                        + "}]}) { totalMinor lines { sku quantity grossMinor paidMinor } } }")
                .execute();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            barcode: "6901234567892"                                | MILK   | 1     | 1000 | 1000
            barcode: "06901234567892", quantity: 3                  | MILK   | 3     | 3000 | 3000
            barcode: "2112345012506"                                | APPLES | 1.25  | 188  | 188
            barcode: "2112345012506", quantity: 1.250               | APPLES | 1.25  | 188  | 188
            barcode: "2212345002658"                                | APPLES | 1.767 | 265  | 265
            barcode: "2212345002658", quantity: 1.7                 | APPLES | 1.7   | 265  | 265
            barcode: "2212345002658", overrideMinor: 100            | APPLES | 1.767 | 177  | 177
            barcode: "12345", quantity: 2                           | APPLES | 2     | 300  | 300
            barcode: "(01)06901234567892(37)6"                      | MILK   | 6     | 6000 | 6000
            barcode: "(01)06901234567892(17)260624"                 | MILK   | 1     | 1000 | 700
            barcode: "(01)06901234567892(17)260625"                 | MILK   | 1     | 1000 | 1000
            barcode: "(01)06901234567892(15)260620"                 | MILK   | 1     | 1000 | 700
            barcode: "(01)06901234567892(17)260624", batchDaysLeft: 9 | MILK | 1     | 1000 | 1000
            sku: "MILK", quantity: 1, batchDaysLeft: 3              | MILK   | 1     | 1000 | 700
            """)
    void whatIsScannedIsPriced(String line, String sku, BigDecimal quantity, int gross, int paid) {
        GraphQlTester.Response quote = quote(line);
        quote.path("quote.lines[0].sku").entity(String.class).isEqualTo(sku);
        assertThat(quote.path("quote.lines[0].quantity").entity(BigDecimal.class).get())
                .isEqualByComparingTo(quantity);
        quote.path("quote.lines[0].grossMinor").entity(Integer.class).isEqualTo(gross);
        quote.path("quote.totalMinor").entity(Integer.class).isEqualTo(paid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            barcode: "2112345012507"               | lines/0/barcode must end with its check digit
            barcode: "6901234567891"               | lines/0/barcode belongs to no product: 6901234567891, whose check
            barcode: "2199999012502"               | lines/0/barcode belongs to no product: 99999
            barcode: "2112345012506", quantity: 2  | lines/0/quantity differs from that of the barcode
            barcode: "12345"                       | lines/0/quantity is required: the barcode does not tell it in KG
            barcode: "2177777012500"               | lines/0/barcode tells a part of a piece: ROLL
            barcode: "6901234567892", sku: "MILK"  | lines/0/barcode must not be given together with sku
            quantity: 1                            | lines/0/sku or barcode is required
            sku: "MILK"                            | lines/0/quantity is required
            sku: "GHOST", quantity: 1              | lines/0/sku names no product: GHOST
            barcode: ""                            | lines/0/barcode must have 1 to 500
            barcode: "(01)06901234567892(17)261399" | lines/0/barcode AI 17 is no date
            """)
    void aMistakeIsToldAtItsPlace(String line, String message) {
        quote(line).errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).startsWith(message)));
    }

    @Test
    void theLineThatIsWrongIsNamed() {
        quote("sku: \"MILK\", quantity: 1}, {lineNo: 2, barcode: \"2112345012506\"}, {lineNo: 3, barcode: \"x y\"")
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).startsWith("lines/2/barcode must be")));
    }
}
