package io.tillbook.command.pricing.groupbuy;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.FillGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.JoinGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.LeaveGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.OpenGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupJoined;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupLeft;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.AlreadyInGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupAlreadyOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupFull;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupIsEmpty;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupNotOver;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupOver;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.NotInGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.PromotionNotForGroups;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.UnknownGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups of three for a phone at 49.90, with a coupon of campaign GB7 each. */
class GroupBuyTest {
    private static final GroupBuyId GROUP = new GroupBuyId("G1");
    private static final PromotionId PHONE = new PromotionId("GB7-PRICE");
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");
    private static final MemberId CAT = new MemberId("cat");
    private static final MemberId DAN = new MemberId("dan");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final OffsetDateTime NOW = Circumstances.of(new ExpireGroup(GROUP))
            .receivedAt()
            .atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime UNTIL = NOW.plusHours(1);
    private static final GroupOpened OPENED = new GroupOpened(GROUP, "Phone", PHONE, 1, "GB7", 3, UNTIL);

    @Test
    void aGroupHasItsTimeButNoLongerThanThePromotionHolds() {
        opening(null).when(open(60)).then(OPENED);
        opening(NOW.plusMinutes(30)).when(open(60))
                .then(new GroupOpened(GROUP, "Phone", PHONE, 1, "GB7", 3, NOW.plusMinutes(30)));
        opening(null).given(promotion(), new PromotionStopped(PHONE, NOW.plusMinutes(20), "sold out"))
                .when(open(60))
                .then(new GroupOpened(GROUP, "Phone", PHONE, 1, "GB7", 3, NOW.plusMinutes(20)));
        opening(null).givenAccepted(open(60)).when(open(60)).thenRefused(new GroupAlreadyOpened(GROUP));
    }

    @Test
    void itsPromotionHoldsAndNeedsACoupon() {
        PromotionNotForGroups refused = new PromotionNotForGroups(PHONE);
        DeciderSpec.of(new OpenGroupDecider()).when(open(60)).thenRefused(refused);
        opening(NOW).when(open(60)).thenRefused(refused);
        DeciderSpec.of(new OpenGroupDecider())
                .given(promotion(), published(rule().when(When.ALWAYS), null))
                .when(open(60))
                .thenRefused(refused);
    }

    @Test
    void itsCouponIsOneThatACampaignCanHave() {
        for (String none : List.of("no id", "gb7", "GB7-0123456789-17", "GB7\n")) {
            assertThatThrownBy(() -> new CampaignId(none)).isInstanceOf(InvalidField.class);
            needing(none).when(open(60)).thenRefused(new PromotionNotForGroups(PHONE));
        }
        String longest = new CampaignId("GB7._:-012345-16").value();
        needing(longest).when(open(60)).then(new GroupOpened(GROUP, "Phone", PHONE, 1, longest, 3, UNTIL));
    }

    @Test
    void whoeverTakesTheLastPlaceCompletesIt() {
        joined(new JoinGroupDecider()).when(join(ANN)).then(new GroupJoined(GROUP, ANN));
        joined(new JoinGroupDecider(), ANN, BEN).when(join(CAT))
                .then(new GroupJoined(GROUP, CAT), new GroupFormed(GROUP, "GB7", List.of(ANN, BEN, CAT)));
    }

    @Test
    void theNextOneIsTooManyAndALaterOneTooLate() {
        joined(new JoinGroupDecider(), ANN, BEN).givenAccepted(join(CAT))
                .when(join(DAN))
                .thenRefused(new GroupFull(GROUP, 3));
        joined(new JoinGroupDecider(), ANN, BEN).givenAccepted(join(CAT))
                .when(join(DAN), Circumstances.of(join(DAN), UNTIL))
                .thenRefused(new GroupOver(GROUP, GroupBuyState.FORMED, UNTIL));
        joined(new JoinGroupDecider(), ANN).when(join(DAN), Circumstances.of(join(DAN), UNTIL))
                .thenRefused(new GroupOver(GROUP, GroupBuyState.OPEN, UNTIL));
        joined(new JoinGroupDecider(), ANN).when(join(DAN), Circumstances.of(join(DAN), UNTIL.minusNanos(1)))
                .thenAccepted();
        joined(new JoinGroupDecider(), ANN).given(GroupBuy.at(GROUP), new GroupFailed(GROUP, List.of(ANN)))
                .when(join(DAN))
                .thenRefused(new GroupOver(GROUP, GroupBuyState.FAILED, UNTIL));
    }

    @Test
    void aMemberJoinsOnceAndCanLeaveAndComeBackBeforeItIsComplete() {
        joined(new JoinGroupDecider(), ANN).when(join(ANN)).thenRefused(new AlreadyInGroup(GROUP, ANN));
        joined(new LeaveGroupDecider(), ANN).when(leave(ANN)).then(new GroupLeft(GROUP, ANN));
        joined(new LeaveGroupDecider(), ANN).when(leave(BEN)).thenRefused(new NotInGroup(GROUP, BEN));
        joined(new JoinGroupDecider(), ANN).given(GroupBuy.at(GROUP), new GroupLeft(GROUP, ANN))
                .when(join(ANN))
                .then(new GroupJoined(GROUP, ANN));
        joined(new LeaveGroupDecider(), ANN, BEN, CAT)
                .given(GroupBuy.at(GROUP), new GroupFormed(GROUP, "GB7", List.of(ANN, BEN, CAT)))
                .when(leave(ANN))
                .thenRefused(new GroupOver(GROUP, GroupBuyState.FORMED, UNTIL));
    }

