package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A sale as the engine sees it, from what was told of it or recorded with it alone. Lines of the sale that are parts of
 * one line of the basket are put together again: in the order of their numbers they are its parts.
 *
 * @param pricing how the sale was priced
 * @param lines its lines; by the lines of the basket, then by their numbers
 */
public record RecordedBasket(SalePricing pricing, List<RecordedLine> lines) {
    private static final Comparator<RecordedLine> ORDER =
            Comparator.comparingInt(RecordedLine::ofBasket).thenComparingInt(RecordedLine::lineNo);

    /** Brings the lines into their order. */
    public RecordedBasket {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /**
     * What was to be priced.
     *
     * @param coupons the campaigns of the coupons that were presented
     */
    public Basket basket(List<String> coupons) {
        PriceBasis basis = pricing.basis();
        return new Basket(List.copyOf(basketLines().values()), coupons, basis.manual(), basis.roundedOff(),
                basis.pointsUsed());
    }

    /** The basket with its prices, as they were told; what was skipped is not known. */
    public PricedBasket priced() {
        Map<Integer, BasketLine> known = basketLines();
        List<PricedLine> priced = new ArrayList<>(lines.size());
        for (RecordedLine line : lines) {
            BasketLine of = Objects.requireNonNull(known.get(line.ofBasket()));
            boolean goesOn = !priced.isEmpty() && priced.getLast().line().lineNo() == of.lineNo();
            priced.add(line.priced(of, goesOn ? priced.getLast().part() + 1 : 0));
        }
        return new PricedBasket(priced, applications(), List.of(), List.of(), pricing.basis().tried(),
                pricing.basis().pointsUsed());
    }

    /** Which lines of the sale those of {@link #priced} are, in the same order. */
    public List<Integer> lineNos() {
        return lines.stream().map(RecordedLine::lineNo).toList();
    }

    /** Whether its lines are all that the applications were given for: not while some of a sale are held. */
    public boolean isWhole() {
        return applications().stream()
                .allMatch(application -> given(application.seq()).equals(application.benefitMinor()));
    }

    /** What one application took off all of it, as its lines tell. */
    public Money given(int seq) {
        return lines.stream()
                .flatMap(line -> line.pricing().shares().stream())
                .filter(share -> share.seq() == seq)
                .map(LineShare::amountMinor)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What was applied. */
    public List<Application> applications() {
        List<AppliedRule> applied = pricing.applications();
        return IntStream.range(0, applied.size()).mapToObj(seq -> applied.get(seq).at(seq)).toList();
    }

    /** The versions of promotions that it cites, each once. */
    public List<Cited> cited() {
        return AppliedRule.allCited(pricing.applications());
    }

    /**
     * The rules that it cites, of each promotion the version that is cited first.
     *
     * @param known versions of promotions
     * @param sets product sets by name and version
     * @param policy what the store has decided
     */
    public RuleBook rules(Collection<PublishedRule> known, Map<String, Scope> sets, PricingPolicy policy) {
        Map<String, PublishedRule> rules = new LinkedHashMap<>();
        for (Cited cited : cited()) {
            known.stream()
                    .filter(rule -> cited.equals(new Cited(rule.promotion(), rule.version())))
                    .forEach(rule -> rules.putIfAbsent(rule.promotion().value(), rule));
        }
        return new RuleBook(List.copyOf(rules.values()), sets, policy, pricing.basis().tried());
    }

    /** The same with each line changed. */
    public RecordedBasket withEachLine(UnaryOperator<RecordedLine> change) {
        return new RecordedBasket(pricing, lines.stream().map(change).toList());
    }

    /** What is paid for all of it. */
    public Money total() {
        return lines.stream().map(RecordedLine::paid).reduce(Money.ZERO, Money::plus);
    }

    private Map<Integer, BasketLine> basketLines() {
        Map<Integer, Quantity> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.ofBasket(), line.quantity(), Quantity::plus));
        Map<Integer, BasketLine> all = new LinkedHashMap<>();
        for (RecordedLine line : lines) {
            all.computeIfAbsent(line.ofBasket(),
                    number -> line.basketLine(Objects.requireNonNull(quantities.get(number))));
        }
        return all;
    }
}
