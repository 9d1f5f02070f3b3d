package io.tillbook.api.members.birthday;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened about birthdays. */
public sealed interface BirthdayEvent extends Event {
    /**
     * It was set how birthdays are celebrated.
     *
     * @param plan how; not at all where it is missing
     * @param reason why
     */
    record BirthdayGreetingsSet(@Nullable BirthdayPlan plan, @Nullable String reason) implements BirthdayEvent {}

    /**
     * A member was greeted for a birthday.
     *
     * @param weeks in which weeks it is celebrated: all that is known of the day where keys are destroyed
     * @param campaign of which campaign the member is to be issued a coupon; none where it is missing
     */
    record BirthdayGreeted(MemberId member, BirthdayWeeks weeks, @Nullable CampaignId campaign)
            implements
            BirthdayEvent {}
}
