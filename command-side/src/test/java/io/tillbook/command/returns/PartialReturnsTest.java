package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a sale comes back in parts, exactly what was paid is refunded, and exactly what it had cost is restocked. */
class PartialReturnsTest {
    private final Decider<AcceptReturn> decider = CheckoutOrder.returns().booking();

    @Property(tries = 150)
    void allPartsTogetherAreTheSale(@ForAll @IntRange(min = 1, max = 8) int lines, @ForAll Random random) {
        comesBackInParts(lines, random);
    }

    @Property(tries = 5)
    void aSaleOfHundredLinesIsNoDifferent(@ForAll Random random) {
        comesBackInParts(100, random);
    }

    private void comesBackInParts(int lineCount, Random random) {
        List<SoldLine> sold = IntStream.rangeClosed(1, lineCount).mapToObj(lineNo -> line(lineNo, random)).toList();
        Money paid = sold.stream().map(SoldLine::paidMinor).reduce(Money.ZERO, Money::plus);
        Money cost = sold.stream().map(SoldLine::costMinor).reduce(Money.ZERO, Money::plus);
        History history = shop(Bought.sale(sold, Bought.paid(CASH, Math.max(1, paid.minor()))));

        Money refunded = Money.ZERO;
        for (int number =
                1; history.of(ReturnableSale.at(SALE)).lines().values().stream().anyMatch(this::isLeft); number++) {
            AcceptReturn command = someOf(history.of(ReturnableSale.at(SALE)), "B" + number, random);
            history.run(decider, command, Circumstances.of(command));
            SaleLinesReturned event = (SaleLinesReturned) history.events(ReturnableSale.at(SALE).id()).get(number);
            refunded = refunded.plus(sum(event.lines()));
        }

        assertThat(refunded).isEqualTo(paid);
        assertThat(history.of(Stock.at(Shop.STORE, Shop.PEAR)).value()).isEqualTo(cost);
    }

    private boolean isLeft(ReturnableLine line) {
        return line.returnable(null).isPositive();
    }

    private static History shop(NewEvent sale) {
        History history = new History();
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        return history.add(sale);
    }

    private static SoldLine line(int lineNo, Random random) {
        return Bought.line(lineNo, Shop.PEAR, Quantity.ofThousandths(1 + random.nextLong(5_000)),
                random.nextLong(10_000), random.nextLong(10_000));
    }

    /** A part of some lines that are left, or all that is left of them. */
    private static AcceptReturn someOf(ReturnableSale sale, String id, Random random) {
        List<ReturnLine> lines = new ArrayList<>();
        Money due = Money.ZERO;
        for (ReturnableLine line : sale.lines().values()) {
            if (line.returnable(null).isPositive() && (lines.isEmpty() || random.nextBoolean())) {
                long most = line.returnable(null).thousandths();
                Quantity part = Quantity.ofThousandths(random.nextInt(3) == 0 ? most : 1 + random.nextLong(most));
                lines.add(new ReturnLine(line.sold().lineNo(), part, true));
                due = due.plus(line.kept().share(part));
            }
        }
        return Bought.back(id, lines, due.isZero() ? new Refund[0] : new Refund[] {new Refund(CASH, due)});
    }

    private static Money sum(List<ReturnedLine> lines) {
        return lines.stream().map(ReturnedLine::refundMinor).reduce(Money.ZERO, Money::plus);
    }
}
