package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.StopPromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.api.pricing.promotion.PromotionRejection;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of promotions. */
public final class PromotionCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("pricing.DraftPromotion", DraftPromotion.class, PromotionPermissions.DRAFT,
                        new DraftPromotionDecider()),
                new CommandHandling<>("pricing.RevisePromotion", RevisePromotion.class, PromotionPermissions.DRAFT,
                        new RevisePromotionDecider()),
                new CommandHandling<>("pricing.PublishPromotion", PublishPromotion.class,
                        PromotionPermissions.PUBLISH, new PublishPromotionDecider(),
                        (command, _, before) -> PublishPromotionDecider.stake(command, before)),
                new CommandHandling<>("pricing.StopPromotion", StopPromotion.class, PromotionPermissions.PUBLISH,
                        new StopPromotionDecider()));
    }

    /** Part of a return: the rules that its sale cites. */
    public static ReturnPart citedRules() {
        return new CitedByReturn();
    }

    @Override
    public List<Permission> permissions() {
        return PromotionPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return List.of(PromotionPermissions.BENEFIT);
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.PromotionDrafted", PromotionDrafted.class),
                StoredType.first("pricing.PromotionPublished", PromotionPublished.class),
                StoredType.first("pricing.PromotionStopped", PromotionStopped.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf("pricing", PromotionRejection.class);
    }
}
