package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.limit.PromotionLimitCommand.ReturnQuota;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.MemberUsedPromotion;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaHandedOut;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOpened;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOverused;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaReturned;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaTakenBack;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesCounted;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.SaleUsesRestored;
import io.tillbook.api.pricing.limit.PromotionLimitPermissions;
import io.tillbook.api.pricing.limit.PromotionLimitRejection;
import io.tillbook.api.pricing.limit.Quota;
import io.tillbook.api.pricing.limit.QuotaPool;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of the limits of promotions. */
public final class PromotionLimitCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(new CommandHandling<>("pricing.ReturnQuota", ReturnQuota.class,
                PromotionLimitPermissions.RETURN_QUOTA, new ReturnQuotaDecider()));
    }

    /** Part of a sale: the uses of limited promotions are counted. */
    public static SalePart countedUses(MemberIds members) {
        return new CountedUses(members);
    }

    /** Part of a return: once all goods are back, uses count no longer. */
    public static ReturnPart restoredUses() {
        return new RestoredUses();
    }

    @Override
    public List<Permission> permissions() {
        return PromotionLimitPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.QuotaOpened", QuotaOpened.class),
                StoredType.first("pricing.QuotaHandedOut", QuotaHandedOut.class),
                StoredType.first("pricing.QuotaTakenBack", QuotaTakenBack.class),
                StoredType.first("pricing.QuotaDrawn", QuotaDrawn.class),
                StoredType.first("pricing.PromotionUsed", PromotionUsed.class),
                StoredType.first("pricing.PromotionUseRestored", PromotionUseRestored.class),
                StoredType.first("pricing.QuotaOverused", QuotaOverused.class),
                StoredType.first("pricing.QuotaReturned", QuotaReturned.class),
                StoredType.first("pricing.MemberUsedPromotion", MemberUsedPromotion.class),
                StoredType.first("pricing.MemberUseRestored", MemberUseRestored.class),
                StoredType.first("pricing.SaleUsesCounted", SaleUsesCounted.class),
                StoredType.first("pricing.SaleUsesRestored", SaleUsesRestored.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("pricing.Quota", Quota.class),
                StoredType.first("pricing.QuotaPool", QuotaPool.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf("pricing", PromotionLimitRejection.class);
    }
}
