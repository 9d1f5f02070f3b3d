package io.tillbook.api.sales;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.checkout.ReadCard;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.PricingPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of sales. */
public sealed interface SalesCommand extends Command {
    /**
     * Records a sale that was paid for.
     *
     * @param saleId id of the sale
     * @param receiptNo number printed on the receipt, unique within location and register
     * @param location where it was sold
     * @param register on which till
     * @param cashier who sold it
     * @param member who bought it, where known
     * @param lines what was sold
     * @param tenders how it was paid; empty only when there is nothing to pay
     * @param reservation the reservation whose goods are sold; what the sale does not take of it is released
     * @param origin whether it is asked for or has happened; LIVE where it is missing
     * @param basis by what it was priced; missing where the till does not tell
     * @param applications what was applied to its prices, in that order; only together with a basis
     * @param coupons the codes of the coupons that were presented, which are not kept; only together with a basis
     * @param approval who confirms it, where more was taken off by hand than the sender may alone
     * @param readCoupons what the codes stand for, in their order
     * @param shiftNo the shift of the register that it belongs to; where it is missing, the open one, and of what has
     *     happened the one in which it did
     * @param memberCard the text of the card that the member has shown, in the place of their id; it is not kept
     * @param readCard what was read of that card; missing where none was shown
     */
    record CompleteSale(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, @Nullable MemberId member, @AtLeast(1) List<SaleLine> lines,
            List<Tender> tenders, @Nullable ReservationId reservation, @Nullable Origin origin,
            @Nullable PriceBasis basis, @Nullable List<AppliedRule> applications,
            @AtMost(PricingPolicy.MAX_COUPONS) @Nullable List<Secret> coupons, @Nullable ApprovalId approval,
            @FromServer @Nullable List<PresentedCoupon> readCoupons, @Nullable Integer shiftNo,
            @Nullable Personal memberCard, @FromServer @Nullable ReadCard readCard) implements
            SalesCommand {
        private static final Bounds BOUNDS = Bounds.of(CompleteSale.class);

        /** Checks the fields. */
        public CompleteSale {
            Require.present("saleId", saleId);
            Require.present("receiptNo", receiptNo);
            Require.present("location", location);
            Require.present("register", register);
            lines = Require.lines("lines", lines, SaleLine::lineNo);
            tenders = Require.list("tenders", Require.present("tenders", tenders));
            applications = applications == null ? null : Require.list("applications", applications);
            coupons = coupons == null ? null : coupons(coupons);
            readCoupons = readCoupons == null ? null : Require.list("readCoupons", readCoupons);
            ToldPrices.check(basis, applications, coupons, lines);
            BOUNDS.check("shiftNo", shiftNo);
            Require.notBoth("member", member, "memberCard", memberCard);
        }

        /** A sale to a member who is named by their id, or to nobody who is known. */
        public CompleteSale(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, List<SaleLine> lines, List<Tender> tenders,
                @Nullable ReservationId reservation, @Nullable Origin origin, @Nullable PriceBasis basis,
                @Nullable List<AppliedRule> applications, @Nullable List<Secret> coupons,
                @Nullable ApprovalId approval, @Nullable List<PresentedCoupon> readCoupons,
                @Nullable Integer shiftNo) {
            this(saleId, receiptNo, location, register, cashier, member, lines, tenders, reservation, origin, basis,
                    applications, coupons, approval, readCoupons, shiftNo, null, null);
        }

        /** A sale of which the till does not tell its shift. */
        public CompleteSale(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, List<SaleLine> lines, List<Tender> tenders,
                @Nullable ReservationId reservation, @Nullable Origin origin, @Nullable PriceBasis basis,
                @Nullable List<AppliedRule> applications, @Nullable List<Secret> coupons,
                @Nullable ApprovalId approval, @Nullable List<PresentedCoupon> readCoupons) {
            this(saleId, receiptNo, location, register, cashier, member, lines, tenders, reservation, origin, basis,
                    applications, coupons, approval, readCoupons, null);
        }

        /** A sale of which the till does not tell how it was priced. */
        public CompleteSale(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, List<SaleLine> lines, List<Tender> tenders,
                @Nullable ReservationId reservation, @Nullable Origin origin) {
            this(saleId, receiptNo, location, register, cashier, member, lines, tenders, reservation, origin, null,
                    null, null, null, null);
        }

        /** A sale whose coupons are words. */
        public CompleteSale(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, List<SaleLine> lines, List<Tender> tenders,
                @Nullable ReservationId reservation, @Nullable Origin origin, @Nullable PriceBasis basis,
                @Nullable List<AppliedRule> applications, @Nullable List<String> words,
                @Nullable ApprovalId approval) {
            this(saleId, receiptNo, location, register, cashier, member, lines, tenders, reservation, origin, basis,
                    applications, null, approval,
                    words == null ? null : words.stream().map(PresentedCoupon::of).toList());
        }

        private static List<Secret> coupons(List<Secret> told) {
            List<Secret> codes = Require.list("coupons", told);
            if (codes.size() > PricingPolicy.MAX_COUPONS) {
                throw new InvalidField("coupons", "must be at most " + PricingPolicy.MAX_COUPONS);
            }
            if (!Require.distinct(codes)) {
                throw new InvalidField("coupons", "must be different");
            }
            return codes;
        }

        /** What was applied to its prices; nothing where the till does not tell. */
        public List<AppliedRule> applied() {
            return applications == null ? List.of() : applications;
        }

        /** The coupons that were presented, as far as their codes were read. */
        public List<PresentedCoupon> presented() {
            return readCoupons == null ? List.of() : readCoupons;
        }

        /** The same with what its codes stand for, in their place: nothing that is recorded of it has them. */
        public CompleteSale read(List<PresentedCoupon> presented) {
            return new CompleteSale(saleId, receiptNo, location, register, cashier, member, lines, tenders,
                    reservation, origin, basis, applications, null, approval, presented, shiftNo, memberCard, readCard);
        }

        /** The same paid like this. */
        public CompleteSale paidBy(List<Tender> others) {
            return new CompleteSale(saleId, receiptNo, location, register, cashier, member, lines, others,
                    reservation, origin, basis, applications, coupons, approval, readCoupons, shiftNo, memberCard,
                    readCard);
        }

        /**
         * The same with who has shown a card, in its place.
         *
         * @param shown who has; null where the card is not genuine
         * @param card what was read of it
         */
        public CompleteSale shownBy(@Nullable MemberId shown, ReadCard card) {
            return new CompleteSale(saleId, receiptNo, location, register, cashier, shown, lines, tenders, reservation,
                    origin, basis, applications, coupons, approval, readCoupons, shiftNo, null, card);
        }

        /** The same in a shift; null where that is not told. */
        public CompleteSale inShift(@Nullable Integer number) {
            return new CompleteSale(saleId, receiptNo, location, register, cashier, member, lines, tenders,
                    reservation, origin, basis, applications, coupons, approval, readCoupons, number, memberCard,
                    readCard);
        }

        /** How it was paid, as that is recorded. */
        public List<Tender> recordedTenders() {
            return tenders.stream().map(Tender::recorded).toList();
        }

        /** Whether it has happened, and so is not refused. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }

        /** What was due: the lines' paid amounts. */
        public Money due() {
            return lines.stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus);
        }
    }
}
