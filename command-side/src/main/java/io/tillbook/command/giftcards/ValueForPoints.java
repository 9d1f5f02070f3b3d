package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.mall.MallRejection.RewardCardOfOther;
import io.tillbook.api.members.mall.RewardValue;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.mall.RewardCards;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Gives value that members have for points to their cards as a bonus, and takes back what is on them still. */
final class ValueForPoints implements RewardCards {
    @Override
    public Limit limit() {
        return GiftCardLimits.GRANT;
    }

    @Override
    public Footprint giving(Footprint footprint, CardNumber card, States known) {
        Footprint own = footprint.reading(CardRules.STREAM).writing(GiftCard.at(card));
        MemberId holder = known.of(GiftCard.at(card)).holder();
        return holder == null ? own : Member.reading(own, holder, known);
    }

    @Override
    public Optional<? extends Rejection> notGivable(RewardValue value, MemberId member, OffsetDateTime now,
            States states) {
        return CardChecks.notLoadable(value.card(), now, states)
                .<Rejection>map(rejection -> rejection)
                .or(() -> ofOther(value.card(), member, states))
                .or(() -> CardChecks.overLimit(value.card(), value.amountMinor(), now, states));
    }

    private static Optional<RewardCardOfOther> ofOther(CardNumber card, MemberId member, States states) {
        MemberId holder = states.of(GiftCard.at(card)).holder();
        return Rules.when(holder != null && !Member.current(holder, states).equals(member),
                () -> new RewardCardOfOther(member, card));
    }

    @Override
    public void give(Draft draft, RewardValue value, String reason, OffsetDateTime now) {
        draft.add(GiftCard.at(value.card()), new BonusGranted(value.card(), value.amountMinor(), reason,
                FirstLoad.until(value.card(), now, draft)));
    }

    @Override
    public Footprint takingBack(Footprint footprint, CardNumber card, States known) {
        return Successors.writing(footprint, card, known);
    }

    @Override
    public Optional<? extends Rejection> notThere(RewardValue value, OffsetDateTime now, States states) {
        CardNumber card = Successors.current(value.card(), states);
        return CardChecks.notIn(Set.of(CardState.ACTIVE, CardState.BLOCKED), card, states)
                .<Rejection>map(rejection -> rejection)
                .or(() -> Rules.when(states.of(GiftCard.at(card)).isOver(now), () -> new CardNotUsable(card)))
                .or(() -> tooLittle(card, value.amountMinor(), now, states));
    }

    private static Optional<NotEnoughValue> tooLittle(CardNumber card, Money amount, OffsetDateTime now,
            States states) {
        GiftCard known = states.of(GiftCard.at(card));
        Money free = known.free(now);
        Money there = known.value().bonusMinor().exceeds(free) ? free : known.value().bonusMinor();
        return Rules.when(amount.exceeds(there), () -> new NotEnoughValue(card, amount, there));
    }

    @Override
    public void takeBack(Draft draft, RewardValue value, String reason) {
        CardNumber card = Successors.current(value.card(), draft);
        boolean isAll = draft.of(GiftCard.at(card)).hasOnly(value.amountMinor());
        draft.add(GiftCard.at(card), new BonusTakenBack(card, value.amountMinor(), reason, isAll ? true : null));
    }
}
