package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;

/** How customers of the demo chain pay. */
final class Paying {
    private static final long NOTE_10 = 1_000;
    private static final long NOTE_100 = 10_000;
    private static final int SPLIT = 4;
    private static final List<TenderMethod> METHODS = List.of(TenderMethod.WECHAT, TenderMethod.ALIPAY,
            TenderMethod.CASH, TenderMethod.CARD);
    private static final int[] WEIGHTS = {40, 35, 13, 10, 2};

    private Paying() {}

    /** Payments of an amount; none of nothing. */
    static List<Tender> tenders(Money due, RepeatableRandom random) {
        if (due.isZero()) {
            return List.of();
        }
        int choice = random.weighted(WEIGHTS);
        if (choice == SPLIT && due.minor() > NOTE_10) {
            return List.of(new Tender(TenderMethod.CASH, Money.of(NOTE_10), null),
                    new Tender(TenderMethod.WECHAT, due.minus(Money.of(NOTE_10)), null));
        }
        TenderMethod method = METHODS.get(choice % METHODS.size());
        return List.of(method == TenderMethod.CASH ? cash(due, random) : new Tender(method, due, null));
    }

    /** Notes, and change from them. */
    private static Tender cash(Money due, RepeatableRandom random) {
        long note = random.chance(50) ? NOTE_10 : NOTE_100;
        Money given = Money.of((due.minor() + note - 1) / note * note);
        Money change = given.minus(due);
        return new Tender(TenderMethod.CASH, given, change.isZero() ? null : change);
    }
}
