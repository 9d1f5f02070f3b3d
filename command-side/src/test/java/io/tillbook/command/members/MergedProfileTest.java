package io.tillbook.command.members;

import static io.tillbook.command.members.Persons.LAN;
import static io.tillbook.command.members.Persons.WEI;
import static io.tillbook.command.members.Persons.card;
import static io.tillbook.command.members.Persons.change;
import static io.tillbook.command.members.Persons.phone;
import static io.tillbook.command.members.Persons.register;
import static io.tillbook.command.members.Persons.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberCommand.TagMember;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a member who is merged is known of who they are from then on. */
class MergedProfileTest {
    private static final MemberKey LANS_PHONE = phone("13900000001");
    private static final MemberKey WEIS_PHONE = phone("13900000002");
    private static final MemberKey NEW_PHONE = phone("13900000003");
    private static final MemberId ZHAO = new MemberId("M-3");

    private final History history = new History();

    @BeforeEach
    void twoMembers() {
        history.add(Shop.opened(Shop.STORE, NegativeStock.ALLOW));
        accept(register(LAN, "13900000001"));
        accept(register(WEI, "13900000002"));
    }

    @Test
    void theirNumbersLeadToTheMemberOfNow() {
        merge();

        assertThat(owner(LANS_PHONE)).contains(WEI);
        assertThat(owner(WEIS_PHONE)).contains(WEI);
        assertThat(history.of(Profile.at(WEI)).keys()).containsExactly(WEIS_PHONE, LANS_PHONE);
        assertThat(history.of(Profile.at(LAN)).keys()).isEmpty();
    }

    @Test
    void aNumberOfTheirsCanBecomeTheOneOfTheMember() {
        merge();
        accept(change(WEI, LANS_PHONE));

        assertThat(owner(LANS_PHONE)).contains(WEI);
        assertThat(owner(WEIS_PHONE)).as("the one before").isEmpty();
    }

    @Test
    void allNumbersOfAKindAreFreeOnceAnotherIsToldOrItIsRemoved() {
        merge();
        accept(change(WEI, NEW_PHONE));
        assertThat(owner(LANS_PHONE)).isEmpty();
        accept(register(ZHAO, "13900000001"));
        accept(new EraseMember(WEI, "asked"));
        assertThat(owner(NEW_PHONE)).isEmpty();
        assertThat(owner(LANS_PHONE)).as("of whoever has it by now").contains(ZHAO);
    }

    @Test
    void aNumberThatIsRemovedIsFreeHoweverItCame() {
        merge();
        accept(new ChangeProfile(WEI, null, List.of(ProfileField.PHONE), null, null));

        assertThat(owner(LANS_PHONE)).isEmpty();
        assertThat(owner(WEIS_PHONE)).isEmpty();
    }

    @Test
    void whoHadACardOnlyHasTheirNameAndPhoneToo() {
        MemberKey card = card("8000 0001");
        accept(new RegisterMember(ZHAO, Shop.STORE, MemberProfile.NONE).sealed(sealed(ZHAO, ProfileField.CARD),
                List.of(card)));
        accept(new MergeMembers(LAN, ZHAO, "the same person"));

        Profile profile = history.of(Profile.at(ZHAO));
        assertThat(profile.profile().of(ProfileField.CARD)).isNotNull();
        assertThat(profile.profile().of(ProfileField.PHONE))
                .isEqualTo(sealed(LAN, ProfileField.PHONE).of(ProfileField.PHONE));
        assertThat(profile.keys()).containsExactly(card, LANS_PHONE);
    }

    @Test
    void whatIsKnownOfTheMemberStays() {
        merge();
        assertThat(history.of(Profile.at(WEI)).profile()).isEqualTo(sealed(WEI, ProfileField.PHONE));
    }

    @Test
    void aRefusalOfEitherHoldsAndWhatOnlyOneHasSaid() {
        accept(new SetConsent(LAN, said(ConsentPurpose.PROFILING, false)));
        accept(new SetConsent(WEI, said(ConsentPurpose.PROFILING, true)));
        accept(new SetConsent(LAN, said(ConsentPurpose.MARKETING_SMS, true)));
        accept(new SetConsent(WEI, said(ConsentPurpose.MARKETING_SMS, false)));
        accept(new SetConsent(LAN, said(ConsentPurpose.MARKETING_MAIL, true)));
        merge();

        assertThat(history.of(Profile.at(WEI)).consents()).containsExactlyInAnyOrder(
                said(ConsentPurpose.PROFILING, false), said(ConsentPurpose.MARKETING_SMS, false),
                said(ConsentPurpose.MARKETING_MAIL, true));
        accept(new SetConsent(WEI, said(ConsentPurpose.PROFILING, true)));
        assertThat(history.of(Profile.at(WEI)).saidTo(ConsentPurpose.PROFILING)).as("said later")
                .contains(said(ConsentPurpose.PROFILING, true));
    }

    @Test
    void tagsAreOfBothAsFarAsThereIsRoom() {
        accept(new TagMember(LAN, List.of("tea", "regular"), List.of()));
        accept(new TagMember(WEI, IntStream.range(1, MemberCommand.MAX_TAGS - 1).mapToObj(tag -> "t" + tag).toList(),
                List.of()));
        accept(new TagMember(WEI, List.of("tea"), List.of()));
        merge();

        assertThat(history.of(Profile.at(WEI)).tags()).hasSize(MemberCommand.MAX_TAGS)
                .endsWith("tea", "regular");
    }

    private static Consent said(ConsentPurpose purpose, boolean given) {
        return new Consent(purpose, given, "privacy-1");
    }

    private Optional<MemberId> owner(MemberKey key) {
        return history.of(MemberNumbers.at(key.hash()));
    }

    private void merge() {
        accept(new MergeMembers(LAN, WEI, "the same person"));
    }

    private void accept(Command command) {
        assertThat(send(command)).isInstanceOf(Accepted.class);
    }

    private Decision send(Command command) {
        return Capabilities.all()
                .slices()
                .stream()
                .flatMap(slice -> slice.commands().stream())
                .filter(handling -> handling.command() == command.getClass())
                .findFirst()
                .map(handling -> run(handling, command))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the handling is looked up by the command's class
    private <C extends Command> Decision run(CommandHandling<?> handling, C command) {
        return history.run(((CommandHandling<C>) handling).decider(), command, Circumstances.of(command));
    }
}
