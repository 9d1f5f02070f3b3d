package io.tillbook.command;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.access.AccessCommands;
import io.tillbook.command.access.Limits;
import io.tillbook.command.access.approval.ApprovalCommands;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.catalog.label.LabelCommands;
import io.tillbook.command.catalog.picture.PictureCommands;
import io.tillbook.command.coupons.CouponCommands;
import io.tillbook.command.devices.DevicesCommands;
import io.tillbook.command.finance.FinanceCommands;
import io.tillbook.command.finance.bank.BankCommands;
import io.tillbook.command.giftcards.GiftCardCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.inventory.batch.BatchCommands;
import io.tillbook.command.inventory.reservation.ReservationCommands;
import io.tillbook.command.inventory.writeoff.WriteOffCommands;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.members.MemberCommands;
import io.tillbook.command.members.feedback.FeedbackCommands;
import io.tillbook.command.members.mall.MallCommands;
import io.tillbook.command.members.points.PointsCommands;
import io.tillbook.command.members.standing.StandingCommands;
import io.tillbook.command.payments.bills.BillCommands;
import io.tillbook.command.payments.PaymentsCommands;
import io.tillbook.command.pricing.finding.PriceFindingCommands;
import io.tillbook.command.pricing.groupbuy.GroupBuyCommands;
import io.tillbook.command.pricing.limit.PromotionLimitCommands;
import io.tillbook.command.pricing.list.PriceListCommands;
import io.tillbook.command.pricing.markdown.MarkdownCommands;
import io.tillbook.command.pricing.policy.PricingPolicyCommands;
import io.tillbook.command.pricing.productset.ProductSetCommands;
import io.tillbook.command.pricing.promotion.PromotionCommands;
import io.tillbook.command.pricing.sale.SalePriceCommands;
import io.tillbook.command.purchasing.PurchasingCommands;
import io.tillbook.command.replenishment.ReplenishmentCommands;
import io.tillbook.command.shifts.ShiftCommands;
import io.tillbook.command.stocktake.StocktakeCommands;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.command.tax.TaxCommands;
import io.tillbook.command.transfers.TransfersCommands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The capabilities of a ledger: the one list of the write side that a new one is added to. */
public final class Capabilities {
    private static final Capabilities ALL = new Capabilities(List.of(
            new CatalogCommands(),
            new LabelCommands(),
            new PictureCommands(),
            new PurchasingCommands(),
            CheckoutOrder.sales(),
            CheckoutOrder.returns(),
            CheckoutOrder.held(),
            new InventoryCommands(),
            new ReservationCommands(),
            new BatchCommands(),
            new WriteOffCommands(),
            new TransfersCommands(),
            new StocktakeCommands(),
            new ReplenishmentCommands(),
            new PriceListCommands(),
            new PromotionCommands(),
            new ProductSetCommands(),
            new PricingPolicyCommands(),
            new SalePriceCommands(),
            new PromotionLimitCommands(),
            new MarkdownCommands(),
            new GroupBuyCommands(),
            new PriceFindingCommands(),
            new CouponCommands(MemberCommands.idsOfMembers(), MemberCommands.contactsOfMembers()),
            new GiftCardCommands(ShiftCommands.tillMoney()),
            new BillCommands(),
            new PaymentsCommands(ShiftCommands.tillMoney()),
            new ShiftCommands(),
            new DevicesCommands(),
            new TaxCommands(),
            new FinanceCommands(),
            new BankCommands(),
            new MemberCommands(),
            new PointsCommands(),
            new StandingCommands(),
            new FeedbackCommands(),
            new MallCommands(GiftCardCommands.valueForPoints()),
            new AlertsCommands(),
            new AccessCommands(Capabilities::permissionIds, new Limits(Capabilities::everyLimit)),
            new ApprovalCommands(new Limits(Capabilities::everyLimit))));

    private final List<Slice> slices;
    private final TypeRegistry types;

    private Capabilities(List<Slice> slices) {
        this.slices = slices;
        this.types = TypeRegistry.of(slices);
    }

    private static Set<String> permissionIds() {
        return ALL.permissions().stream().map(Permission::id).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Limit> everyLimit() {
        return ALL.limits();
    }

    /** All there are. */
    public static Capabilities all() {
        return ALL;
    }

    /** These and one more. */
    public Capabilities with(Slice further) {
        return new Capabilities(Stream.concat(slices.stream(), Stream.of(further)).toList());
    }

    /** Their registrations. */
    public List<Slice> slices() {
        return slices;
    }

    /** Their commands, which ask for approvals where they may be limited. */
    public List<CommandHandling<?>> commands() {
        return slices.stream()
                .flatMap(slice -> slice.commands().stream())
                .<CommandHandling<?>>map(ApprovalCommands::asking)
                .toList();
    }

    /** What may be allowed up to an amount only. */
    public List<Limit> limits() {
        return slices.stream().flatMap(slice -> slice.limits().stream()).toList();
    }

    /** What can be allowed. */
    public List<Permission> permissions() {
        return slices.stream().flatMap(slice -> slice.permissions().stream()).toList();
    }

    /** What they store and publish. */
    public TypeRegistry types() {
        return types;
    }
}
