package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.OTHER;
import static io.tillbook.command.giftcards.CardShop.RIGHT;
import static io.tillbook.command.giftcards.CardShop.accepted;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.cashOut;
import static io.tillbook.command.giftcards.CardShop.expire;
import static io.tillbook.command.giftcards.CardShop.load;
import static io.tillbook.command.giftcards.CardShop.replace;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadyIssued;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.PurchaseRefundsDiffer;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cards of a former system: 450.00 and 45.00 are on one. */
class ImportedCardsTest {
    private final CardShop shop = new CardShop();

    private static ImportCard imported(long paid, long bonus, @Nullable OffsetDateTime until) {
        return imported("1234", null, paid, bonus, until);
    }

    private static ImportCard imported(String secret, @Nullable String member, long paid, long bonus,
            @Nullable OffsetDateTime until) {
        return new ImportCard(CARD, new Secret(secret), member == null ? null : new MemberId(member), null, STORE,
                Money.of(paid), Money.of(bonus), until, CardProof.of(RIGHT));
    }

    @Test
    void itIsUsedAsIfItHadBeenLoadedHere() {
        assertThat(shop.accepted(imported(45_000, 4_500, null))).containsExactly(
                new CardIssued(CARD, RIGHT, null, SpendPolicy.PROPORTIONAL, STORE),
                new ValueImported(CARD, STORE, Money.of(45_000), Money.of(4_500), null));
        assertThat(shop.refused(sale("T1", by(CARD, 1, "wrong")))).isEqualTo(new WrongSecret(CARD, 4));
        shop.accepted(sale("T1", by(CARD, 11_000)));
        assertThat(shop.state(CARD).value()).isEqualTo(new CardValue(Money.of(35_000), Money.of(3_500)));
        shop.accepted(load(CARD, 100));
        shop.accepted(cashOut(CARD, 35_100, RIGHT));
    }

    @Test
    void itComesOnce() {
        shop.accepted(imported(45_000, 4_500, null));
        assertThat(shop.refused(imported(45_000, 4_500, null))).isEqualTo(new CardAlreadyIssued(CARD));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(49_500));
    }

    /** What is owed is owed, whatever the rules say by now. */
    @Test
    void howMuchACardMayHoldDoesNotMatter() {
        shop.rules(new GiftCardRules(Money.of(100), null, null, null, null, null));
        shop.accepted(imported(45_000, 0, null));
    }

    @Test
    void itsTimeIsWhatTheFormerSystemSaid() {
        OffsetDateTime until = MORNING.plusDays(10);
        shop.accepted(imported(45_000, 0, until));
        accepted(shop.send(load(CARD, 100), MORNING.plusDays(1)));
        assertThat(shop.state(CARD).until()).isEqualTo(until);
    }

    /** It is exchanged as any other. */
    @Test
    void oneWhoseTimeIsOverComesToo() {
        shop.accepted(imported(45_000, 0, MORNING.minusDays(1)));
        assertThat(shop.refused(sale("T1", by(CARD, 1)))).isEqualTo(new CardNotUsable(CARD));
        shop.accepted(expire(CARD));
        shop.issued(OTHER, null, null).accepted(replace(CARD, OTHER, RIGHT));
        shop.accepted(sale("T1", by(OTHER, 45_000)));
    }

    @Test
    void anEmptyOneIsToBeLoaded() {
        assertThat(shop.accepted(imported(0, 0, MORNING.plusDays(1)))).singleElement().isInstanceOf(CardIssued.class);
        assertThat(shop.state(CARD).state()).isEqualTo(CardState.ISSUED);
        shop.accepted(load(CARD, 100));
        assertThat(shop.state(CARD).until()).isNull();
    }

    @Test
    void itIsOfAMemberOrOfWhoeverHasIt() {
        assertThat(shop.refused(imported("1234", "nobody", 1, 0, null)))
                .isEqualTo(new UnknownMember(new MemberId("nobody")));
        shop.accepted(imported("1234", "M1", 1, 0, null));
        assertThat(shop.state(CARD).holder()).isEqualTo(CardShop.MEMBER);
    }

    /** By what it was paid is not known. */
    @Test
    void itIsNotBoughtBack() {
        shop.accepted(imported(45_000, 0, null));
        assertThat(shop.refused(new ReturnPurchase(CARD, new Secret("not looked at"), STORE, TILL,
                List.of(new Refund(TenderMethod.CASH, Money.of(45_000))), "not wanted", null, CardProof.of(RIGHT))))
                .isEqualTo(new PurchaseRefundsDiffer(CARD, Money.ZERO, Money.of(45_000)));
    }

    @Test
    void itsSecretHasFourCharactersAtLeast() {
        assertThatThrownBy(() -> imported("123", null, 1, 0, null)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> imported(-1, 0, null)).isInstanceOf(InvalidField.class);
    }

    /** As opening balances are entered: against what the owners have put in. */
    @Test
    void theBooksOweItFromTheBeginning() {
        assertThat(Postings.of(new ValueImported(CARD, null, Money.of(45_000), Money.of(4_500), null),
                MORNING.toLocalDate())
                .stream()
                .flatMap(entry -> entry.lines().stream())
                .collect(Collectors.groupingBy(EntryLine::role,
                        Collectors.summingLong(line -> line.debitMinor().minor()))))
                .containsOnlyKeys(AccountRole.GIFT_CARDS, AccountRole.CAPITAL)
                .containsEntry(AccountRole.GIFT_CARDS, -49_500L)
                .containsEntry(AccountRole.CAPITAL, 49_500L);
    }
}
