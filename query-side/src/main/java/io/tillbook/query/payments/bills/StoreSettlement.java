package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.payments.StoreMoney;
import io.tillbook.query.payments.StoreMoneyView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stores have taken by means, and each payment and refund of a day: what is printed and handed on of it. */
public final class StoreSettlement {
    private static final int AT_ONCE = 500;

    private final BillViews views;
    private final StoreMoney money;

    StoreSettlement(BillViews views, StoreMoney money) {
        this.views = views;
        this.money = money;
    }

    /**
     * What a store has taken and given back by one means on a day.
     *
     * @param captured how many times something came in
     * @param refunded how many times something went out
     * @param feeE5 fees, in hundred-thousandths of the currency's unit
     * @param billed how many payments and refunds bills have told of
     */
    public record ByMeans(LocalDate day, String method, Money capturedMinor, long captured, Money refundedMinor,
            long refunded, long feeE5, long billed) {
        /** What stays with the store before fees. */
        public Money net() {
            return capturedMinor.minus(refundedMinor);
        }
    }

    /**
     * A payment or refund.
     *
     * @param number as providers know it
     * @param amountMinor what came in above 0, what went out below
     * @param feeE5 the fee, in hundred-thousandths of the currency's unit; null where no bill has told of it
     * @param billDay the day of the bill; null where none has told of it
     * @param difference how the bill differs; null where it does not
     */
    public record Line(OffsetDateTime at, @Nullable String register, String kind, String method,
            @Nullable String channel, @Nullable String account, String number, @Nullable String payment,
            Money amountMinor, @Nullable Long feeE5, @Nullable LocalDate billDay, @Nullable String difference) {}

    /** What a store has taken by means, on days from one to another, both included. */
    public List<ByMeans> byMeans(LocationId location, LocalDate from, LocalDate to) {
        return money.of(location, from, to).stream().map(StoreSettlement::shown).toList();
    }

    private static ByMeans shown(StoreMoneyView money) {
        return new ByMeans(money.day(), money.method().name(), money.capturedMinor(), money.captured(),
                money.refundedMinor(), money.refunded(), money.feeE5(), money.billed());
    }

    /** Tells all payments and refunds of a store that count for a day, by number, however many there are. */
    public void eachLine(LocationId location, LocalDate day, Consumer<Line> wanted) {
        String after = null;
        List<StoredView<MovedMoneyView>> page;
        do {
            page = views.moved(location, day, after, AT_ONCE);
            page.forEach(found -> wanted.accept(line(found.view())));
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == AT_ONCE);
    }

    /** Whether there are more than so many. */
    public boolean isLongerThan(LocationId location, LocalDate day, int lines) {
        return views.moved(location, day, null, lines + 1).size() > lines;
    }

    static Line line(MovedMoneyView money) {
        MovedMoneyView.Billed billed = money.billed();
        return new Line(money.at(), money.register() == null ? null : money.register().value(), money.kind().name(),
                money.method().name(), money.channel() == null ? null : money.channel().name(),
                money.account() == null ? null : money.account().value(), money.number().value(),
                money.payment() == null ? null : money.payment().value(), money.amountMinor(),
                billed == null ? null : Long.valueOf(billed.feeE5()), billed == null ? null : billed.day(),
                billed == null || billed.difference() == null ? null : billed.difference().name());
    }
}
