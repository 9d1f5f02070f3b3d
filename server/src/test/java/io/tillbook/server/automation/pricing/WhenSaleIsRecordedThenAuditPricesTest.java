package io.tillbook.server.automation.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.pricing.basis.SalePriceRejection.BasketTooOld;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.ReportPriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingKind;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.server.commands.Cause;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Flags of two sales, of which the second is no matter of prices. */
class WhenSaleIsRecordedThenAuditPricesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final LocationId STORE = new LocationId("S1");
    private static final CommandId CAUSE = new CommandId(new UUID(7, 1));

    private final List<Sent> sent = new ArrayList<>();

    private record Sent(CommandId id, Command command, Cause cause) {}

    private WhenSaleIsRecordedThenAuditPrices reaction(long known) {
        return new WhenSaleIsRecordedThenAuditPrices(() -> WhenSaleIsRecordedThenAuditPricesTest::audited,
                position -> position <= known, (id, command, cause) -> {
                    sent.add(new Sent(id, command, cause));
                    return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
                });
    }

    private static Optional<PriceFinding> audited(Event event) {
        SaleFlagged flagged = (SaleFlagged) event;
        return flagged.saleId().value().equals("T2") ? Optional.empty()
                : Optional.of(new PriceFinding(STORE, flagged.saleId().value(), AT, AT.toLocalDate(),
                        PriceFindingKind.STALE_PRICES, null, null, null, null, List.of(), List.of(), "too old"));
    }

    private static RecordedEvent flagged(long position, String sale, long sequence) {
        Occurrence occurrence = new Occurrence(CAUSE, "sales.CompleteSale", null, STORE, null, AT, AT.toInstant(),
                "visit-1", "visit-1");
        return new RecordedEvent(position, new StreamId("sale-" + sale), sequence, AT.toInstant(), "sales.SaleFlagged",
                occurrence,
                new SaleFlagged(new SaleId(sale), new ReceiptNo(sale), STORE, new RegisterId("R1"), null, AT,
                        AT.toLocalDate(), Flag.of(FlagKind.STALE_PRICES, new BasketTooOld(AT, AT, 30))));
    }

    @Test
    void eachFindingIsRecordedUnderAnIdThatFollowsFromItsEvent() {
        List<RecordedEvent> events = List.of(flagged(11, "T1", 1), flagged(12, "T1", 2), flagged(13, "T2", 1));
        reaction(13).to(events);
        List<Sent> first = List.copyOf(sent);
        sent.clear();
        reaction(13).to(events);

        assertThat(first).hasSize(2).isEqualTo(sent).doesNotHaveDuplicates();
        assertThat(first.getFirst().cause()).isEqualTo(new Cause(AT, "visit-1", CAUSE.toString()));
        assertThat(first).allSatisfy(each -> assertThat(((ReportPriceFinding) each.command()).finding().value())
                .isEqualTo(each.id().toString()));
    }

    @Test
    void whatTheViewsDoNotKnowYetIsAuditedLater() {
        List<RecordedEvent> events = List.of(flagged(11, "T1", 1), flagged(12, "T1", 2));

        assertThatThrownBy(() -> reaction(11).to(events)).isInstanceOf(IllegalStateException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void salesAndTheirFlagsAreLookedAt() {
        assertThat(reaction(0).isInterestedIn(SaleCompleted.class)).isTrue();
        assertThat(reaction(0).isInterestedIn(SaleFlagged.class)).isTrue();
        assertThat(reaction(0).isInterestedIn(Event.class)).isFalse();
    }
}
