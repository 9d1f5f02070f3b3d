package io.tillbook.server.automation.giftcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotOver;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.query.giftcards.DueCards.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhenCardIsDueThenExpireTest {
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");

    @Test
    void theCommandFollowsFromTheCardAndFromWhenSomethingOfItWasOver() {
        assertThat(expire(new Due(CARD, END))).isEqualTo(expire(new Due(CARD, END))).contains(new ExpireCard(CARD));
        assertThat(expire(new Due(CARD, END))).isNotEqualTo(expire(new Due(OTHER, END)));
        assertThat(expire(new Due(CARD, END))).isNotEqualTo(expire(new Due(CARD, END.plusSeconds(1))));
    }

    @Test
    void oneThatCannotBeEndedKeepsNoneOfTheOthersBack() {
        List<CommandId> sent = new ArrayList<>();
        WhenCardIsDueThenExpire expiry = new WhenCardIsDueThenExpire(
                (_, _, _) -> List.of(new Due(CARD, END), new Due(OTHER, END)), (id, _, _) -> {
                    sent.add(id);
                    throw new IllegalStateException("engaged");
                });
        assertThatThrownBy(() -> expiry.expire(END)).hasMessage("engaged");
        assertThat(sent).hasSize(2);
    }

    @Test
    void thoseThatStayDueKeepNoneOfTheOthersBack() {
        List<Due> all = IntStream.rangeClosed(1, WhenCardIsDueThenExpire.MOST_AT_ONCE + 1)
                .mapToObj(number -> new Due(CardNumber.of("600000000000%03d".formatted(number)), END))
                .toList();
        List<Due> sent = new ArrayList<>();
        int found = new WhenCardIsDueThenExpire(
                (_, after, most) -> all.stream().skip(after == null ? 0 : all.indexOf(after) + 1L).limit(most).toList(),
                (_, command, _) -> {
                    sent.add(new Due(((ExpireCard) command).card(), END));
                    return new CommandRefused(new Fingerprint(new TreeMap<>()), new CardNotOver(CARD));
                }).expire(END);
        assertThat(found).isEqualTo(all.size());
        assertThat(sent).isEqualTo(all);
    }

    private static List<Object> expire(Due due) {
        List<Object> sent = new ArrayList<>();
        int found = new WhenCardIsDueThenExpire((_, _, _) -> List.of(due), (id, command, cause) -> {
            sent.addAll(List.of(id, command, cause));
            return new CommandAccepted(new Fingerprint(new TreeMap<>()), List.of());
        }).expire(END);
        assertThat(found).isEqualTo(1);
        return sent;
    }
}
