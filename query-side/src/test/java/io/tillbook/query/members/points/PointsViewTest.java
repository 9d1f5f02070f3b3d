package io.tillbook.query.members.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsExpired;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.points.PointsEvent.PointsMovedIn;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.members.points.PointsView.Announced;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PointsViewTest {
    private static final MemberId LAN = new MemberId("LAN");
    private static final MemberId WEI = new MemberId("WEI");
    private static final SaleId SALE = new SaleId("T1");
    private static final LocationId STORE = new LocationId("S1");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2027, 11, 30);

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    @Test
    void aMemberHasWhatTheLotsTell() {
        happened(earned(300, YEAR_END));
        happened(earned(150, NOVEMBER));
        happened(burnt(400));

        assertThat(view(LAN).lots()).containsExactly(new PointsLot(NOVEMBER, null, 50));
        assertThat(statement().values()).extracting(StatementView::balance).containsExactly(300L, 450L, 50L);
        assertThat(statement().values()).extracting(StatementView::move)
                .containsExactly(PointsMove.EARNED, PointsMove.EARNED, PointsMove.SPENT);
    }

    @Test
    void whatWillBeLostIsAnnouncedTwiceAndThenWrittenOff() {
        happened(earned(300, YEAR_END));
        happened(earned(150, NOVEMBER));
        assertThat(view(LAN).announceMs()).isEqualTo(ms("2026-12-01T00:00:00Z"));
        assertThat(view(LAN).toAnnounce(ms("2026-11-30T23:59:59Z"))).isEmpty();
        assertThat(view(LAN).toAnnounce(ms("2026-12-01T00:00:00Z"))).containsExactly(new Announced(YEAR_END, 30));
        assertThat(view(LAN).toAnnounce(ms("2026-12-25T00:00:00Z"))).as("the nearer one alone")
                .containsExactly(new Announced(YEAR_END, 7));

        happened(new PointsExpiryAnnounced(LAN, YEAR_END, 30, 300));
        assertThat(view(LAN).announceMs()).isEqualTo(ms("2026-12-24T00:00:00Z"));
        happened(new PointsExpiryAnnounced(LAN, YEAR_END, 7, 300));
        assertThat(view(LAN).announceMs()).as("of the other lot").isEqualTo(ms("2027-10-31T00:00:00Z"));

        assertThat(view(LAN).lostMs()).as("over on the last islands").isEqualTo(ms("2027-01-01T12:00:00Z"));
        assertThat(view(LAN).toLose(ms("2027-01-01T11:59:59Z"))).isEmpty();
        assertThat(view(LAN).toLose(ms("2027-01-01T12:00:00Z"))).contains(YEAR_END);
        happened(new PointsExpired(LAN, YEAR_END, 300, account().expire(YEAR_END, LocalDate.of(2027, 1, 1))));
        assertThat(view(LAN).announced()).as("forgotten with its day").isEmpty();
        assertThat(view(LAN).lostMs()).isEqualTo(ms("2027-12-01T12:00:00Z"));
    }

    @Test
    void whatWasAnnouncedIsNotAnnouncedAgainAfterItWasSpentAndGivenBack() {
        happened(earned(300, YEAR_END));
        happened(new PointsExpiryAnnounced(LAN, YEAR_END, 30, 300));
        happened(burnt(300));
        assertThat(view(LAN).announceMs()).as("there is nothing").isNull();
        happened(earned(300, YEAR_END));

        assertThat(view(LAN).announceMs()).as("the next announcement").isEqualTo(ms("2026-12-24T00:00:00Z"));
        assertThat(view(LAN).toAnnounce(ms("2026-12-23T23:59:59Z"))).isEmpty();
    }

    @Test
    void pointsGoWhereTheMemberIs() {
        happened(earned(300, YEAR_END));
        PointsAccount all = account();
        happened(new PointsMovedOut(LAN, WEI, all.moveOut(DAY)),
                new PointsMovedIn(WEI, LAN, PointsAccount.NONE.moveIn(all, DAY)));

        assertThat(view(LAN).movedInto()).isEqualTo(WEI);
        assertThat(view(LAN).lostMs()).isNull();
        assertThat(view(WEI).account()).isEqualTo(all);
    }

    @Test
    void theChainOwesWhatAllMonthsLeave() {
        happened(earned(300, YEAR_END));
        happened(burnt(100));
        happened(new PointsExpired(LAN, YEAR_END, 200, account().expire(YEAR_END, LocalDate.of(2027, 1, 1))));
        Map<String, MonthView> months = Folded.of(new MonthProjection(), history.events());
        MonthView november = Objects.requireNonNull(months.get("2026-11"));
        MonthView january = Objects.requireNonNull(months.get("2027-01"));

        assertThat(Liability.of("2026-12", List.of(november), 2))
                .isEqualTo(new Liability(MonthView.none("2026-12"), 200, 0, Money.of(400)));
        assertThat(november.earned()).isEqualTo(300);
        assertThat(november.spent()).isEqualTo(100);
        assertThat(Liability.of("2027-01", List.of(november, january), 2).outstanding()).isZero();
        assertThat(january.lost()).isEqualTo(200);
    }

    private PointsEarned earned(long points, LocalDate last) {
        return new PointsEarned(LAN, SALE, STORE, NOON, 1, points,
                account().earn(new PointsLot(last, null, points), DAY));
    }

    private PointsBurnt burnt(long points) {
        PointsChange change = account().burn(points, DAY, DAY);
        return new PointsBurnt(LAN, SALE, STORE, NOON, points, Money.of(points), change);
    }

    private PointsAccount account() {
        PointsView view = Folded.of(new PointsProjection(), history.events()).get(LAN.value());
        return view == null ? PointsAccount.NONE : view.account();
    }

    private PointsView view(MemberId member) {
        return Objects.requireNonNull(Folded.of(new PointsProjection(), history.events()).get(member.value()));
    }

    private Map<String, StatementView> statement() {
        return new TreeMap<>(Folded.of(new StatementProjection(), history.events()));
    }

    private void happened(Event... events) {
        for (Event event : events) {
            history.add("memberaccount-test", event);
        }
    }

    private static long ms(String moment) {
        return OffsetDateTime.parse(moment).toInstant().toEpochMilli();
    }
}
