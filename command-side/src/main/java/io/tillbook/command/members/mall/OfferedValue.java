package io.tillbook.command.members.mall;

import io.tillbook.api.members.mall.MallCommand.OfTerms;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/**
 * How much value nobody has paid for a reward gives to a gift card, each time that it is had. Goods and coupons are no
 * value.
 *
 * @param cards how value gets onto gift cards
 */
record OfferedValue<C extends OfTerms>(RewardCards cards) implements Stakes<C> {
    @Override
    public Optional<Stake> of(C command, Accepted accepted, States states) {
        return Optional.ofNullable(command.terms().cardValueMinor())
                .map(value -> Stake.of(command.reward().value(), cards.limit(), value));
    }
}
