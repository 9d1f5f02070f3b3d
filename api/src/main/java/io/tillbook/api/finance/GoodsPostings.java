package io.tillbook.api.finance;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.ReservationEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.WriteOffEvent;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.mall.HandedOutGoods;
import io.tillbook.api.members.mall.MallEvent;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallEvent.PointsRedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardChanged;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardOffered;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.MallEvent.RewardWithdrawn;
import io.tillbook.api.purchasing.PurchasingEvent;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents of goods do to the accounts: receipts, transfers, write-offs, goods handed over without a sale. */
final class GoodsPostings {
    private GoodsPostings() {}

    static List<Entry> of(PurchasingEvent event, LocalDate day) {
        return switch (event) {
            case GoodsReceived received -> new Draft(day, PostingRule.GOODS_RECEIPT).memo(received.receiptId().value())
                    .debit(AccountRole.STOCK, received.totalMinor(), received.location())
                    .credit(AccountRole.GOODS_NOT_INVOICED, received.totalMinor(), received.location())
                    .entries();
            case GoodsReturnedToSupplier back -> new Draft(day, PostingRule.SUPPLIER_RETURN)
                    .memo(back.returnId().value())
                    .debit(AccountRole.GOODS_NOT_INVOICED, back.creditMinor(), back.location())
                    .credit(AccountRole.STOCK, back.costMinor(), back.location())
                    .credit(AccountRole.COST_OF_GOODS, back.varianceMinor(), back.location())
                    .entries();
            case OrderPlaced _,OrderDelivered _,OrderClosed _,ReceiptLinesReturned _,SupplierDescribed _ -> List.of();
        };
    }

    /** Goods on their way are the sender's. */
    static List<Entry> of(TransfersEvent event, LocalDate day) {
        LocationId from = event.from();
        Draft draft = new Draft(day, PostingRule.TRANSFER).memo(event.transferId().value());
        Money departed = cost(event.departed().stream());
        Money settled = cost(event.settled().stream());
        draft.debit(AccountRole.GOODS_IN_TRANSIT, departed.minus(settled), from)
                .credit(AccountRole.STOCK, departed, from);
        return switch (event) {
            case TransferDispatched _ -> draft.entries();
            case TransferReceived _ -> draft.debit(AccountRole.STOCK, settled, event.to()).entries();
            case TransferShortfallRecorded _ -> draft.debit(AccountRole.OTHER_LOSS, settled, from).entries();
            case TransferClosed closed -> {
                Money back = cost(closed.lines()
                        .stream()
                        .filter(line -> line.reason() == ClosingReason.RETURNED)
                        .map(ClosedLine::goods));
                yield draft.debit(AccountRole.STOCK, back, from)
                        .debit(AccountRole.OTHER_LOSS, settled.minus(back), from)
                        .entries();
            }
            case TransferRequested _,TransferApproved _,TransferRejected _ -> List.of();
        };
    }

    private static Money cost(Stream<TransferredLine> lines) {
        return lines.map(TransferredLine::costMinor).reduce(Money.ZERO, Money::plus);
    }

    static List<Entry> of(WriteOffEvent event, LocalDate day) {
        return switch (event) {
            case GoodsWrittenOff off -> new Draft(day, PostingRule.WRITE_OFF).memo(off.reason())
                    .debit(AccountRole.OTHER_LOSS, off.totalMinor(), off.location())
                    .credit(AccountRole.STOCK, off.totalMinor(), off.location())
                    .entries();
        };
    }

    /** Goods that a sale took are posted by the sale, which tells what they cost. */
    static List<Entry> of(ReservationEvent event, LocalDate day) {
        return switch (event) {
            case ReservationCommitted committed -> {
                Money cost = committed.lines()
                        .stream()
                        .map(HandedOverLine::costMinor)
                        .filter(Objects::nonNull)
                        .reduce(Money.ZERO, Money::plus);
                yield new Draft(day, PostingRule.HAND_OVER).memo(committed.reservationId().value())
                        .debit(AccountRole.COST_OF_GOODS, cost, committed.location())
                        .credit(AccountRole.STOCK, cost, committed.location())
                        .entries();
            }
            case ReservationMade _,ReservationReleased _,ReservationExpired _ -> List.of();
        };
    }

    /** What points are worth is not posted (policy NONE); goods that were had for them cost something. */
    static List<Entry> of(MallEvent event, LocalDate day) {
        return switch (event) {
            case RewardRedeemed redeemed -> redeemed(redeemed, redeemed.goods(), day);
            case RewardOffered _,RewardChanged _,RewardWithdrawn _,RewardCounted _,MemberRewardCounted _ -> List.of();
            case RedemptionCancelled _,PointsRedeemed _,PointsRedemptionCancelled _ -> List.of();
        };
    }

    private static List<Entry> redeemed(RewardRedeemed redeemed, @Nullable HandedOutGoods goods, LocalDate day) {
        if (goods == null) {
            return List.of();
        }
        return new Draft(day, PostingRule.REDEMPTION).memo(redeemed.redemption().value())
                .debit(AccountRole.SELLING, goods.costMinor(), redeemed.location())
                .credit(AccountRole.STOCK, goods.costMinor(), redeemed.location())
                .entries();
    }
}
