package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine.Share;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RefundDue.KeptLine;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Pricing.Source;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.OnReturn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Applies again what was applied to a sale, to what is still there of it. */
final class Replay {
    private final PricedBasket sold;
    private final RuleBook cited;
    private final List<Presence> presences;
    private final ScopeMatch match;

    private Replay(PricedBasket sold, RuleBook cited, List<Presence> presences) {
        this.sold = sold;
        this.cited = cited;
        this.presences = presences;
        this.match = new ScopeMatch(cited.sets(), IntStream.range(0, presences.size())
                .mapToObj(origin -> Part.of(origin, sold.lines().get(origin).line()))
                .toList());
    }

    static List<KeptLine> of(PricedBasket sold, RuleBook cited, List<BroughtBack> back) {
        List<Presence> presences = sold.lines().stream().map(line -> Presence.of(line, back)).toList();
        Replay replay = new Replay(sold, cited, presences);
        Pricing priced = replay.regular();
        for (Application application : sold.applications()) {
            priced = replay.again(application, priced);
        }
        return replay.kept(priced);
    }

    /** What is there still; the parts that a deal holds are open to that deal only. */
    private Pricing regular() {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < presences.size(); place++) {
            Presence presence = presences.get(place);
            if (presence.present().isPositive()) {
                long gross = presence.left(presence.line().grossMinor().minor());
                parts.add(new Part(place, presence.line().line(), presence.present(), gross, List.of(), gross,
                        holder(presence.line()).isPresent(), Set.of()));
            }
        }
        return new Pricing(parts, List.of());
    }

    private Optional<Application> holder(PricedLine line) {
        return line.shares().stream().map(share -> sold.applications().get(share.seq())).filter(this::takes).findAny();
    }

    private boolean takes(Application application) {
        return rule(application).filter(rule -> Source.of(rule).takes()).isPresent();
    }

    private Optional<PublishedRule> rule(Application application) {
        Application.Cited version = application.cited();
        return version == null ? Optional.empty()
                : cited.rules()
                        .stream()
                        .filter(rule -> rule.promotion().equals(version.promotion())
                                && rule.version() == version.version())
                        .findAny();
    }

    private Pricing again(Application application, Pricing priced) {
        Optional<PublishedRule> rule = rule(application);
        Source source = rule.map(Source::of).orElseGet(() -> Source.of(application.layer()));
        Optional<Given> given = rule.filter(each -> each.rule().onReturn() == OnReturn.RECALC)
                .filter(each -> isTouched(each, application, priced))
                .map(each -> recalculated(each, openTo(application, priced)))
                .orElseGet(() -> Optional.of(new Given(application.step(), application.times(),
                        recorded(application, priced))));
        // One that gives nothing any more keeps its place, since shares name places.
        return openTo(application, priced)
                .with(source, given.orElseGet(() -> new Given(application.step(), 0, List.of())));
    }

    /** Whether something that a rule is about is not as it was: else its shares are those that were recorded. */
    private boolean isTouched(PublishedRule rule, Application application, Pricing priced) {
        Concern concern = Concern.of(rule.rule(), match);
        return IntStream.range(0, presences.size())
                .filter(origin -> concern.includes(Part.of(origin, sold.lines().get(origin).line())))
                .anyMatch(origin -> !isAsItWas(origin, application, priced));
    }

    private boolean isAsItWas(int origin, Application application, Pricing priced) {
        PricedLine line = sold.lines().get(origin);
        long before = line.grossMinor().minor() - line.shares()
                .stream()
                .filter(share -> share.seq() < application.seq())
                .mapToLong(share -> share.amountMinor().minor())
                .sum();
        return presences.get(origin).returned().isZero() && IntStream.of(places(origin, priced))
                .mapToLong(place -> priced.parts().get(place).paid())
                .sum() == before;
    }

    private Optional<Given> recalculated(PublishedRule rule, Pricing open) {
        return Source.of(rule).takes() ? Deal.of(rule, open, match) : WholeDiscount.of(rule, open, match);
    }

    private Pricing openTo(Application application, Pricing priced) {
        return new Pricing(priced.parts()
                .stream()
                .map(part -> holder(sold.lines().get(part.origin())).filter(application::equals).isPresent()
                        ? part.taken(false)
                        : part)
                .toList(), priced.applications());
    }

    /** The shares as they were, less what belongs to goods that came back. */
    private List<Given.Slice> recorded(Application application, Pricing priced) {
        List<Given.Slice> slices = new ArrayList<>();
        for (int origin = 0; origin < presences.size(); origin++) {
            slices.addAll(recorded(application, origin, priced));
        }
        return slices;
    }

    private List<Given.Slice> recorded(Application application, int origin, Pricing priced) {
        int[] places = places(origin, priced);
        boolean isConcerned =
                sold.lines().get(origin).shares().stream().anyMatch(share -> share.seq() == application.seq());
        if (!isConcerned || places.length == 0) {
            return List.of();
        }
        long share = presences.get(origin).left(share(sold.lines().get(origin), application));
        long[] paid = IntStream.of(places).mapToLong(place -> priced.parts().get(place).paid()).toArray();
        long[] amounts = Spread.over(share, paid, paid);
        return IntStream.range(0, places.length)
                .mapToObj(each -> new Given.Slice(places[each], priced.parts().get(places[each]).pieces(),
                        amounts[each]))
                .toList();
    }

    private static int[] places(int origin, Pricing priced) {
        return IntStream.range(0, priced.parts().size())
                .filter(place -> priced.parts().get(place).origin() == origin)
                .toArray();
    }

    private static long share(PricedLine line, Application application) {
        return line.shares()
                .stream()
                .filter(share -> share.seq() == application.seq())
                .mapToLong(share -> share.amountMinor().minor())
                .sum();
    }

    private List<KeptLine> kept(Pricing priced) {
        return IntStream.range(0, presences.size()).mapToObj(origin -> kept(origin, priced)).toList();
    }

    private KeptLine kept(int origin, Pricing priced) {
        Presence presence = presences.get(origin);
        List<Part> parts = priced.parts().stream().filter(part -> part.origin() == origin).toList();
        long paid = parts.stream().mapToLong(Part::paid).sum();
        long points = parts.stream()
                .flatMap(part -> part.shares().stream())
                .filter(this::isPoints)
                .mapToLong(share -> share.amountMinor().minor())
                .sum();
        return new KeptLine(presence.line().line().lineNo(), presence.line().part(), presence.kept(),
                Money.of(presence.kept(paid)), Money.of(presence.kept(points)));
    }

    private boolean isPoints(Share share) {
        return sold.applications().get(share.seq()).layer() == Layer.POINTS;
    }

    /**
     * How much of a part of a sale is there when it is priced again. What came back for a fault of the store still
     * counts.
     *
     * @param line the part
     * @param returned how much came back by the customer's wish
     * @param faulty how much came back for a fault of the store
     */
    record Presence(PricedLine line, Quantity returned, Quantity faulty) {
        static Presence of(PricedLine line, List<BroughtBack> back) {
            Presence presence = new Presence(line, sum(line, back, each -> !each.isStoresFault()),
                    sum(line, back, BroughtBack::isStoresFault));
            if (presence.returned.plus(presence.faulty).exceeds(line.quantity())) {
                throw new InvalidField("quantity", "must not be more than was sold");
            }
            return presence;
        }

        private static Quantity sum(PricedLine line, List<BroughtBack> back, Predicate<BroughtBack> which) {
            return back.stream()
                    .filter(each -> each.isOf(line))
                    .filter(which)
                    .map(BroughtBack::quantity)
                    .reduce(Quantity.ZERO, Quantity::plus);
        }

        Quantity present() {
            return line.quantity().minus(returned);
        }

        Quantity kept() {
            return present().minus(faulty);
        }

        /** What is left of an amount of the whole part: {@code N − floor(N × returned / sold)}. */
        long left(long amount) {
            return amount - Rounding.floor(amount, returned.thousandths(), line.quantity().thousandths());
        }

        /** What of an amount of what is present belongs to what is kept. */
        long kept(long amount) {
            return faulty.isZero() ? amount
                    : amount - Rounding.floor(amount, faulty.thousandths(), present().thousandths());
        }
    }
}
