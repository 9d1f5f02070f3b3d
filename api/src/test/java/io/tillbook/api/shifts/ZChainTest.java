package io.tillbook.api.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the design, to the cent and to the hash. */
class ZChainTest {
    private static final String BEFORE = "b20103b65a9c90b4f0b04ba08cc0ca5257c50b1bb820d058189d87718d1bec61";
    private static final String REPORTED = "60d3b65483d7300f2d92b28334504b356d37c732b494f43e65649122c1f26b3e";
    private static final String AMENDED = "f9a35c48a99fb6ceaf1916b85ec339488ec89eb8f340f4d45403dac7042cfa67";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final ShiftTotals TOTALS = new ShiftTotals(4, 2, new ReceiptNo("000101"), new ReceiptNo("000104"),
            money(26_053), money(500), money(25_553), money(4_030), money(2), null, null, null,
            List.of(new TenderTotal(TenderMethod.WECHAT, money(12_800), money(2_800)),
                    new TenderTotal(TenderMethod.CASH, money(10_015), money(1_230)),
                    new TenderTotal(TenderMethod.ALIPAY, money(2_740), Money.ZERO)),
            List.of(new TaxTurnover(1_300, money(17_688), money(2_035), money(4_030), money(463)),
                    new TaxTurnover(900, money(7_865), money(649), Money.ZERO, Money.ZERO)),
            new CashTotals(money(50_000), money(10_000), money(3_500), money(30_000), Money.ZERO, Money.ZERO, 1));

    private static final ZReport REPORT = ZReport.of(42, new LocationId("S1"), new RegisterId("R1"), 42, DAY, TOTALS,
            money(123_456_789), money(123_450));
    private static final ZAmendment AMENDMENT = ZAmendment.of(42, DAY, LateCause.LATE_SALE, new ReceiptNo("000105"),
            null, lateSale(), money(123_483_142));

    @Test
    void aReportIsWrittenAndHashedAsTheDesignHasIt() {
        assertThat(REPORT.canonical()).isEqualTo("{\"businessDay\":\"2026-11-28\",\"discountsMinor\":500,"
                + "\"firstReceipt\":\"000101\",\"grossMinor\":26053,\"lastReceipt\":\"000104\",\"location\":\"S1\","
                + "\"perpetualReturnsMinor\":127480,\"perpetualSalesMinor\":123482342,\"receipts\":4,"
                + "\"register\":\"R1\",\"returns\":2,\"returnsMinor\":4030,\"roundingMinor\":2,"
                + "\"salesMinor\":25553,\"shift\":42,\"taxes\":[{\"basisPoints\":900,\"returnedMinor\":0,"
                + "\"returnedTaxMinor\":0,\"soldMinor\":7865,\"soldTaxMinor\":649},{\"basisPoints\":1300,"
                + "\"returnedMinor\":4030,\"returnedTaxMinor\":463,\"soldMinor\":17688,\"soldTaxMinor\":2035}],"
                + "\"tenders\":{\"ALIPAY\":2740,\"CASH\":8785,\"WECHAT\":10000},\"v\":1,\"z\":42}");
        assertThat(ZChain.hash(BEFORE, REPORT.canonical())).isEqualTo(REPORTED);
    }

    @Test
    void anAmendmentIsTheNextLink() {
        assertThat(AMENDMENT.canonical()).isEqualTo("{\"amends\":42,\"businessDay\":\"2026-11-28\","
                + "\"cause\":\"LATE_SALE\",\"deltas\":{\"CASH\":800},\"perpetualSalesMinor\":123483142,"
                + "\"receiptNo\":\"000105\",\"salesMinor\":800,\"taxes\":[{\"basisPoints\":1300,\"soldMinor\":800,"
                + "\"soldTaxMinor\":92}],\"v\":1}");
        assertThat(ZChain.hash(REPORTED, AMENDMENT.canonical())).isEqualTo(AMENDED);
    }

    @Test
    void whatIsExpectedFollowsFromTheTotalsAndMovesWithThem() {
        assertThat(TOTALS.expected(TenderMethod.CASH)).isEqualTo(money(35_285));
        assertThat(TOTALS.expected(TenderMethod.WECHAT)).isEqualTo(money(10_000));
        assertThat(TOTALS.expected(TenderMethod.ALIPAY)).isEqualTo(money(2_740));
        assertThat(TOTALS.plus(lateSale()).expected(TenderMethod.CASH)).isEqualTo(money(36_085));
        assertThat(TOTALS.tenders().stream().map(TenderTotal::netMinor).reduce(Money.ZERO, Money::plus))
                .isEqualTo(TOTALS.salesMinor().minus(TOTALS.returnsMinor()).plus(TOTALS.roundingMinor()));
    }

    @Test
    void aChainIsBrokenWhereALinkWasChangedLeftOutOrMoved() {
        List<ZChain.Link> links = new ArrayList<>(List.of(ZChain.Link.after(BEFORE, REPORT.canonical()),
                ZChain.Link.after(REPORTED, AMENDMENT.canonical()), ZChain.Link.after(AMENDED, "{}")));
        assertThat(ZChain.brokenAt(BEFORE, links)).isEmpty();
        assertThat(ZChain.brokenAt(ZChain.GENESIS, links)).hasValue(0);
        List<ZChain.Link> without = List.of(links.get(0), links.get(2));
        assertThat(ZChain.brokenAt(BEFORE, without)).hasValue(1);
        List<ZChain.Link> moved = List.of(links.get(0), links.get(2), links.get(1));
        assertThat(ZChain.brokenAt(BEFORE, moved)).hasValue(1);
        ZChain.Link second = links.get(1);
        links.set(1, new ZChain.Link(second.canonical().replace("800", "801"), second.previous(), second.hash()));
        assertThat(ZChain.brokenAt(BEFORE, links)).hasValue(1);
    }

    private static ShiftTotals lateSale() {
        return new ShiftTotals(1, 0, new ReceiptNo("000105"), new ReceiptNo("000105"), money(800), Money.ZERO,
                money(800), Money.ZERO, Money.ZERO, null, null, null,
                List.of(new TenderTotal(TenderMethod.CASH, money(800), Money.ZERO)),
                List.of(TaxTurnover.sold(1_300, money(800), money(92))), CashTotals.NONE);
    }

    private static Money money(long minor) {
        return Money.of(minor);
    }
}
