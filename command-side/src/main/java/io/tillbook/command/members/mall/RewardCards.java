package io.tillbook.command.members.mall;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.mall.RewardValue;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/** How value that members have for points gets onto gift cards, which belong to others. */
public interface RewardCards {
    /** On what is given, and nobody has paid for. */
    Limit limit();

    /** A footprint, and may give value to a card. */
    Footprint giving(Footprint footprint, CardNumber card, States known);

    /** Rule: a card can take so much, and is of a member or of whoever has it. */
    Optional<? extends Rejection> notGivable(RewardValue value, MemberId member, OffsetDateTime now, States states);

    /** Gives it. */
    void give(Draft draft, RewardValue value, String reason, OffsetDateTime now);

    /** A footprint, and may take value back from a card, or from the one in its place. */
    Footprint takingBack(Footprint footprint, CardNumber card, States known);

    /** Rule: so much of what nobody has paid for is on the card still, or on the one in its place. */
    Optional<? extends Rejection> notThere(RewardValue value, OffsetDateTime now, States states);

    /** Takes it back. */
    void takeBack(Draft draft, RewardValue value, String reason);
}
