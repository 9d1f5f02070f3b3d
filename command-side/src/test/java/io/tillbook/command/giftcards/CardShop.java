package io.tillbook.command.giftcards;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.giftcards.CardHoldCommand.CaptureHold;
import io.tillbook.api.giftcards.CardHoldCommand.HoldValue;
import io.tillbook.api.giftcards.CardHoldCommand.ReleaseHold;
import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReplaceCard;
import io.tillbook.api.giftcards.GiftCardCommand.SetGiftCardRules;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.members.Member;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store with cards: each secret is told as {@code right} or otherwise, as the server would have hashed it. */
final class CardShop {
    static final CardNumber CARD = card(1);
    static final CardNumber OTHER = card(2);
    static final MemberId MEMBER = new MemberId("M1");
    static final String RIGHT = "right";
    private static final Secret TOLD = new Secret("not looked at");

    private final History history = new History();

    CardShop() {
        Stream.of(Shop.store(NegativeStock.ALLOW)).forEach(history::add);
        history.add(member(MEMBER));
    }

    /** That somebody is a member. */
    static NewEvent member(MemberId member) {
        return new NewEvent(Member.at(member),
                new MemberRegistered(member, STORE, RegistrationChannel.STORE, null, null));
    }

    CardShop given(NewEvent... events) {
        Stream.of(events).forEach(history::add);
        return this;
    }

    /** The card of a number. */
    static CardNumber card(int number) {
        return CardNumber.of("600000000000%03d".formatted(number));
    }

    CardShop rules(GiftCardRules rules) {
        accepted(new SetGiftCardRules(rules, "decision of the board", null));
        return this;
    }

    CardShop issued(CardNumber card, @Nullable String member, @Nullable SpendPolicy policy) {
        accepted(new IssueCard(card, TOLD, member == null ? null : new MemberId(member), policy, STORE,
                CardProof.of(RIGHT)));
        return this;
    }

    /** A card of whoever has it, with value that was paid for in cash. */
    CardShop loaded(CardNumber card, long paid) {
        accepted(load(card, paid));
        return this;
    }

    static LoadValue load(CardNumber card, long paid) {
        return new LoadValue(card, STORE, TILL, null, null, List.of(cash(paid)), null);
    }

    static Tender cash(long amount) {
        return new Tender(TenderMethod.CASH, Money.of(amount), null);
    }

    static Tender by(CardNumber card, long amount, @Nullable String told) {
        return new Tender(TenderMethod.GIFT_CARD, Money.of(amount), null, card, null,
                told == null ? null : CardProof.of(told));
    }

    static Tender by(CardNumber card, long amount) {
        return by(card, amount, RIGHT);
    }

    static CompleteSale sale(String id, Tender... tenders) {
        return sale(id, null, tenders);
    }

    /** One piece for what was paid. */
    static CompleteSale sale(String id, @Nullable Origin origin, Tender... tenders) {
        long paid = Stream.of(tenders).mapToLong(tender -> tender.captured().minor()).sum();
        return new CompleteSale(new SaleId(id), new ReceiptNo(id), STORE, TILL, null, null,
                List.of(new SaleLine(1, MILK, Quantity.of(paid), Money.of(1), null, null, null, null)),
                List.of(tenders), null, origin);
    }

    /** Of a sale at one minor unit a piece, so many pieces. */
    static AcceptReturn back(String id, String sale, long pieces, Refund... refunds) {
        return new AcceptReturn(new ReturnId(id), new SaleId(sale), STORE, TILL,
                List.of(new ReturnLine(1, Quantity.of(pieces), true)), List.of(refunds), "too many", null);
    }

    static Refund toCard(long amount) {
        return new Refund(TenderMethod.GIFT_CARD, Money.of(amount));
    }

    static HoldValue hold(CardNumber card, String sale, long amount, OffsetDateTime until) {
        return new HoldValue(card, TOLD, STORE, new SaleId(sale), Money.of(amount), until, CardProof.of(RIGHT));
    }

    static CaptureHold capture(CardNumber card, String sale, long amount) {
        return new CaptureHold(card, STORE, new SaleId(sale), Money.of(amount));
    }

    static ReleaseHold release(CardNumber card, String sale) {
        return new ReleaseHold(card, STORE, new SaleId(sale));
    }

    static CashOut cashOut(CardNumber card, long amount, String told) {
        return new CashOut(card, TOLD, STORE, TILL, TenderMethod.CASH, Money.of(amount), "leaves town", null,
                CardProof.of(told));
    }

    static ReplaceCard replace(CardNumber card, CardNumber by, @Nullable String told) {
        return new ReplaceCard(card, told == null ? null : TOLD, by, STORE, "lost", null,
                told == null ? null : CardProof.of(told));
    }

    static ExpireCard expire(CardNumber card) {
        return new ExpireCard(card);
    }

    Decision send(Command command) {
        return send(command, MORNING);
    }

    Decision send(Command command, OffsetDateTime at) {
        return history.run(command, Circumstances.of(command, at));
    }

    /** How much an accepted command is, of something that may be limited; it is not kept. */
    Optional<Stake> stake(Command command) {
        return history.stake(command, Circumstances.of(command, MORNING));
    }

    List<Event> accepted(Command command) {
        return accepted(send(command));
    }

    static List<Event> accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return decision.events().stream().map(NewEvent::event).toList();
    }

    static <E extends Event> List<E> all(Decision decision, Class<E> kind) {
        return accepted(decision).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Why it is refused; a sentence tells it, and no whole number of a card. */
    Rejection refused(Command command) {
        return refused(send(command));
    }

    static Rejection refused(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        Rejection reason = ((Refused) decision).rejection();
        assertThat(reason.detail()).matches("\\p{Lu}.*\\.").doesNotContain(CARD.value(), OTHER.value());
        return reason;
    }

    GiftCard state(CardNumber card) {
        return state(GiftCard.at(card));
    }

    <S> S state(StreamRef<S> stream) {
        return history.of(stream);
    }
}
