package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.pricing.quote.RuleReader;
import io.tillbook.query.pricing.whatif.WhatIfQuestion.Holding;
import io.tillbook.query.pricing.whatif.WhatIfQuestion.Store;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes questions of requests, and what is tried of questions. */
final class WhatIfQuestions {
    private static final String UNNAMED = "draft";
    private static final int MOST_STORES = 10_000;

    private final Promotions promotions;
    private final Locations locations;
    private final EventLog log;
    private final RuleReader reader;
    private final InstantSource clock;

    WhatIfQuestions(Promotions promotions, Locations locations, EventLog log, RuleReader reader, InstantSource clock) {
        this.promotions = promotions;
        this.locations = locations;
        this.log = log;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The question, with all that the answer rests on.
     *
     * @throws InvalidField naming what cannot be taken by its place in the request
     */
    WhatIfQuestion of(WhatIfRequest asked) {
        PromotionId promotion = promotion(asked);
        PromotionRule rule = rule(asked, promotion).canonical();
        checkAnswerable(rule.rule(), asked.baseline());
        long head = log.head();
        long from = position("fromPosition", asked.fromPosition(), 0, head);
        long to = position("toPosition", asked.toPosition(), head, head);
        if (to < from) {
            throw new InvalidField("toPosition", "must not be before fromPosition");
        }
        return new WhatIfQuestion(PricedBasket.ENGINE, asked.baseline(), promotion, rule.tree(),
                holding(asked.baseline()),
                stores(asked), from, to, text(asked.fromDay()), text(asked.untilDay()), true);
    }

    private static PromotionId promotion(WhatIfRequest asked) {
        try {
            return new PromotionId(Objects.requireNonNullElse(asked.promotion(), UNNAMED));
        } catch (InvalidField malformed) {
            throw new InvalidField("draft/promotion", malformed.reason());
        }
    }

    private PromotionRule rule(WhatIfRequest asked, PromotionId promotion) {
        if (asked.rule() != null) {
            try {
                return reader.read(asked.rule());
            } catch (InvalidField malformed) {
                throw new InvalidField("draft/rule" + malformed.field(), malformed.reason());
            }
        }
        if (asked.promotion() == null || asked.version() == null) {
            throw new InvalidField("draft", "must have a rule, or a promotion and a version");
        }
        return promotions.rule(promotion, asked.version())
                .orElseThrow(() -> new InvalidField("draft", "names no version that was drafted"));
    }

    private static void checkAnswerable(Rule rule, Baseline baseline) {
        // What was paid has its coupons in it already.
        if (rule.when().coupon() != null && baseline == Baseline.AS_SOLD) {
            throw new InvalidField("draft/rule/when/coupon", "cannot be tried: sales do not tell it");
        }
        if (rule.scopes().anyMatch(scope -> scope.batchDaysLeftAtMost() != null)) {
            throw new InvalidField("draft/rule/scope/batchDaysLeftAtMost", "cannot be tried: sales do not tell it");
        }
    }

    private static long position(String field, @Nullable Long asked, long otherwise, long head) {
        long position = Objects.requireNonNullElse(asked, otherwise);
        if (position < 0 || position > head) {
            throw new InvalidField(field, "must be between 0 and " + head + ", the last position there is");
        }
        return position;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private List<Holding> holding(Baseline baseline) {
        return switch (baseline) {
            case AS_SOLD -> List.of();
            case CURRENT_RULES -> promotions.holding(clock.instant().atOffset(ZoneOffset.UTC))
                    .stream()
                    .map(each -> new Holding(each.rule().promotion(), each.rule().version()))
                    .sorted(Comparator.comparing(Holding::promotion))
                    .toList();
        };
    }

    private List<Store> stores(WhatIfRequest asked) {
        Set<LocationId> wanted = Set.copyOf(asked.locations());
        List<LocationView> all = locations.all();
        for (LocationId location : asked.locations()) {
            if (all.stream().noneMatch(known -> known.id().equals(location))) {
                throw new InvalidField("locations", "names no location: " + location.value());
            }
        }
        List<Store> stores = all.stream()
                .filter(store -> wanted.isEmpty() || wanted.contains(store.id()))
                .map(store -> new Store(store.id(), store.region(), policy(asked.baseline(), store)))
                .sorted(Comparator.comparing(Store::location))
                .toList();
        if (stores.size() > MOST_STORES) {
            throw new InvalidField("locations", "must be " + MOST_STORES + " at most");
        }
        return stores;
    }

    private PricingPolicy policy(Baseline baseline, LocationView store) {
        return switch (baseline) {
            case AS_SOLD -> PricingPolicy.USUAL;
            case CURRENT_RULES -> promotions.policies(store).resolve().pricing();
        };
    }

    /** What is tried. Versions and product sets never change, so they are looked up by their names. */
    TriedDraft draft(WhatIfQuestion question) {
        PublishedRule draft = new PublishedRule(question.promotion(), 1, reader.read(question.rule()).rule());
        List<PublishedRule> beside = new ArrayList<>();
        for (Holding each : question.holding()) {
            PromotionRule rule = promotions.rule(each.promotion(), each.version())
                    .orElseThrow(() -> new WhatIfFailed("the promotion " + each.promotion().value() + " is not there"));
            beside.add(new PublishedRule(each.promotion(), each.version(), rule.rule()));
        }
        List<Rule> rules = new ArrayList<>(beside.stream().map(PublishedRule::rule).toList());
        rules.add(draft.rule());
        return new TriedDraft(draft, beside, promotions.sets(rules), question.stores(), coupons(rules));
    }

    /** The campaign of whose coupon a version was given; asked of the promotions once for each version. */
    private Function<Cited, Optional<String>> coupons(List<Rule> rules) {
        if (rules.stream().allMatch(rule -> rule.when().coupon() == null)) {
            return _ -> Optional.empty();
        }
        Map<Cited, Optional<String>> known = new HashMap<>();
        return cited -> known.computeIfAbsent(cited,
                version -> promotions.rule(version.promotion(), version.version())
                        .map(rule -> rule.rule().when().coupon()));
    }
}
