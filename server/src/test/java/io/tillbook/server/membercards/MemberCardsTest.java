package io.tillbook.server.membercards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberCard;
import io.tillbook.server.keys.SigningKey;
import io.tillbook.server.keys.SigningKeys;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCardsTest {
    private static final MemberId MEMBER = new MemberId("M-1.a:b");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemberCards cards = new MemberCards(keys(1), now::get);

    private static SigningKeys keys(int number) {
        try {
            SigningKey key = new SigningKey(number, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            return new SigningKeys(key, List.of(key));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void aCardIsGoodForSomeMinutesToTheSecond() {
        MemberCards.Shown shown = cards.of(MEMBER);
        assertThat(shown.until()).isEqualTo("2026-11-22T12:05:00Z");
        assertThat(cards.read(" " + shown.text() + "\n")).contains(MEMBER);
        now.set(Instant.parse("2026-11-22T12:04:59.999Z"));
        assertThat(cards.read(shown.text())).contains(MEMBER);
        now.set(now.get().plus(Duration.ofMillis(1)));
        assertThat(cards.read(shown.text())).isEmpty();
    }

    @Test
    void noPartOfItCanBeChanged() {
        String text = cards.of(MEMBER).text();
        for (int place = 0; place < text.length(); place++) {
            char other = text.charAt(place) == 'A' ? 'B' : 'A';
            assertThat(cards.read(text.substring(0, place) + other + text.substring(place + 1)))
                    .as("changed at %s", place)
                    .isEmpty();
        }
        assertThat(new MemberCards(keys(1), now::get).read(text)).as("another key").isEmpty();
        assertThat(new MemberCards(keys(2), now::get).read(text)).as("an unknown key").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "TM1.", "TM1....", "TM1.M-1.1.6921a2c0.AAAA", "TM1.M-1.x.6921a2c0.AAAA", "6901234567892"})
    void whatHasAnotherFormIsNone(String text) {
        assertThat(MemberCard.read(text)).isEmpty();
    }
}
