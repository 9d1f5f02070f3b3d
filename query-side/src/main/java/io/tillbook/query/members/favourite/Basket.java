package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.kernel.Saturating;
import io.tillbook.query.pricing.receipt.KeptLine;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a receipt, by product and by category; or the difference that an event makes to that.
 *
 * @param products by SKU
 * @param categories by name
 */
record Basket(List<BoughtProduct> products, List<BoughtCategory> categories) {
    private static final Basket NONE = new Basket(List.of(), List.of());

    /** What an event changes. */
    static Basket of(ReceiptChange change) {
        LocalDate day = change.after().sale().businessDay();
        Map<String, Part> products = difference(change, line -> line.kept().sold().sku().value());
        Map<String, Part> categories =
                difference(change, line -> Objects.requireNonNullElse(line.kept().sold().category(), ""));
        List<BoughtProduct> bought = new ArrayList<>();
        products.forEach((_, part) -> bought.add(part.product(day)));
        List<BoughtCategory> of = new ArrayList<>();
        categories.forEach((_, part) -> of.add(part.category()));
        return bought.isEmpty() && of.isEmpty() ? NONE : new Basket(bought, of);
    }

    /** The part of a receipt that is of one product or category. */
    private record Part(KeptLine line, int receipts, Quantity quantity, Money paid) {
        static Part of(KeptLine line) {
            Quantity left = line.kept().left();
            return new Part(line, left.isPositive() ? 1 : 0, left, line.kept().keptMinor());
        }

        Part and(Part more) {
            return new Part(line, Math.max(receipts, more.receipts), Saturating.plus(quantity, more.quantity),
                    Saturating.plus(paid, more.paid));
        }

        Part less(Part before) {
            return new Part(line, receipts - before.receipts, Saturating.plus(quantity, before.quantity.negated()),
                    Saturating.plus(paid, before.paid.negated()));
        }

        boolean isNothing() {
            return receipts == 0 && quantity.isZero() && paid.isZero();
        }

        BoughtProduct product(LocalDate day) {
            return new BoughtProduct(line.kept().sold().sku(), line.kept().sold().category(), receipts, quantity, paid,
                    List.of(new PurchaseDay(day, receipts)));
        }

        BoughtCategory category() {
            return new BoughtCategory(line.kept().sold().category(), receipts, paid);
        }
    }

    private static Map<String, Part> difference(ReceiptChange change, Function<KeptLine, String> by) {
        Map<String, Part> before = parts(change.before(), by);
        Map<String, Part> after = parts(change.after(), by);
        before.forEach((key, part) -> after.computeIfPresent(key, (_, now) -> now.less(part)));
        after.values().removeIf(Part::isNothing);
        return after;
    }

    private static Map<String, Part> parts(@Nullable KeptReceipt receipt, Function<KeptLine, String> by) {
        Map<String, Part> parts = new TreeMap<>();
        if (receipt != null) {
            receipt.lines().forEach(line -> parts.merge(by.apply(line), Part.of(line), Part::and));
        }
        return parts;
    }
}
