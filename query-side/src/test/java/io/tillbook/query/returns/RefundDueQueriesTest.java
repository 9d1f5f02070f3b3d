package io.tillbook.query.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** From 200.00 on 50.00 less: 120.00 and 100.00 were sold for 170.00. */
@ExtendWith(ForeignDatabases.class)
class RefundDueQueriesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    private static final LocationId SHOP = new LocationId("S1");
    private static final RegisterId TILL = new RegisterId("R1");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history().events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(Instant.parse("2026-06-21T05:00:00Z")));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static HistoryBuilder history() {
        Rule rule = Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(20_000), new Benefit.Off(Money.of(5_000)));
        return new HistoryBuilder().at(NOON)
                .add("promotion-mj",
                        new PromotionDrafted(new PromotionId("mj"), 1, "mj", PromotionRule.of(rule), null))
                .add("sale-T1", sale("T1"))
                .add("sale-T2", sale("T2"))
                .add("return-B2", new ReturnAccepted(new ReturnId("B2"), new SaleId("T2"), SHOP, TILL, NOON,
                        NOON.toLocalDate(),
                        List.of(new ReturnedLine(2, new Sku("B"), null, Quantity.of(1), Money.of(7_727), Money.ZERO,
                                true, null)),
                        List.of(new Refund(TenderMethod.CASH, Money.of(5_000))), "x", Money.of(5_000), null,
                        List.of(new RestatedLine(1, new Sku("A"), null, Money.of(2_727))), null, null));
    }

    private static SaleCompleted sale(String id) {
        return new SaleCompleted(new SaleId(id), new ReceiptNo(id), SHOP, TILL, null, null, NOON, NOON.toLocalDate(),
                List.of(line(1, "A", 12_000, 2_727), line(2, "B", 10_000, 2_273)),
                List.of(new Tender(TenderMethod.CASH, Money.of(17_000), null)), Money.of(17_000), null, null,
                new SalePricing(new PriceBasis(NOON, 1, null, null, null, null, null, null),
                        List.of(new AppliedRule(Layer.ORDER, new PromotionId("mj"), 1, null, null,
                                Money.of(5_000)))));
    }

    private static SoldLine line(int lineNo, String sku, long gross, long off) {
        return new SoldLine(lineNo, new Sku(sku), null, Quantity.of(1), Money.of(gross), Money.of(gross),
                Money.of(off), Money.of(gross - off), Money.ZERO, null, null,
                new LinePricing(null, List.of(new LineShare(0, Money.of(off))), null, null, null, null, null), null);
    }

    private static GraphQlTester.Response due(String sale, String lines) {
        return side.queries()
                .document("{ refundDue(sale: \"" + sale + "\", lines: [" + lines + "]) { refundMinor waivedMinor "
                        + "pointsBack lines { saleLineNo refundMinor } restated { saleLineNo sku changeMinor } } }")
                .execute();
    }

    @Test
    void aThresholdThatIsLostIsTold() {
        GraphQlTester.Response due = due("T1", "{lineNo: 2, quantity: 1}");
        due.path("refundDue.refundMinor").entity(Integer.class).isEqualTo(5_000);
        due.path("refundDue.lines[0].refundMinor").entity(Integer.class).isEqualTo(7_727);
        due.path("refundDue.restated[0].changeMinor").entity(Integer.class).isEqualTo(2_727);
        due.path("refundDue.waivedMinor").entity(Integer.class).isEqualTo(0);
    }

    @Test
    void theStoresFaultCostsTheCustomerNothing() {
        due("T1", "{lineNo: 2, quantity: 1, fault: STORE}").path("refundDue.refundMinor")
                .entity(Integer.class)
                .isEqualTo(7_727);
    }

    @Test
    void whatCameBackBeforeCounts() {
        due("T2", "{lineNo: 1, quantity: 1}").path("refundDue.refundMinor").entity(Integer.class).isEqualTo(12_000);
    }

    @Test
    void anUnknownSaleHasNone() {
        due("T9", "{lineNo: 1, quantity: 1}").path("refundDue").valueIsNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {lineNo: 3, quantity: 1}                          | lines/0/lineNo names
            {lineNo: 1, quantity: 2}                          | lines/0/quantity must be at most 1
            {lineNo: 1, quantity: 0}                          | lines/0/quantity must be greater
            {lineNo: 1, quantity: 1}, {lineNo: 1, quantity: 1} | lines must have different
            """)
    void aMistakeIsToldAtItsPlace(String lines, String message) {
        due("T1", lines).errors().satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT");
            assertThat(error.getMessage()).startsWith(message);
        }));
    }
}
