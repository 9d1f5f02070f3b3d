package io.tillbook.server.automation.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsCommand.AnnounceExpiry;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.query.members.points.DuePoints.Announced;
import io.tillbook.query.members.points.DuePoints.Lost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhenPointsAreDueThenExpireTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final MemberId LAN = new MemberId("LAN");
    private static final MemberId WEI = new MemberId("WEI");

    @Test
    void theCommandFollowsFromMemberAndDay() {
        assertThat(sent(List.of(new Lost(LAN, LAST, 7)), List.of()))
                .isEqualTo(sent(List.of(new Lost(LAN, LAST, 7)), List.of()))
                .contains(new ExpirePoints(LAN, LAST));
        assertThat(sent(List.of(new Lost(LAN, LAST, 7)), List.of()).getFirst())
                .isNotEqualTo(sent(List.of(new Lost(WEI, LAST, 7)), List.of()).getFirst())
                .as("more of that day came later")
                .isNotEqualTo(sent(List.of(new Lost(LAN, LAST, 8)), List.of()).getFirst());
        assertThat(sent(List.of(), List.of(new Announced(LAN, LAST, 30))))
                .isEqualTo(sent(List.of(), List.of(new Announced(LAN, LAST, 30))))
                .contains(new AnnounceExpiry(LAN, LAST, 30));
        List<Object> days = new ArrayList<>();
        WhenPointsAreDueThenExpire expiry = expiry(days, List.of(), List.of(new Announced(LAN, LAST, 30)));
        expiry.expire(Instant.parse("2026-12-01T00:00:00Z"));
        expiry.expire(Instant.parse("2026-12-01T23:59:59Z"));
        expiry.expire(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(days.get(3)).as("on the same day")
                .isEqualTo(days.get(0))
                .as("the next day")
                .isNotEqualTo(days.get(6));
    }

    @Test
    void oneThatCannotBeDoneKeepsNoneOfTheOthersBack() {
        List<Object> sent = new ArrayList<>();
        WhenPointsAreDueThenExpire expiry = new WhenPointsAreDueThenExpire(
                (_, _) -> List.of(new Lost(LAN, LAST, 1), new Lost(WEI, LAST, 1)),
                (_, _) -> List.of(new Announced(LAN, LAST, 7)), (id, _, _) -> {
                    sent.add(id);
                    throw new IllegalStateException("engaged");
                });

        assertThatThrownBy(() -> expiry.expire(Instant.EPOCH)).hasMessage("engaged");
        assertThat(sent).hasSize(3);
    }

    @Test
    void thereIsMoreToDoAfterAFullRound() {
        List<Lost> many = Collections.nCopies(WhenPointsAreDueThenExpire.MOST_AT_ONCE, new Lost(LAN, LAST, 1));

        assertThat(expiry(new ArrayList<>(), many, List.of()).expire(Instant.EPOCH)).isTrue();
        assertThat(expiry(new ArrayList<>(), many.subList(1, many.size()), List.of()).expire(Instant.EPOCH)).isFalse();
    }

    private static List<Object> sent(List<Lost> lost, List<Announced> announced) {
        List<Object> sent = new ArrayList<>();
        expiry(sent, lost, announced).expire(Instant.EPOCH);
        return sent;
    }

    private static WhenPointsAreDueThenExpire expiry(List<Object> sent, List<Lost> lost, List<Announced> announced) {
        return new WhenPointsAreDueThenExpire((_, _) -> lost, (_, _) -> announced, (id, command, cause) -> {
            sent.addAll(List.of(id, command, cause));
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        });
    }
}
