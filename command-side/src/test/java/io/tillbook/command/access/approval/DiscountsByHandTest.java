package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePriceRejection.BelowFloor;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.api.pricing.policy.ManualLimit;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesLimits;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.access.approval.Counter.UpTo;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coat costs 100.00, and 80.00 at least. What is taken off by hand is limited by amount and by share. */
class DiscountsByHandTest {
    private static final Principal WANG = Principal.of(new EmployeeId("wang"));
    private static final Principal MANAGER = Principal.of(new EmployeeId("li"));
    private static final ApprovalId A1 = new ApprovalId("A1");
    private static final Sku COAT = new Sku("coat");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T01:31:09Z");
    private static final UpTo TEN = UpTo.of(SalesLimits.MANUAL_DISCOUNT, 1_000);

    private final Counter counter = new Counter();

    /** Somebody of a role, whom no amount limits. */
    private record Having(String role) implements Reach {
        @Override
        public boolean covers(Extent extent) {
            return true;
        }

        @Override
        public Optional<Money> most(Limit limit, Extent extent) {
            return Optional.of(UNLIMITED);
        }

        @Override
        public int share(Permission permission, Map<String, Integer> mostBpByRole, Extent extent) {
            return mostBpByRole.getOrDefault(role, 0);
        }
    }

    @BeforeEach
    void open() {
        PriceListId all = new PriceListId("all");
        counter.accepted(WANG, EVERYWHERE, new RegisterProduct(COAT, "Coat", Unit.PIECE, "wear", null, List.of(), null,
                null, null));
        counter.accepted(WANG, EVERYWHERE, new OpenPriceList(all, PriceScope.CHAIN, "All", Autonomy.FREE, Shop.ZONE));
        counter.accepted(WANG, EVERYWHERE, new SetPrices(all,
                List.of(new PriceLine(COAT, Money.of(10_000), null, Money.of(8_000), null, null)), null, null));
        policy(PriceCheck.ENFORCE);
    }

    private void policy(PriceCheck check, ManualLimit... limits) {
        counter.accepted(WANG, EVERYWHERE, new SetPricingPolicy(null, null, new PolicySettings(null, null, check, null,
                null, List.of(limits), null, null, null)));
    }

    private static CompleteSale less(String id, long byHand, @Nullable ApprovalId approval, @Nullable Origin origin) {
        PriceBasis basis = new PriceBasis(NOW, 1, null, null, null, Money.of(byHand), null, null);
        return sale(id, basis, List.of(new AppliedRule(Layer.MANUAL, null, null, null, null, Money.of(byHand))),
                new SaleLine(1, COAT, Quantity.of(1), Money.of(10_000), null, Money.of(byHand), null, null, null,
                        List.of(new LineShare(0, Money.of(byHand))), null),
                approval, origin);
    }

    private static CompleteSale overridden(String id, long price, @Nullable ApprovalId approval) {
        PriceBasis basis = new PriceBasis(NOW, 1, null, null, null, null, null, null);
        return sale(id, basis, List.of(), new SaleLine(1, COAT, Quantity.of(1), Money.of(price), null, null, null, null,
                null, null, "a button is missing"), approval, null);
    }

    private static CompleteSale sale(String id, PriceBasis basis, List<AppliedRule> applied, SaleLine line,
            @Nullable ApprovalId approval, @Nullable Origin origin) {
        return new CompleteSale(new SaleId(id), new ReceiptNo(id), Shop.STORE, Shop.TILL, null, null, List.of(line),
                List.of(new Tender(TenderMethod.CASH, line.paid(), null)), null, origin, basis, applied, null,
                approval);
    }

    private void approve(String sale, long amount) {
        counter.accepted(WANG, TEN, new RequestApproval(A1, "sales.CompleteSale", sale, Shop.STORE,
                "sales.manual-discount", Money.of(amount), null));
        counter.accepted(MANAGER, EVERYWHERE, new Approve(A1));
    }

