package io.tillbook.query.members.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ForeignDatabases.class)
class PointsQueriesTest {
    private static final MemberId LAN = new MemberId("LAN");
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");

    @TempDir Path directory;

    /** In Shanghai the year is over eight hours before UTC says so. */
    @Test
    void todayIsTheDayOfTheChain() {
        HistoryBuilder history = new HistoryBuilder().at(NOON);
        history.add("tierplan",
                new TiersDefined(1, new TierPlan(List.of(), null, null, null, null, ZoneId.of("Asia/Shanghai")), null));
        history.add("memberaccount-LAN", new PointsEarned(LAN, new SaleId("T1"), new LocationId("S1"), NOON, 1, 300,
                PointsAccount.NONE.earn(new PointsLot(YEAR_END, null, 300), NOON.toLocalDate())));
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-12-31T17:00:00Z"));

        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory), clock)) {
            assertThat(side.queries()
                    .document("{ pointsAccount(member: \"LAN\") { usable } }")
                    .execute()
                    .path("pointsAccount.usable")
                    .entity(Long.class)
                    .get()).isZero();
        }
    }
}
