package io.tillbook.command.giftcards;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cards as a notebook would keep them: what is on each, and what each sale was paid with. It knows nothing of events,
 * streams or accounts, and has formulas of its own.
 */
final class CardModel {
    /** So many days after its end what is left on a card is income. */
    static final int BREAKAGE_DAYS = 10;
    private static final int DAYS_AGAIN = 30;
    private static final LocalDate RULES_FROM = LocalDate.of(2026, 11, 23);

    final Map<Integer, Card> cards = new LinkedHashMap<>();
    final Map<String, Sale> sales = new HashMap<>();
    LocalDate today = RULES_FROM;
    long taken;
    long givenAway;
    long bySales;
    long lost;
    long income;
    long putRight;
    long broughtIn;

    /** A card. */
    static final class Card {
        long paid;
        long bonus;
        long held;
        int wrong;
        boolean isLoaded;
        boolean isBlocked;
        boolean isClosed;
        boolean isNamed;
        boolean isUntouched = true;
        boolean isBorrowedTime;
        boolean isExpired;
        LocalDate end;
        LocalDate incomeFrom;
        Integer next;

        long all() {
            return paid + bonus;
        }

        boolean isOver(LocalDate day) {
            return end != null && !end.isAfter(day);
        }
    }

    boolean isUsable(Card card) {
        return card.isLoaded && !card.isBlocked && !card.isClosed && !card.isOver(today);
    }

    boolean isLoadable(Card card) {
        return !card.isBlocked && !card.isClosed && !card.isBorrowedTime && !card.isOver(today);
    }

    /** What a sale was paid with by a card. */
    static final class Sale {
        final int card;
        final long paid;
        final long bonus;
        final long missing;
        long back;

        Sale(int card, long paid, long bonus, long missing) {
            this.card = card;
            this.paid = paid;
            this.bonus = bonus;
            this.missing = missing;
        }

        long left() {
            return paid + bonus + missing - back;
        }
    }

    /** Half a unit and more goes to what was paid for. */
    private static long share(long amount, long paid, long all) {
        return all == 0 ? 0
                : BigInteger.valueOf(2 * amount)
                        .multiply(BigInteger.valueOf(paid))
                        .add(BigInteger.valueOf(all))
                        .divide(BigInteger.valueOf(2 * all))
                        .longValueExact();
    }

    void load(int number, long paid, long bonus) {
        Card card = cards.get(number);
        begin(card);
        card.paid += paid;
        card.bonus += bonus;
        taken += paid;
        givenAway += bonus;
    }

    private void begin(Card card) {
        card.end = card.isLoaded || card.isNamed ? card.end : today.plusMonths(1);
        card.isLoaded = true;
    }

    /** A card of a former system, which ends when that has said. */
    void bringIn(int number, Card card, long paid, long bonus, LocalDate end) {
        card.isLoaded = paid + bonus > 0;
        card.paid = paid;
        card.bonus = bonus;
        card.end = card.isLoaded ? end : null;
        broughtIn += paid + bonus;
        cards.put(number, card);
    }

    void adjust(int number, long paid, long bonus) {
        Card card = cards.get(number);
        card.paid += paid;
        card.bonus += bonus;
        putRight += paid;
        givenAway += bonus;
    }

    void spend(String id, int number, long covered, long missing) {
        Card card = cards.getOrDefault(number, new Card());
        long paid = share(covered, card.paid, card.all());
        card.paid -= paid;
        card.bonus -= covered - paid;
        card.isUntouched &= covered == 0;
        bySales += covered + missing;
        lost += missing;
        sales.put(id, new Sale(number, paid, covered - paid, missing));
    }

    /** First what the card did not have, then the lots, each its floor of what is back so far. */
    void back(String id, long amount) {
        Sale sale = sales.get(id);
        long before = Math.max(0, sale.back - sale.missing);
        sale.back += amount;
        long after = Math.max(0, sale.back - sale.missing);
        long spent = sale.paid + sale.bonus;
        long paid = spent == 0 ? 0 : sale.paid * after / spent - sale.paid * before / spent;
        Card card = last(cards.getOrDefault(sale.card, new Card()));
        card.paid += paid;
        card.bonus += after - before - paid;
        boolean isDead = card.isBorrowedTime || card.isOver(today);
        if (isDead && !card.isClosed && after > before) {
            card.end = today.plusDays(DAYS_AGAIN);
            card.isBorrowedTime = true;
            card.isExpired = false;
        }
        card.incomeFrom = null;
        bySales -= amount;
        lost -= amount - (after - before);
    }

    void nextDay(int days) {
        today = today.plusDays(days);
        cards.values().forEach(card -> card.held = 0);
    }

    /** What the clock says of a card, once somebody looks at it. */
    void expire(int number) {
        Card card = cards.get(number);
        if (card.isLoaded && !card.isBlocked && !card.isClosed && !card.isExpired && card.isOver(today)) {
            card.isExpired = true;
            card.held = 0;
            // Of a card that ended before there were any rules nothing is income.
            boolean isOwedForEver = card.isBorrowedTime || card.end.isBefore(RULES_FROM);
            card.incomeFrom = isOwedForEver ? null : card.end.plusDays(BREAKAGE_DAYS);
        }
        if (card.isExpired && card.incomeFrom != null && !card.incomeFrom.isAfter(today)) {
            income += card.paid;
            givenAway -= card.bonus;
            card.paid = 0;
            card.bonus = 0;
        }
    }

    private Card last(Card card) {
        return card.next == null ? card : last(cards.get(card.next));
    }

    void close(int number) {
        Card card = cards.get(number);
        taken -= card.paid;
        givenAway -= card.bonus;
        card.paid = 0;
        card.bonus = 0;
        card.held = 0;
        card.isClosed = true;
        card.isExpired = false;
        card.isBlocked = false;
    }

    void replace(int number, int by) {
        Card card = cards.get(number);
        Card other = cards.get(by);
        other.paid = card.paid;
        other.bonus = card.bonus;
        boolean isKept = card.end != null && !card.isBorrowedTime && !card.isOver(today);
        other.end = isKept ? card.end : null;
        other.isLoaded = isKept;
        begin(other);
        other.end = card.end == null ? null : other.end;
        other.isUntouched = false;
        card.paid = 0;
        card.bonus = 0;
        card.held = 0;
        card.isClosed = true;
        card.isExpired = false;
        card.isBlocked = false;
        card.next = by;
    }
}
