package io.tillbook.server.security;

import io.tillbook.api.access.AccessCommand.ChangeContact;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.coupons.CouponCommand;
import io.tillbook.api.devices.DevicesCommand.IssueEnrolment;
import io.tillbook.api.giftcards.GiftCardCommand;
import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.SealedField;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.api.members.feedback.FeedbackCommand.AnswerFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand.RecordFeedback;
import io.tillbook.api.members.feedback.FeedbackCommand;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.server.coupons.CouponCodes;
import io.tillbook.server.giftcards.CardSecrets;
import io.tillbook.server.keys.NumberHashes;
import io.tillbook.server.keys.Sealing;
import io.tillbook.server.membercards.MemberCards;
import io.tillbook.server.walletcodes.PaymentCodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts into commands what is random, what is kept of secrets, what codes of coupons and cards of members stand for,
 * and personal data sealed: deciders can make none.
 */
public final class Credentials {
    private final Passwords passwords;
    private final Sealing sealing;
    private final CouponCodes codes;
    private final CardSecrets cards;
    private final PaymentCodes payments;
    private final MemberCards shown;
    private final NumberHashes numbers;
    private final Function<FeedbackId, Subject> feedback;

    /** @param feedback under whose key the words of feedback are sealed */
    Credentials(Passwords passwords, Sealing sealing, CouponCodes codes, CardSecrets cards, PaymentCodes payments,
            MemberCards shown, NumberHashes numbers, Function<FeedbackId, Subject> feedback) {
        this.passwords = passwords;
        this.sealing = sealing;
        this.codes = codes;
        this.cards = cards;
        this.payments = payments;
        this.shown = shown;
        this.numbers = numbers;
        this.feedback = feedback;
    }

    /**
     * A command that can be decided.
     *
     * @param shownOnce the text of the token that it issues, which only the first answer has; null for other commands
     */
    public record Completed(Command command, @Nullable String shownOnce) {
        @Override
        public String toString() {
            return "Completed[" + command + "]";
        }
    }

    /** Completes a command as it was sent. */
    public Completed complete(Command command) {
        return switch (command) {
            case IssueToken issue -> issued(issue, TokenText.random());
            case IssueEnrolment issue when issue.tokenKey() == null ->
                issued(issue, EnrolmentText.random(issue.enrolmentId()));
            case HireEmployee hire -> new Completed(hire.sealed(
                    contact(Subject.of(hire.employee()), hire.name(), hire.phone(), hire.mail())), null);
            case ChangeContact change -> new Completed(change.sealed(
                    contact(Subject.of(change.employee()), change.name(), change.phone(), change.mail())), null);
            case SetPassword set -> new Completed(set.withHash(passwords.hash(set.password())), null);
            case SetPin set -> new Completed(set.withHash(passwords.hash(set.pin())), null);
            case CouponCommand.OfCode ofCode -> new Completed(ofCode.read(codes.read(ofCode.code())), null);
            case MemberCommand.OfProfile member -> new Completed(sealed(member), null);
            case FeedbackCommand.WithText told ->
                new Completed(told.sealed(sealing.seal(subject(told), told.text())), null);
            case GiftCardCommand.OfSecret ofSecret -> new Completed(cards.proven(ofSecret), null);
            case StartPayment start -> new Completed(payments.withoutCode(start), null);
            case CompleteSale sale -> new Completed(read(sale), null);
            case ExchangeGoods exchange -> new Completed(exchange.selling(read(exchange.completeSale())), null);
            case ReleaseFact release -> new Completed(read(release), null);
            case Command other -> new Completed(other, null);
        };
    }

    private Subject subject(FeedbackCommand.WithText told) {
        return switch (told) {
            case RecordFeedback recorded when recorded.member() != null -> Subject.of(recorded.member());
            case RecordFeedback recorded -> Subject.ofFeedback(recorded.feedback().value());
            case AnswerFeedback answer -> feedback.apply(answer.feedback());
        };
    }

    private ReleaseFact read(ReleaseFact release) {
        CompleteSale told = release.completeSale();
        return told == null ? release : release.telling(read(told));
    }

    private CompleteSale read(CompleteSale sale) {
        CompleteSale proven = shown.read(cards.proven(sale));
        return proven.coupons() == null ? proven
                : proven.read(proven.coupons().stream().map(codes::read).toList());
    }

    private SealedContact contact(Subject subject, @Nullable Personal name, @Nullable Personal phone,
            @Nullable Personal mail) {
        return new SealedContact(sealing.seal(subject, name), sealing.seal(subject, phone),
                sealing.seal(subject, mail));
    }

    private Command sealed(MemberCommand.OfProfile command) {
        MemberProfile told = Objects.requireNonNullElse(command.profile(), MemberProfile.NONE);
        Subject subject = Subject.of(command.member());
        List<SealedField> fields = told.told()
                .entrySet()
                .stream()
                .flatMap(field -> Stream.ofNullable(sealing.seal(subject, field.getValue()))
                        .map(datum -> new SealedField(field.getKey(), datum)))
                .toList();
        return command.sealed(new SealedProfile(fields), told.told()
                .entrySet()
                .stream()
                .flatMap(field -> KeyKind.of(field.getKey()).stream().map(kind -> key(kind, field)))
                .toList());
    }

    private MemberKey key(KeyKind kind, Map.Entry<?, Personal> number) {
        return new MemberKey(kind, numbers.of(kind, number.getValue().text()));
    }

    private static Completed issued(IssueEnrolment issue, EnrolmentText token) {
        return new Completed(issue.withKey(token.publicKey()), token.text());
    }

    private static Completed issued(IssueToken issue, String text) {
        return new Completed(issue.withHash(TokenText.hash(text)), text);
    }
}
