package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.limit.CountedUse;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesRestored;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.UnreturnedLines;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Once all goods of a sale have come back, its uses of limited promotions count no longer. */
final class RestoredUses implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        SaleId sale = wanted.command().saleId();
        Footprint own = soFar.reading(UnreturnedLines.of(sale)).reading(UsesOfSale.at(sale));
        return known.of(UsesOfSale.at(sale)).map(counted -> writing(own, counted, sale)).orElse(own);
    }

    private static Footprint writing(Footprint footprint, SaleUsesCounted counted, SaleId sale) {
        Footprint all = footprint.writing(UsesOfSale.at(sale));
        MemberId member = counted.member();
        for (CountedUse use : counted.uses()) {
            all = use.taken() == null ? all : all.writing(Quotas.of(use.promotion(), counted.location()));
            all = use.countsForMember() && member != null ? all.writing(Quotas.of(use.promotion(), member)) : all;
        }
        return all;
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        SaleId sale = ticket.command().saleId();
        Optional<SaleUsesCounted> counted = draft.of(UsesOfSale.at(sale));
        if (counted.isPresent() && draft.of(UnreturnedLines.of(sale)).areAllBackWith(ticket)) {
            restore(counted.get(), sale, draft);
        }
        return new Step.Next<>(ticket);
    }

    private static void restore(SaleUsesCounted counted, SaleId sale, Draft draft) {
        counted.uses().forEach(use -> restore(use, counted, draft));
        draft.add(UsesOfSale.at(sale), new SaleUsesRestored(counted.sale(), counted.location(), counted.member(),
                counted.day(), counted.uses()));
    }

    private static void restore(CountedUse use, SaleUsesCounted counted, Draft draft) {
        QuotaPart taken = use.taken();
        if (taken != null) {
            draft.add(Quotas.of(use.promotion(), counted.location()), new PromotionUseRestored(use.promotion(),
                    counted.location(), counted.sale(), taken, use.overused()));
        }
        MemberId member = counted.member();
        if (use.countsForMember() && member != null) {
            draft.add(Quotas.of(use.promotion(), member),
                    new MemberUseRestored(use.promotion(), member, counted.day(), counted.sale()));
        }
    }
}
