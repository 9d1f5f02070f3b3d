package io.tillbook.command.members.standing;

import static io.tillbook.command.members.standing.MemberShop.LAN;
import static io.tillbook.command.members.standing.MemberShop.sale;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.birthday.BirthdayCommand.GreetBirthday;
import io.tillbook.api.members.birthday.BirthdayCommand.SetBirthdayGreetings;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.birthday.BirthdayRejection.BirthdayAlreadyGreeted;
import io.tillbook.api.members.birthday.BirthdayRejection.BirthdayNotNow;
import io.tillbook.api.members.birthday.BirthdayRejection.NoBirthdayGreetings;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.api.pricing.basis.SalePriceRejection.MemberFactsDiffer;
import io.tillbook.api.pricing.rule.Birthday;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BirthdaysTest {
    /** A Monday and a Sunday; the morning is that Sunday. */
    private static final BirthdayWeeks WEEK =
            new BirthdayWeeks(2026, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));
    private static final BirthdayPlan PLAN = new BirthdayPlan(0, 0, null, new CampaignId("BIRTHDAY"), Shop.ZONE);

    private static PromotedShop shop() {
        PromotedShop shop = MemberShop.shop();
        shop.accepted(new SetBirthdayGreetings(PLAN, null));
        return shop;
    }

    @Test
    void aMemberIsGreetedOnceAYearWhateverTheirBirthdayIsSaidToBe() {
        PromotedShop shop = shop();
        assertThat(only(shop.send(new GreetBirthday(LAN, WEEK)), BirthdayGreeted.class))
                .isEqualTo(new BirthdayGreeted(LAN, WEEK, new CampaignId("BIRTHDAY")));
        BirthdayWeeks mended = new BirthdayWeeks(2026, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 29));
        assertThat(refused(shop.send(new GreetBirthday(LAN, mended))))
                .isEqualTo(new BirthdayAlreadyGreeted(LAN, 2026));
    }

    @Test
    void nobodyIsGreetedAtAnotherTimeOrWithoutAPlanOrAfterBeingErased() {
        assertThat(refused(MemberShop.shop().send(new GreetBirthday(LAN, WEEK)))).isEqualTo(new NoBirthdayGreetings());
        PromotedShop shop = shop();
        assertThat(refused(shop.send(new GreetBirthday(LAN, WEEK), MORNING.plusDays(1))))
                .isEqualTo(new BirthdayNotNow(LAN, WEEK.from(), WEEK.until(), LocalDate.of(2026, 11, 23)));
        shop.accepted(new EraseMember(LAN, "asked for it"));
        assertThat(refused(shop.send(new GreetBirthday(LAN, WEEK)))).isEqualTo(new MemberIsErased(LAN));
        shop.accepted(new SetBirthdayGreetings(null, "no more"));
        assertThat(shop.accepted(new SetBirthdayGreetings(null, "no more"))).isEmpty();
    }

    @Test
    void whatIsRecordedTellsWholeWeeks() {
        assertThatThrownBy(() -> new GreetBirthday(LAN,
                new BirthdayWeeks(2026, LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 22))))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new GreetBirthday(LAN,
                new BirthdayWeeks(2026, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 21))))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void aPromotionAtBirthdaysIsForWhoWasGreeted() {
        PromotedShop shop = MemberShop.promote(shop(), "birthday", new When(When.ALWAYS.period(), List.of(), Set.of(),
                Set.of(), Set.of(), false, Set.of(), Set.of(), new Birthday.Around(3, 3), false, null));
        assertThat(refused(shop.sell(sale("T1", "birthday").to("lan"))))
                .isInstanceOfSatisfying(MemberFactsDiffer.class, differs -> assertThat(differs.birthday()).isTrue());

        shop.accepted(new GreetBirthday(LAN, WEEK));
        PromotedShop.accepted(shop.sell(sale("T1", "birthday").to("lan")));
        assertThat(refused(shop.sell(sale("T2", "birthday").to("lan").at(MORNING.plusDays(1)))))
                .isInstanceOf(MemberFactsDiffer.class);
    }
}
