package io.tillbook.query.finance;

import io.tillbook.query.sight.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What has to be the same in the books of the whole chain, whoever asks. */
public final class BookTies {
    /** The group of views that they are read from. */
    public static final String GROUP = "finance";

    private final Books books;
    private final BankViews bank;
    private final SteadyRead steady;

    BookTies(Books books, BankViews bank, SteadyRead steady) {
        this.books = books;
        this.bank = bank;
        this.steady = steady;
    }

    /** All that is compared, by names such as {@code gift_cards}. */
    public static List<String> names() {
        return Arrays.stream(TieOut.Check.values()).map(BookTies::name).toList();
    }

    private static String name(TieOut.Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }

    /** By how much the books are more than what they have to be, in minor units, by name. */
    public Map<String, Long> differences() {
        Map<String, Long> differences = new TreeMap<>();
        all().forEach(tie -> differences.put(name(tie.check()), tie.differenceMinor().minor()));
        return differences;
    }

    List<TieOut> all() {
        return Sight.everything().read(() -> steady.of(this::read, ties -> ties.stream().noneMatch(TieOut::isBroken)));
    }

    private List<TieOut> read() {
        Sums sums = books.now();
        return Stream.concat(TieOut.of(sums).stream(), Stream.of(TieOut.bank(sums, bank.all(), bank.wrong())))
                .toList();
    }
}
