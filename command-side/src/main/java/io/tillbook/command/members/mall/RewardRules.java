package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.mall.MallRejection.RewardNotOffered;
import io.tillbook.api.members.mall.MallRejection.UnknownReward;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** The rules that several commands about rewards have to keep. */
final class RewardRules {
    private RewardRules() {}

    static Optional<UnknownReward> unknown(States states, RewardId reward) {
        return Rules.when(states.of(Reward.at(reward)).terms() == null, () -> new UnknownReward(reward));
    }

    static Optional<RewardNotOffered> withdrawn(States states, RewardId reward, Occurrence occurrence) {
        return Rules.when(states.of(Reward.at(reward)).withdrawn(), () -> notOffered(states, reward, occurrence));
    }

    /** Rule: it was not withdrawn, and this is its time. */
    static Optional<RewardNotOffered> notNow(States states, RewardId reward, Occurrence occurrence) {
        return Rules.when(states.of(Reward.at(reward)).withdrawn()
                || !terms(states, reward).holdsAt(received(occurrence)), () -> notOffered(states, reward, occurrence));
    }

    private static RewardNotOffered notOffered(States states, RewardId reward, Occurrence occurrence) {
        RewardTerms terms = terms(states, reward);
        return new RewardNotOffered(reward, terms.from(), terms.until(), states.of(Reward.at(reward)).withdrawn(),
                received(occurrence));
    }

    /** The terms of a reward that somebody has offered. */
    static RewardTerms terms(States states, RewardId reward) {
        return Objects.requireNonNull(states.of(Reward.at(reward)).terms());
    }

    /** The day on which a command became known, by the clock of a location that is open. */
    static LocalDate today(States states, LocationId location, Occurrence occurrence) {
        return LocalDate.ofInstant(occurrence.receivedAt(), Catalog.open(states, location).zone());
    }

    static OffsetDateTime received(Occurrence occurrence) {
        return occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }
}