    private static ApprovalMissing missing(String sale, long most, long amount) {
        return new ApprovalMissing("sales.CompleteSale", sale, Shop.STORE, "sales.manual-discount", Money.of(most),
                Money.of(amount));
    }

    @Test
    void asMuchAsTheRightAllowsIsTakenOffAlone() {
        counter.accepted(WANG, TEN, less("T1", 1_000, null, null));
        assertThat(counter.refused(WANG, TEN, less("T2", 1_001, null, null))).isEqualTo(missing("T2", 1_000, 1_001));
        assertThat(counter.events().getLast()).as("what is refused is kept")
                .isNotInstanceOf(SaleCompleted.class);
        assertThat(counter.events()).hasAtLeastOneElementOfType(SaleRefused.class);
    }

    @Test
    void aPriceSetByHandIsTakenOffByHand() {
        counter.accepted(WANG, TEN, overridden("T1", 9_000, null));
        assertThat(counter.refused(WANG, TEN, overridden("T2", 8_999, null))).isEqualTo(missing("T2", 1_000, 1_001));
        counter.accepted(WANG, TEN, overridden("T3", 12_000, null));
    }

    @Test
    void moreIsTakenOffOnceSomebodyElseHasApprovedIt() {
        approve("T1", 1_500);
        counter.accepted(WANG, TEN, less("T1", 1_500, A1, null));
        assertThat(counter.approval("A1")).hasAtLeastOneElementOfType(ApprovalUsed.class);
    }

    @Test
    void noLargerShareThanThatOfTheRoleIsTakenOffAlone() {
        policy(PriceCheck.ENFORCE, new ManualLimit("cashier", 500));
        Having cashier = new Having("cashier");
        counter.accepted(WANG, cashier, less("T1", 500, null, null));
        assertThat(counter.refused(WANG, cashier, less("T2", 501, null, null))).isEqualTo(missing("T2", 500, 501));
        assertThat(counter.refused(WANG, new Having("device"), less("T3", 1, null, null)))
                .isEqualTo(missing("T3", 0, 1));
    }

    @Test
    void belowTheFloorSomebodyElseApprovesWhateverTheLimit() {
        counter.accepted(WANG, EVERYWHERE, overridden("T1", 8_000, null));
        assertThat(counter.refused(WANG, EVERYWHERE, overridden("T2", 7_999, null)))
                .isEqualTo(new BelowFloor(1, Money.of(8_000), Money.of(7_999), Money.of(2_001)));
        assertThat(counter.refused(WANG, EVERYWHERE, less("T3", 2_001, null, null)))
                .isEqualTo(new BelowFloor(1, Money.of(8_000), Money.of(7_999), Money.of(2_001)));
        approve("T4", 2_001);
        counter.accepted(WANG, EVERYWHERE, overridden("T4", 7_999, A1));
    }

    @Test
    void whatHasHappenedIsFlagged() {
        counter.accepted(WANG, TEN, less("T1", 1_500, null, Origin.REPORTED));
        assertThat(flags()).containsExactly(
                Flag.of(FlagKind.DISCOUNT_NOT_APPROVED, missing("T1", 1_000, 1_500), Money.of(1_500)));
    }

    @Test
    void aStoreThatFlagsRefusesNothingAndOneThatDoesNotLookAsksForNothing() {
        policy(PriceCheck.FLAG);
        counter.accepted(WANG, TEN, less("T1", 1_500, null, null));
        assertThat(flags()).extracting(Flag::kind).containsExactly(FlagKind.DISCOUNT_NOT_APPROVED);
        policy(PriceCheck.OFF);
        counter.accepted(WANG, TEN, less("T2", 1_500, null, null));
        assertThat(flags()).hasSize(1);
    }

    private List<Flag> flags() {
        return counter.events()
                .stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag())
                .toList();
    }

    @Test
    void refusalsTellTheirFigures() {
        Rejection below = new BelowFloor(1, Money.of(8_000), Money.of(7_999), Money.of(2_001));

        assertThat(below.detail()).contains("8000", "7999", "2001");
    }
}
