package io.tillbook.command.members.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberRejection.MemberIsErased;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.CloseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.EraseFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackAnswered;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackClosed;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackErased;
import io.tillbook.api.members.feedback.FeedbackEvent.FeedbackRecorded;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackAlreadyRecorded;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackIsClosed;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackIsErased;
import io.tillbook.api.members.feedback.FeedbackRejection.FeedbackOfMember;
import io.tillbook.api.members.feedback.FeedbackRejection.UnknownFeedback;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.members.Member;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final FeedbackId ID = new FeedbackId("F-1");
    private static final MemberId LAN = new MemberId("M-1");
    private static final Sealed OF_LAN = new Sealed(Subject.of(LAN), "c2VhbGVk");
    private static final Sealed OF_NOBODY = new Sealed(Subject.ofFeedback("F-1"), "c2VhbGVk");
    private static final Personal WORDS = new Personal("too cold");

    private static <C extends Command> DeciderSpec<C> at(Decider<C> decider) {
        return DeciderSpec.of(decider).given(Shop.opened(Shop.STORE, NegativeStock.ALLOW));
    }

    private static <C extends Command> DeciderSpec<C> told(Decider<C> decider, @Nullable MemberId member) {
        return at(decider).given(Feedback.at(ID), recorded(member));
    }

    private static FeedbackRecorded recorded(@Nullable MemberId member) {
        return new FeedbackRecorded(ID, Shop.STORE, member, null, 2, member == null ? OF_NOBODY : OF_LAN);
    }

    private static RecordFeedback record(@Nullable MemberId member) {
        return new RecordFeedback(ID, Shop.STORE, member, null, 2, WORDS, null)
                .sealed(member == null ? OF_NOBODY : OF_LAN);
    }

    private static AnswerFeedback answer(Sealed sealed) {
        return new AnswerFeedback(ID, WORDS, null).sealed(sealed);
    }

    @Test
    void whatACustomerTellsIsRecordedOnceAndSealed() {
        at(new RecordFeedbackDecider())
                .given(Member.at(LAN), new MemberRegistered(LAN, null, RegistrationChannel.STORE, null, null))
                .when(record(LAN))
                .then(recorded(LAN));
        at(new RecordFeedbackDecider()).when(record(null)).then(recorded(null));
        at(new RecordFeedbackDecider()).when(new RecordFeedback(ID, Shop.STORE, null, new SaleId("S1"), 5, null, null))
                .then(new FeedbackRecorded(ID, Shop.STORE, null, new SaleId("S1"), 5, null));
        told(new RecordFeedbackDecider(), LAN).when(record(null)).thenRefused(new FeedbackAlreadyRecorded(ID));
        DeciderSpec.of(new RecordFeedbackDecider())
                .when(record(null))
                .thenRefused(new UnknownLocation(Shop.STORE));
    }

    /** Their key could never be destroyed: nobody erases whom nobody has registered. */
    @Test
    void nobodyTellsAsAMemberWhomNobodyHasRegistered() {
        at(new RecordFeedbackDecider()).when(record(LAN)).thenRefused(new UnknownMember(LAN));
    }

    @Test
    void aRatingIsFromOneToFive() {
        assertThatThrownBy(() -> new RecordFeedback(ID, Shop.STORE, null, null, 0, null, null))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new RecordFeedback(ID, Shop.STORE, null, null, 6, null, null))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void aMemberWhoseDataWereErasedTellsAndIsToldNothing() {
        at(new RecordFeedbackDecider()).given(Member.at(LAN), new MemberErased(LAN, "asked"))
                .when(record(LAN))
                .thenRefused(new MemberIsErased(LAN));
        told(new AnswerFeedbackDecider(), LAN).given(Member.at(LAN), new MemberErased(LAN, "asked"))
                .when(answer(OF_LAN))
                .thenRefused(new MemberIsErased(LAN));
    }

    @Test
    void itIsAnsweredAsOftenAsNeededUntilItIsClosed() {
        told(new AnswerFeedbackDecider(), LAN).when(answer(OF_LAN)).then(new FeedbackAnswered(ID, OF_LAN));
        told(new AnswerFeedbackDecider(), LAN).given(Feedback.at(ID), new FeedbackAnswered(ID, OF_LAN))
                .when(answer(OF_LAN))
                .then(new FeedbackAnswered(ID, OF_LAN));
        told(new AnswerFeedbackDecider(), LAN).given(Feedback.at(ID), new FeedbackClosed(ID))
                .when(answer(OF_LAN))
                .thenRefused(new FeedbackIsClosed(ID));
        at(new AnswerFeedbackDecider()).when(answer(OF_NOBODY)).thenRefused(new UnknownFeedback(ID));
    }

    @Test
    void itIsClosedOnceAnsweredOrNot() {
        told(new CloseFeedbackDecider(), null).when(new CloseFeedback(ID)).then(new FeedbackClosed(ID));
        told(new CloseFeedbackDecider(), null).given(Feedback.at(ID), new FeedbackClosed(ID))
                .when(new CloseFeedback(ID))
                .thenRefused(new FeedbackIsClosed(ID));
        at(new CloseFeedbackDecider()).when(new CloseFeedback(ID)).thenRefused(new UnknownFeedback(ID));
    }

    @Test
    void wordsOfNobodyKnownAreErasedByThemselvesAndThoseOfAMemberWithTheMember() {
        EraseFeedback erase = new EraseFeedback(ID, "asked");
        told(new EraseFeedbackDecider(), null).when(erase).then(new FeedbackErased(ID, "asked"));
        told(new EraseFeedbackDecider(), LAN).when(erase).thenRefused(new FeedbackOfMember(ID, LAN));
        told(new EraseFeedbackDecider(), null).given(Feedback.at(ID), new FeedbackErased(ID, "asked"))
                .when(erase)
                .thenRefused(new FeedbackIsErased(ID));
        told(new AnswerFeedbackDecider(), null).given(Feedback.at(ID), new FeedbackErased(ID, "asked"))
                .when(answer(OF_NOBODY))
                .thenRefused(new FeedbackIsErased(ID));
        at(new EraseFeedbackDecider()).when(erase).thenRefused(new UnknownFeedback(ID));
    }

    @Test
    void theWordsOfAMemberAreSealedUnderTheirKey() {
        assertThat(Feedback.subject(ID, recorded(LAN))).isEqualTo(Subject.of(LAN));
        assertThat(Feedback.subject(ID, recorded(null))).isEqualTo(Subject.ofFeedback("F-1"));
        assertThat(Feedback.subject(ID, null)).isEqualTo(Subject.ofFeedback("F-1"));
    }
}
