package io.tillbook.server.automation.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.query.members.standing.MemberStandings.DueReview;
import io.tillbook.server.commands.Commands;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhenTierIsDueThenReviewTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate UNTIL = LocalDate.of(2028, 3, 31);
    private static final Instant MIDNIGHT = Instant.parse("2028-03-31T16:00:00Z");
    private static final DueReview LAN = new DueReview(new MemberId("lan"), UNTIL);

    private final List<LocalDate> asked = new ArrayList<>();
    private final List<Object> sent = new ArrayList<>();

    @Test
    void asksForWhatIsDueByTheClockOfTheChain() {
        review(MIDNIGHT.minusMillis(1));
        review(MIDNIGHT);
        assertThat(asked).containsExactly(UNTIL, UNTIL.plusDays(1));
    }

    @Test
    void theCommandFollowsFromMemberAndDays() {
        review(MIDNIGHT);
        review(MIDNIGHT.plusSeconds(60));
        assertThat(sent).contains(new ReviewTier(LAN.member(), UNTIL));
        assertThat(sent.subList(0, 3)).as("again").isEqualTo(sent.subList(3, 6));
        review(Instant.parse("2028-04-01T16:00:00Z"));
        assertThat(sent.get(6)).as("the next day").isNotEqualTo(sent.get(0));
    }

    @Test
    void oneThatCannotBeReviewedKeepsNoneOfTheOthersBack() {
        WhenTierIsDueThenReview reviews =
                new WhenTierIsDueThenReview((_, _) -> List.of(LAN, LAN), () -> ZONE, (id, _, _) -> {
                    sent.add(id);
                    throw new IllegalStateException("engaged");
                });
        assertThatThrownBy(() -> reviews.review(MIDNIGHT)).hasMessage("engaged");
        assertThat(sent).hasSize(2);
    }

    private void review(Instant now) {
        Commands commands = (id, command, cause) -> {
            sent.addAll(List.of(id, command, cause));
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        };
        assertThat(new WhenTierIsDueThenReview((today, _) -> {
            asked.add(today);
            return List.of(LAN);
        }, () -> ZONE, commands).review(now)).isEqualTo(1);
    }
}
