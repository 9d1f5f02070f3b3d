package io.tillbook.query.transfers;

import static io.tillbook.query.transfers.TransferStory.CHIEF;
import static io.tillbook.query.transfers.TransferStory.FRIDAY;
import static io.tillbook.query.transfers.TransferStory.NEW;
import static io.tillbook.query.transfers.TransferStory.NOON;
import static io.tillbook.query.transfers.TransferStory.OLD;
import static io.tillbook.query.transfers.TransferStory.SALT;
import static io.tillbook.query.transfers.TransferStory.TEA;
import static io.tillbook.query.transfers.TransferStory.goods;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.transfers.TransferLineView.GivenUp;
import io.tillbook.query.transfers.TransferLineView.LineBatch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferProjectionsTest {

    @Test
    void tellsATransferFromRequestToClose() {
        TransferView transfer = view(story());
        assertThat(transfer.state()).isEqualTo(TransferState.CLOSED);
        assertThat(transfer.dates()).isEqualTo(new TransferView.Dates(NOON, NOON.plusHours(1), null,
                NOON.plusHours(2), NOON.plusHours(4)));
        assertThat(transfer.begun()).isEqualTo(1);
        assertThat(transfer.approvedBy()).isEqualTo(CHIEF);
        assertThat(transfer.neededBy()).isEqualTo(FRIDAY);
        assertThat(transfer.lines()).containsExactly(
                new TransferLineView(1, TEA, Quantity.of(10), Quantity.of(9), Quantity.of(1), goods(8, 850),
                        goods(6, 630), MovedGoods.NONE,
                        List.of(new GivenUp(goods(1, 110), ClosingReason.LOST, "van"),
                                new GivenUp(goods(1, 110), ClosingReason.RETURNED, null)),
                        List.of(batch(OLD.id().value(), 5, 5, 0), batch(NEW.id().value(), 3, 1, 0))),
                new TransferLineView(2, SALT, Quantity.of(5), Quantity.ZERO, Quantity.ZERO, MovedGoods.NONE,
                        MovedGoods.NONE, MovedGoods.NONE, List.of(), List.of()));
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(view(new TransferStory("T1").requested()).state()).isEqualTo(TransferState.REQUESTED);
        assertThat(view(new TransferStory("T1").requested().approved()).state()).isEqualTo(TransferState.APPROVED);
        assertThat(view(new TransferStory("T1").requested().rejected()))
                .extracting(TransferView::state, TransferView::rejectionReason)
                .containsExactly(TransferState.REJECTED, "none left");
        assertThat(view(new TransferStory("T1").sentUnasked(SALT, 2, 30)).state())
                .isEqualTo(TransferState.DISPATCHED);
        assertThat(view(new TransferStory("T1").requested().approved().dispatched().received()).state())
                .isEqualTo(TransferState.DISPATCHED);
    }

    @Test
    void goodsAreOnTheirWayByBatchUntilTheyArrive() {
        TransferStory story = new TransferStory("T1").requested().approved().dispatched();
        assertThat(transit(story).values()).extracting(TransitLineView::goods)
                .containsExactlyInAnyOrder(goods(5, 520), goods(3, 330));
        assertThat(total(story)).isEqualTo(goods(8, 850));

        story.received();
        assertThat(transit(story).values()).filteredOn(line -> line.place() != null)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.batch()).isEqualTo(NEW.id());
                    assertThat(line.goods()).isEqualTo(goods(2, 220));
                    assertThat(line.since()).isEqualTo(NOON.plusHours(2));
                });
        assertThat(total(story)).isEqualTo(goods(2, 220));

        story.closed();
        assertThat(transit(story).values()).allMatch(line -> line.place() == null)
                .extracting(TransitLineView::goods)
                .containsOnly(MovedGoods.NONE);
        assertThat(total(story)).isEqualTo(MovedGoods.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesAddUpToTotals(long seed) {
        List<RecordedEvent> history = RandomHistory.of(seed, 200);
        Map<String, TransferView> transfers = Folded.of(new TransferProjection(), history);
        Map<String, TransitLineView> lines = Folded.of(new TransitLineProjection(), history);
        MovedGoods total = Folded.of(new TransitTotalProjection(), history).get(",").goods();

        assertThat(lines.values().stream().map(TransitLineView::goods).reduce(MovedGoods.NONE, MovedGoods::plus))
                .isEqualTo(total);
        assertThat(transfers.values()
                .stream()
                .flatMap(transfer -> transfer.lines().stream())
                .map(TransferLineView::inTransit)
                .reduce(MovedGoods.NONE, MovedGoods::plus)).isEqualTo(total);
        assertThat(total.quantity().isPositive()).isTrue();
    }

    @Test
    void valuesThatCannotBeAddedUpStayTheMostThereIs() {
        MovedGoods dear = goods(1, Long.MAX_VALUE / 2 + 1);

        assertThat(dear.plus(dear)).isEqualTo(goods(2, Long.MAX_VALUE));
        assertThat(dear.negated().minus(dear).valueMinor()).isEqualTo(Money.of(-Long.MAX_VALUE));
    }

    private static TransferStory story() {
        return new TransferStory("T1").requested().approved().dispatched().received().closed();
    }

    private static TransferView view(TransferStory story) {
        return Folded.of(new TransferProjection(), story.history().events()).get("T1");
    }

    private static Map<String, TransitLineView> transit(TransferStory story) {
        return Folded.of(new TransitLineProjection(), story.history().events());
    }

    private static MovedGoods total(TransferStory story) {
        Map<String, TransitTotalView> totals = Folded.of(new TransitTotalProjection(), story.history().events());
        assertThat(totals).containsOnlyKeys(",", "SHOP,", ",TEA", "SHOP,TEA");
        assertThat(totals.values()).extracting(TransitTotalView::goods).containsOnly(totals.get(",").goods());
        return totals.get(",").goods();
    }

    private static LineBatch batch(String id, long sent, long received, long inTransit) {
        return new LineBatch(id.equals("B1") ? OLD.id() : NEW.id(), null,
                id.equals("B1") ? OLD.expiresOn() : NEW.expiresOn(), Quantity.of(sent), Quantity.of(received),
                Quantity.of(inTransit));
    }
}
