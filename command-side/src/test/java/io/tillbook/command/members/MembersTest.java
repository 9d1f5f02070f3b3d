package io.tillbook.command.members;

import static io.tillbook.command.members.Persons.LAN;
import static io.tillbook.command.members.Persons.WEI;
import static io.tillbook.command.members.Persons.card;
import static io.tillbook.command.members.Persons.change;
import static io.tillbook.command.members.Persons.phone;
import static io.tillbook.command.members.Persons.register;
import static io.tillbook.command.members.Persons.registered;
import static io.tillbook.command.members.Persons.sealed;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberCommand.TagMember;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.MemberRejection.CardTaken;
import io.tillbook.api.members.MemberRejection.MemberAlreadyRegistered;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.MemberRejection.MemberIsMerged;
import io.tillbook.api.members.MemberRejection.PhoneTaken;
import io.tillbook.api.members.MemberRejection.TooManyTags;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final String NUMBER = "139 1234 5678";
    private static final MemberKey PHONE = phone(NUMBER);
    private static final MemberKey OTHER_PHONE = phone("13900000002");
    private static final MemberKey CARD = card("8000 0001");
    private static final Consent SMS = new Consent(ConsentPurpose.MARKETING_SMS, true, "privacy-1");
    private static final Consent NO_SMS = new Consent(ConsentPurpose.MARKETING_SMS, false, "privacy-2");

    @Test
    void somebodyIsRegisteredOnceAndTheirNumberIsTheirs() {
        at(new RegisterMemberDecider())
                .when(register(LAN, NUMBER))
                .then(registered(LAN),
                        new ProfileChanged(LAN, sealed(LAN, ProfileField.PHONE), List.of(), List.of(PHONE)),
                        new MemberKeyTaken(PHONE, LAN))
                .thenState(MemberNumbers.at(PHONE.hash()),
                        owner -> assertThat(owner).isEqualTo(Optional.of(LAN)));
        at(new RegisterMemberDecider()).givenAccepted(register(LAN, NUMBER))
                .when(register(LAN, "13900000002"))
                .thenRefused(new MemberAlreadyRegistered(LAN));
    }

    @Test
    void aMemberOfWhomNothingIsKnownIsOneToo() {
        at(new RegisterMemberDecider()).when(new RegisterMember(LAN, Shop.STORE, null)).then(registered(LAN));
    }

    @Test
    void aNumberIsOneMembersHoweverItIsWritten() {
        at(new RegisterMemberDecider()).givenAccepted(register(LAN, "+86 139-1234-5678"))
                .when(register(WEI, "１３９１２３４５６７８"))
                .thenRefused(new PhoneTaken());
        assertThat(new PhoneTaken().detail()).doesNotContain("M-1");
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        DeciderSpec.of(new RegisterMemberDecider())
                .when(register(LAN, NUMBER))
                .thenRefused(new UnknownLocation(Shop.STORE));
        at(new RegisterMemberDecider())
                .when(new RegisterMember(LAN, null, null, WEI, null, List.of(), List.of(), null, null, null))
                .thenRefused(new UnknownMember(WEI));
        DeciderSpec.of(new ChangeProfileDecider()).when(change(LAN, PHONE)).thenRefused(new UnknownMember(LAN));
        DeciderSpec.of(new SetConsentDecider())
                .when(new SetConsent(LAN, SMS))
                .thenRefused(new UnknownMember(LAN));
        DeciderSpec.of(new TagMemberDecider()).when(tagging("x")).thenRefused(new UnknownMember(LAN));
        DeciderSpec.of(new EraseMemberDecider())
                .when(new EraseMember(LAN, "asked"))
                .thenRefused(new UnknownMember(LAN));
    }

    @Test
    void anotherNumberFreesTheOldOneForOthers() {
        lan(new ChangeProfileDecider())
                .when(change(LAN, OTHER_PHONE))
                .then(new ProfileChanged(LAN, sealed(LAN, ProfileField.PHONE), List.of(), List.of(OTHER_PHONE)),
                        new MemberKeyFreed(PHONE, LAN), new MemberKeyTaken(OTHER_PHONE, LAN))
                .thenState(MemberNumbers.at(PHONE.hash()), owner -> assertThat(owner).isEmpty());
    }

    @Test
    void aNumberOfAnotherKindIsOneMore() {
        lan(new ChangeProfileDecider())
                .when(change(LAN, CARD))
                .then(new ProfileChanged(LAN, sealed(LAN, ProfileField.CARD), List.of(), List.of(PHONE, CARD)),
                        new MemberKeyTaken(CARD, LAN));
        lan(new ChangeProfileDecider()).given(MemberNumbers.at(CARD.hash()), new MemberKeyTaken(CARD, WEI))
                .when(change(LAN, CARD))
                .thenRefused(new CardTaken());
    }

    @Test
    void theSameNumberChangesNothingOfWhoseItIs() {
        lan(new ChangeProfileDecider())
                .when(change(LAN, PHONE))
                .then(new ProfileChanged(LAN, sealed(LAN, ProfileField.PHONE), List.of(), List.of(PHONE)));
    }

    @Test
    void aNumberThatIsRemovedIsFree() {
        lan(new ChangeProfileDecider())
                .when(new ChangeProfile(LAN, null, List.of(ProfileField.PHONE), null, null))
                .then(new ProfileChanged(LAN, SealedProfile.NONE, List.of(ProfileField.PHONE), List.of()),
                        new MemberKeyFreed(PHONE, LAN))
                .thenState(Profile.at(LAN), profile -> assertThat(profile.profile()).isEqualTo(SealedProfile.NONE));
    }

    @Test
    void whatSomebodySaysToAPurposeIsTheLatest() {
        lan(new SetConsentDecider()).given(Profile.at(LAN), new ConsentSet(LAN, SMS))
                .when(new SetConsent(LAN, NO_SMS))
                .then(new ConsentSet(LAN, NO_SMS))
                .thenState(Profile.at(LAN), profile -> assertThat(profile.consents()).containsExactly(NO_SMS));
    }

    @Test
    void tagsAreBounded() {
        lan(new TagMemberDecider()).given(Profile.at(LAN), new MemberTagged(LAN, List.of("a", "b"), List.of()))
                .when(new TagMember(LAN, List.of("b", "c"), List.of("a")))
                .then(new MemberTagged(LAN, List.of("b", "c"), List.of("a")))
                .thenState(Profile.at(LAN), profile -> assertThat(profile.tags()).containsExactly("b", "c"));
        List<String> many = IntStream.range(0, MemberCommand.MAX_TAGS).mapToObj(tag -> "t" + tag).toList();
        lan(new TagMemberDecider()).given(Profile.at(LAN), new MemberTagged(LAN, many, List.of()))
                .when(tagging("one more"))
                .thenRefused(new TooManyTags(LAN, MemberCommand.MAX_TAGS + 1, MemberCommand.MAX_TAGS));
    }

    @Test
    void whoIsErasedFreesTheirNumbersAndIsNotRegisteredAgain() {
        EraseMember erase = new EraseMember(LAN, "asked for it");
        lan(new EraseMemberDecider())
                .when(erase)
                .then(new MemberErased(LAN, "asked for it"), new MemberKeyFreed(PHONE, LAN));
        lan(new EraseMemberDecider()).givenAccepted(erase).when(erase).thenRefused(new MemberIsErased(LAN));
        lan(new RegisterMemberDecider()).given(Member.at(LAN), new MemberErased(LAN, "asked for it"))
                .when(register(LAN, NUMBER))
                .thenRefused(new MemberIsErased(LAN));
    }

    @Test
    void withAMemberThoseAreErasedWhoWereMergedIntoThem() {
        merged(new EraseMemberDecider())
                .when(new EraseMember(WEI, "asked for it"))
                .then(new MemberErased(WEI, "asked for it"), new MemberErased(LAN, "asked for it"),
                        new MemberKeyFreed(PHONE, LAN));
        merged(new EraseMemberDecider())
                .when(new EraseMember(LAN, "asked for it"))
                .thenRefused(new MemberIsMerged(LAN, WEI));
    }

    @Test
    void redirectsAreFollowedSoFarAndNoFarther() {
        DeciderSpec<EraseMember> chain = DeciderSpec.of(new EraseMemberDecider());
        for (int number = 0; number <= Member.MOST_REDIRECTS; number++) {
            chain.given(Member.at(member(number)),
                    new MemberMergedInto(member(number), member(number + 1), MORNING.toInstant()))
                    .given(Member.at(member(number + 1)), new MembersMerged(member(number + 1), member(number), null));
        }
        var after = chain.when(new EraseMember(member(0), "x")).after();
        assertThat(Member.current(member(0), after)).isEqualTo(member(Member.MOST_REDIRECTS));
        assertThat(Member.current(member(1), after)).isEqualTo(member(Member.MOST_REDIRECTS + 1));
        assertThat(Member.redirectsTo(member(3), after)).isEqualTo(3);
        assertThat(Member.allIds(member(2), after)).containsExactly(member(2), member(1), member(0));
    }

    private static MemberId member(int number) {
        return new MemberId("R-" + number);
    }

    private static TagMember tagging(String tag) {
        return new TagMember(LAN, List.of(tag), List.of());
    }

    private static <C extends Command> DeciderSpec<C> at(Decider<C> decider) {
        return DeciderSpec.of(decider).given(Shop.opened(Shop.STORE, NegativeStock.ALLOW));
    }

    private static <C extends Command> DeciderSpec<C> lan(Decider<C> decider) {
        return at(decider).given(Member.at(LAN), registered(LAN))
                .given(Profile.at(LAN),
                        new ProfileChanged(LAN, sealed(LAN, ProfileField.PHONE), List.of(), List.of(PHONE)))
                .given(MemberNumbers.at(PHONE.hash()), new MemberKeyTaken(PHONE, LAN));
    }

    /** Lan was merged into Wei. */
    private static <C extends Command> DeciderSpec<C> merged(Decider<C> decider) {
        return lan(decider).given(Member.at(WEI), registered(WEI), new MembersMerged(WEI, LAN, null))
                .given(Member.at(LAN), new MemberMergedInto(LAN, WEI, MORNING.toInstant()));
    }
}