    @Test
    void theHouseFillsItUpWithoutMakingAnybodyUp() {
        joined(new FillGroupDecider(), ANN).when(new FillGroup(GROUP, "a good customer"))
                .then(new GroupFilledUp(GROUP, 2, "a good customer", WANG),
                        new GroupFormed(GROUP, "GB7", List.of(ANN)));
        joined(new FillGroupDecider()).when(new FillGroup(GROUP, "x")).thenRefused(new GroupIsEmpty(GROUP));
        FillGroup late = new FillGroup(GROUP, "x");
        joined(new FillGroupDecider(), ANN).when(late, Circumstances.of(late, UNTIL))
                .thenRefused(new GroupOver(GROUP, GroupBuyState.OPEN, UNTIL));
    }

    @Test
    void itFailsWhenItsTimeIsOverAndNotBefore() {
        ExpireGroup expire = new ExpireGroup(GROUP);
        joined(new ExpireGroupDecider(), ANN).when(expire, Circumstances.of(expire, UNTIL.minusNanos(1)))
                .thenRefused(new GroupNotOver(GROUP, UNTIL));
        joined(new ExpireGroupDecider(), ANN).when(expire, Circumstances.of(expire, UNTIL))
                .then(new GroupFailed(GROUP, List.of(ANN)));
        joined(new ExpireGroupDecider(), ANN).given(GroupBuy.at(GROUP), new GroupFailed(GROUP, List.of(ANN)))
                .when(expire, Circumstances.of(expire, UNTIL))
                .thenRefused(new GroupOver(GROUP, GroupBuyState.FAILED, UNTIL));
    }

    @Test
    void whatNobodyHasOpenedIsNoGroup() {
        UnknownGroup unknown = new UnknownGroup(GROUP);
        DeciderSpec.of(new JoinGroupDecider()).when(join(ANN)).thenRefused(unknown);
        DeciderSpec.of(new LeaveGroupDecider()).when(leave(ANN)).thenRefused(unknown);
        DeciderSpec.of(new FillGroupDecider()).when(new FillGroup(GROUP, "x")).thenRefused(unknown);
        DeciderSpec.of(new ExpireGroupDecider()).when(new ExpireGroup(GROUP)).thenRefused(unknown);
    }

    @Test
    void theStoreWhereSomebodyJoinsIsOpen() {
        joined(new JoinGroupDecider()).when(new JoinGroup(GROUP, ANN, OTHER_STORE))
                .thenRefused(new UnknownLocation(OTHER_STORE));
        joined(new JoinGroupDecider()).given(Shop.opened(STORE, NegativeStock.ALLOW))
                .when(new JoinGroup(GROUP, ANN, STORE))
                .thenAccepted();
        assertThat(new JoinGroup(GROUP, ANN, STORE).extent()).isNotEqualTo(new JoinGroup(GROUP, ANN, null).extent());
    }

    private static OpenGroup open(int minutes) {
        return new OpenGroup(GROUP, "Phone", PHONE, 3, minutes);
    }

    private static JoinGroup join(MemberId member) {
        return new JoinGroup(GROUP, member, null);
    }

    private static LeaveGroup leave(MemberId member) {
        return new LeaveGroup(GROUP, member, null);
    }

    private static DeciderSpec<OpenGroup> opening(@Nullable OffsetDateTime until) {
        return DeciderSpec.of(new OpenGroupDecider()).given(promotion(), published(rule(), until));
    }

    private static DeciderSpec<OpenGroup> needing(String coupon) {
        return DeciderSpec.of(new OpenGroupDecider())
                .given(promotion(), published(rule().when(When.coupon(coupon)), null));
    }

    private static <C extends Command> DeciderSpec<C> joined(Decider<C> decider, MemberId... members) {
        return DeciderSpec.of(decider)
                .given(GroupBuy.at(GROUP), Stream.concat(Stream.of(OPENED),
                        Stream.of(members).map(member -> new GroupJoined(GROUP, member))).toArray(Event[]::new));
    }

    private static StreamRef<Integer> promotion() {
        return StreamType.of("promotion", 0).at(PHONE);
    }

    private static Event[] published(Rule rule, @Nullable OffsetDateTime until) {
        return new Event[] {new PromotionDrafted(PHONE, 1, "Phone", PromotionRule.of(rule), null),
                new PromotionPublished(PHONE, 1, MORNING.minusDays(1), until)};
    }

    private static Rule rule() {
        return Rule.of(Layer.PRICE, Scope.skus(new Sku("phone")), new Need.None(), new UnitPrice(Money.of(4_990)))
                .when(When.coupon("GB7"));
    }
}
