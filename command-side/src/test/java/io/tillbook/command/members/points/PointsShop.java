package io.tillbook.command.members.points;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.EventHistory;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store whose members earn a point for each 1.00 that they pay; a point is worth 0.01. All capabilities decide. */
final class PointsShop {
    static final MemberId LAN = new MemberId("LAN");
    static final MemberId WEI = new MemberId("WEI");
    static final PointsProgram PROGRAM = new PointsProgram(Money.of(100), null, null, null, null,
            new PointsExpiry(ExpiryKind.END_OF_MONTH, 12));
    static final PolicySettings WORTH = new PolicySettings(null, null, null, null, null, null, 1, null, null);
    private static final List<Sku> GOODS = List.of(Shop.MILK, Shop.YOGURT, Shop.PEAR);

    private final EventHistory history;

    /** A shop without a program, and two members. */
    PointsShop() {
        this(new History());
    }

    private PointsShop(EventHistory history) {
        this.history = history;
        Stream.concat(Arrays.stream(Shop.store(NegativeStock.ALLOW)),
                Stream.of(Shop.opened(Shop.OTHER_STORE, NegativeStock.ALLOW))).forEach(history::add);
        Stream.of(LAN, WEI).forEach(this::register);
    }

    /** A shop with a program. */
    static PointsShop with(PointsProgram program) {
        return with(program, new History());
    }

    /** A shop with a program, of which a history is kept. */
    static PointsShop with(PointsProgram program, EventHistory history) {
        PointsShop shop = new PointsShop(history);
        shop.send(new DefinePointsProgram(program, null, null), Circumstances.MORNING.minusHours(1));
        shop.send(new SetPricingPolicy(null, null, WORTH));
        return shop;
    }

    void register(MemberId member) {
        send(new RegisterMember(member, Shop.STORE, null), Circumstances.MORNING.minusHours(1));
    }

    /**
     * A sale of as many lines as there are amounts, paid in cash.
     *
     * @param points how many points pay a part of it
     * @param byCard what is paid by gift card, in minor units
     * @param at when
     * @param received when it becomes known
     */
    record Purchase(String id, @Nullable MemberId member, List<Long> amounts, int points, long byCard,
            boolean reported, OffsetDateTime at, @Nullable Instant received) {
        static Purchase of(String id, @Nullable MemberId member, long... amounts) {
            return new Purchase(id, member, Arrays.stream(amounts).boxed().toList(), 0, 0, false,
                    Circumstances.MORNING, null);
        }

        Purchase points(int many) {
            return new Purchase(id, member, amounts, many, byCard, reported, at, received);
        }

        Purchase byCard(long minor) {
            return new Purchase(id, member, amounts, points, minor, reported, at, received);
        }

        Purchase happened() {
            return new Purchase(id, member, amounts, points, byCard, true, at, received);
        }

        Purchase at(OffsetDateTime moment) {
            return new Purchase(id, member, amounts, points, byCard, reported, moment, received);
        }

        Purchase received(OffsetDateTime moment) {
            return new Purchase(id, member, amounts, points, byCard, reported, at, moment.toInstant());
        }

        long total() {
            return amounts.stream().mapToLong(Long::longValue).sum() - points;
        }

        /** What points have paid of each line, at 0.01 each. */
        long[] shares() {
            return Allocation.byLargestRemainder(points, amounts.stream().mapToLong(Long::longValue).toArray());
        }

        CompleteSale command() {
            return telling(points);
        }

        /** With one more line, of goods that points do not pay for. */
        CompleteSale with(Sku sku, long amount) {
            CompleteSale sale = command();
            SaleLine more = new SaleLine(amounts.size() + 1, sku, Quantity.of(1), Money.of(amount), null, null, null,
                    null, null, null, null);
            return new CompleteSale(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), null, member,
                    Stream.concat(sale.lines().stream(), Stream.of(more)).toList(),
                    List.of(new Tender(TenderMethod.CASH, Money.of(total() + amount), null)), null, sale.origin(),
                    sale.basis(), sale.basis() == null ? null : sale.applied(), null, null, null);
        }

        /** The same, where another number of points is told. */
        CompleteSale telling(int told) {
            List<SaleLine> lines = new ArrayList<>();
            long[] shares = shares();
            for (int place = 0; place < amounts.size(); place++) {
                Money share = Money.of(shares[place]);
                lines.add(new SaleLine(place + 1, GOODS.get(place % GOODS.size()), Quantity.of(1),
                        Money.of(amounts.get(place)), null, share, null, null, null,
                        points == 0 ? null : List.of(new LineShare(0, share)), null));
            }
            List<Tender> tenders = new ArrayList<>();
            Map.of(TenderMethod.GIFT_CARD, byCard, TenderMethod.CASH, total() - byCard).forEach((method, minor) -> {
                if (minor > 0) {
                    tenders.add(new Tender(method, Money.of(minor), null));
                }
            });
            PriceBasis basis =
                    points == 0 ? null : new PriceBasis(at, 1, null, null, null, null, null, told);
            return new CompleteSale(new SaleId(id), new ReceiptNo(id), Shop.STORE, Shop.TILL, null, member, lines,
                    tenders, null, reported ? Origin.REPORTED : null, basis,
                    points == 0 ? null
                            : List.of(new AppliedRule(Layer.POINTS, null, null, null, null, Money.of(points))),
                    null, null, null);
        }
    }

    Decision buy(Purchase purchase) {
        return send(purchase.command(), purchase.at(), purchase.received());
    }

    /** Takes lines of a sale back in the other store, for cash and what was paid by gift card. */
    Decision takeBack(String id, Purchase purchase, long cash, long byCard, OffsetDateTime at, int... lineNos) {
        List<Refund> refunds = new ArrayList<>();
        Map.of(TenderMethod.GIFT_CARD, byCard, TenderMethod.CASH, cash).forEach((method, minor) -> {
            if (minor > 0) {
                refunds.add(new Refund(method, Money.of(minor)));
            }
        });
        return send(new AcceptReturn(new ReturnId(id), new SaleId(purchase.id()), Shop.OTHER_STORE, Shop.TILL,
                Arrays.stream(lineNos)
                        .mapToObj(lineNo -> new ReturnLine(lineNo, Quantity.of(1), true, null, null))
                        .toList(),
                refunds, "changed their mind", null), at);
    }

    Decision send(Command command) {
        return send(command, Circumstances.MORNING);
    }

    Decision send(Command command, OffsetDateTime at) {
        return send(command, at, null);
    }

    Decision send(Command command, OffsetDateTime at, @Nullable Instant received) {
        Occurrence usual = Circumstances.of(command, at);
        return history.run(command,
                new Occurrence(usual.commandId(), usual.commandType(), usual.actor(), usual.location(),
                        usual.register(), at, received == null ? at.toInstant() : received, usual.correlationId(),
                        usual.causationId()));
    }

    /** The points of a member. */
    PointsAccount points(MemberId member) {
        return history.of(MemberAccount.at(member)).points();
    }
}
