package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.Saturating;
import io.tillbook.query.pricing.promotion.Promotions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what promotions have done, at the locations that whoever asks may see. */
final class CampaignEffects {
    private final EffectViews views;
    private final Uplifts uplifts;
    private final Promotions promotions;
    private final Locations locations;

    CampaignEffects(EffectViews views, Promotions promotions, Locations locations) {
        this.views = views;
        this.uplifts = new Uplifts(views);
        this.promotions = promotions;
        this.locations = locations;
    }

    /** The effects of some promotions, in their order. */
    List<CampaignEffect> of(List<PromotionId> asked, DaySpan span) {
        Map<PromotionId, Long> newMembers = newMembers(asked, span);
        return asked.stream().map(each -> of(each, newMembers.getOrDefault(each, 0L), span)).toList();
    }

    private Map<PromotionId, Long> newMembers(List<PromotionId> asked, DaySpan span) {
        Set<PromotionId> wanted = Set.copyOf(asked);
        Map<PromotionId, Long> members = new HashMap<>();
        views.eachFirstReceipt(span, first -> first.used()
                .stream()
                .filter(wanted::contains)
                .forEach(each -> members.merge(each, 1L, Long::sum)));
        return members;
    }

    private CampaignEffect of(PromotionId promotion, long newMembers, DaySpan span) {
        HoldoutDays compared = HoldoutDays.of(promotion, promotions.holdings(promotion), locations.all(), span);
        NavigableMap<Integer, PromotionFigures> versions = new TreeMap<>();
        Benefit benefit = new Benefit(compared);
        views.eachDay(promotion, span, day -> {
            versions.merge(day.version(), day.figures(), PromotionFigures::plus);
            benefit.add(day);
        });
        return new CampaignEffect(promotion, span.from(), span.to(),
                compared.isEmpty() ? EffectEvidence.NOT_CAUSAL : EffectEvidence.HOLDOUT, participants(promotion, span),
                newMembers, ShownFigures.of(total(versions)), shown(versions), uplift(compared, span, benefit.given));
    }

    private @Nullable CampaignUplift uplift(HoldoutDays compared, DaySpan span, Money benefit) {
        return compared.isEmpty() ? null : uplifts.of(compared, span, benefit);
    }

    /** What members were given where and when they are compared. */
    private static final class Benefit {
        private final HoldoutDays compared;
        private Money given = Money.ZERO;

        Benefit(HoldoutDays compared) {
            this.compared = compared;
        }

        void add(PromotionDayView day) {
            if (compared.include(day.location(), day.day())) {
                given = Saturating.plus(given, day.figures().memberBenefitMinor());
            }
        }
    }

    private static PromotionFigures total(Map<Integer, PromotionFigures> versions) {
        return versions.values().stream().reduce(PromotionFigures.NONE, PromotionFigures::plus);
    }

    private static List<CampaignEffect.OfVersion> shown(NavigableMap<Integer, PromotionFigures> versions) {
        return versions.entrySet()
                .stream()
                .map(each -> new CampaignEffect.OfVersion(each.getKey(), ShownFigures.of(each.getValue())))
                .toList();
    }

    private long participants(PromotionId promotion, DaySpan span) {
        return MemberPart.all().mapToLong(part -> participants(promotion, part, span)).sum();
    }

    private long participants(PromotionId promotion, int part, DaySpan span) {
        Set<MemberId> members = new HashSet<>();
        views.eachParticipants(promotion, part, span,
                day -> day.participants().forEach(each -> members.add(each.member())));
        return members.size();
    }
}
