package io.tillbook.server.membercards;

import io.tillbook.api.checkout.ReadCard;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberCard;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.server.keys.SigningKey;
import io.tillbook.server.keys.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Makes the codes that members show at tills, and reads them. */
public final class MemberCards {
    /** Long enough to stand in a queue; a picture of it is worth nothing soon. */
    static final Duration VALID = Duration.ofMinutes(5);

    private final SigningKeys signing;
    private final InstantSource clock;

    public MemberCards(SigningKeys signing, InstantSource clock) {
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * A code that was made.
     *
     * @param text what is shown as a QR code
     * @param until the first moment after its time
     */
    public record Shown(String text, OffsetDateTime until) {
        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    /** A code for a member, from now on for some minutes. */
    public Shown of(MemberId member) {
        SigningKey current = signing.current();
        OffsetDateTime until = clock.instant().plus(VALID).atOffset(ZoneOffset.UTC);
        MemberCard card = MemberCard.of(member, current.number(), until);
        return new Shown(card.text(current.signature(message(card))), card.until());
    }

    /** Who shows a code; empty where it is not genuine, or its time is over. */
    public Optional<MemberId> read(String scanned) {
        return genuine(scanned).filter(card -> card.until().toInstant().isAfter(clock.instant()))
                .map(MemberCard::member);
    }

    /** A sale with who has shown the card that it tells, over or not; the same where it tells none. */
    public CompleteSale read(CompleteSale sale) {
        return sale.memberCard() == null ? sale
                : genuine(sale.memberCard().text())
                        .map(card -> sale.shownBy(card.member(), new ReadCard(card.until())))
                        .orElseGet(() -> sale.shownBy(null, ReadCard.FORGED));
    }

    private Optional<MemberCard> genuine(String scanned) {
        return MemberCard.read(scanned)
                .filter(signed -> signing.find(signed.card().key())
                        .filter(key -> key.hasSigned(message(signed.card()), signed.signature()))
                        .isPresent())
                .map(MemberCard.Signed::card);
    }

    private static byte[] message(MemberCard card) {
        return card.message().getBytes(StandardCharsets.UTF_8);
    }
}
