package io.tillbook.command.pricing.limit;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.limit.CountedUse;
import io.tillbook.api.pricing.limit.LimitKind;
import io.tillbook.api.pricing.limit.MemberUses;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.MemberLimitReached;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.MemberNotNamed;
import io.tillbook.api.pricing.limit.PromotionLimitRejection;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The uses of limited promotions are counted in the sale's own append. A live sale is refused where one is used up,
 * with or without a coupon; what has happened is counted as overuse. A person is counted once, whatever ids they have
 * had: uses go to who they are by now, and what their older ids have used counts too.
 */
final class CountedUses implements SalePart {
    private final MemberIds members;

    CountedUses(MemberIds members) {
        this.members = members;
    }

    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        Footprint all = PublishedPromotions.readingCited(soFar, sale.applied());
        List<LimitedUse> uses = LimitedUse.of(sale.applied(), known);
        for (LimitedUse use : uses) {
            all = use.hasQuota() ? new StoreQuota(use, sale.location()).writing(all, known) : all;
            MemberId member = sale.member();
            all = use.limit().countsMembers() && member != null ? with(use, member, all, known) : all;
        }
        return uses.isEmpty() ? all : all.writing(UsesOfSale.at(sale.saleId()));
    }

    private Footprint with(LimitedUse use, MemberId member, Footprint soFar, States known) {
        return members.reading(soFar, member, known)
                .readingAll(members.all(member, known).stream().map(id -> Quotas.of(use.promotion(), id)))
                .writing(Quotas.of(use.promotion(), members.current(member, known)));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        List<LimitedUse> uses = LimitedUse.of(ticket.sale().applied(), draft);
        if (uses.isEmpty()) {
            return new Step.Next<>(ticket);
        }
        List<Flag> flags = uses.stream().flatMap(use -> broken(use, ticket, draft)).toList();
        return ticket.unless(flags.stream()).then(allowed -> {
            count(uses, allowed, draft);
            return new Step.Next<>(allowed);
        });
    }

    private Stream<Flag> broken(LimitedUse use, Ticket ticket, States states) {
        return Stream.concat(
                reached(use, ticket.sale().member(), day(ticket), states)
                        .map(reason -> Flag.of(FlagKind.MEMBER_LIMIT_REACHED, reason, use.benefit()))
                        .stream(),
                usedUp(use, ticket, states)
                        .map(reason -> Flag.of(FlagKind.PROMOTION_USED_UP, reason, use.benefit()))
                        .stream());
    }

    private static Optional<PromotionLimitRejection> usedUp(LimitedUse use, Ticket ticket, States states) {
        return use.hasQuota()
                ? new StoreQuota(use, ticket.sale().location()).usedUp(states).map(reason -> reason)
                : Optional.empty();
    }

    /** Guests are not counted, so that they have nothing of what members have so often. */
    private Optional<PromotionLimitRejection> reached(LimitedUse use, @Nullable MemberId member, LocalDate day,
            States states) {
        if (!use.limit().countsMembers()) {
            return Optional.empty();
        }
        return member == null ? Optional.of(new MemberNotNamed(use.promotion()))
                : reached(use, member, members.all(member, states)
                        .stream()
                        .map(id -> states.of(Quotas.of(use.promotion(), id)))
                        .toList(), day);
    }

    private static Optional<PromotionLimitRejection> reached(LimitedUse use, MemberId member, List<MemberUses> before,
            LocalDate day) {
        Integer ever = use.limit().perMember();
        Integer daily = use.limit().perMemberDay();
        if (ever != null && before.stream().mapToInt(MemberUses::used).sum() >= ever) {
            return Optional.of(new MemberLimitReached(use.promotion(), member, LimitKind.PER_MEMBER, ever));
        }
        return daily != null && before.stream().mapToInt(uses -> uses.on(day)).sum() >= daily
                ? Optional.of(new MemberLimitReached(use.promotion(), member, LimitKind.PER_MEMBER_DAY, daily))
                : Optional.empty();
    }

    private void count(List<LimitedUse> uses, Ticket ticket, Draft draft) {
        CompleteSale sale = ticket.sale();
        MemberId buyer = sale.member() == null ? null : members.current(sale.member(), draft);
        List<CountedUse> counted = new ArrayList<>();
        uses.forEach(use -> counted.add(count(use, buyer, ticket, draft)));
        draft.add(UsesOfSale.at(sale.saleId()), new SaleUsesCounted(sale.saleId().value(), sale.location(),
                buyer, day(ticket), counted));
    }

    private static CountedUse count(LimitedUse use, @Nullable MemberId member, Ticket ticket, Draft draft) {
        CompleteSale sale = ticket.sale();
        boolean ofMember = false;
        if (use.limit().countsMembers() && member != null) {
            ofMember = true;
            draft.add(Quotas.of(use.promotion(), member),
                    new MemberUsedPromotion(use.promotion(), member, day(ticket), sale.saleId().value()));
        }
        StoreQuota quota = new StoreQuota(use, sale.location());
        boolean isOveruse = use.hasQuota() && quota.usedUp(draft).isPresent();
        QuotaPart taken = null;
        if (isOveruse) {
            quota.overuse(sale.saleId(), draft);
            taken = QuotaPart.NONE;
        } else if (use.hasQuota()) {
            taken = quota.take(sale.saleId(), draft);
        }
        return new CountedUse(use.promotion(), use.version(), use.benefit(), taken, isOveruse ? true : null,
                ofMember ? true : null);
    }

    private static LocalDate day(Ticket ticket) {
        return ticket.soldAt().toLocalDate();
    }
}
