package io.tillbook.testing.chain;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.ApproveLine;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.testing.chain.Journey.Stage;
import io.tillbook.testing.chain.Journey.Wish;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The auditor's books of transfers. */
public final class TransferAuditor {
    /** Goods on their way together, in thousandths and minor units. */
    public record OnTheWay(long quantity, long value) {}

    private final Shelves shelves;
    private final Map<TransferId, Journey> journeys = new LinkedHashMap<>();

    TransferAuditor(Shelves shelves) {
        this.shelves = shelves;
    }

    boolean accepts(TransfersCommand command, OffsetDateTime at) {
        return switch (command) {
            case RequestTransfer request -> requested(request);
            case ApproveTransfer approval -> approved(approval);
            case RejectTransfer rejection -> rejected(rejection);
            case DispatchTransfer dispatch -> dispatched(dispatch, at);
            case ReceiveTransfer arrival -> arrived(arrival, at);
            case CloseTransfer close -> closed(close, at);
        };
    }

    OnTheWay onTheWay(LocationId to, Sku sku) {
        long quantity = 0;
        long value = 0;
        for (Journey journey : journeys.values()) {
            for (Portion portion : journey.sent().values()) {
                boolean counts = journey.to().equals(to) && portion.sku().equals(sku);
                quantity += counts ? portion.left(null) : 0;
                value += counts ? portion.value() : 0;
            }
        }
        return new OnTheWay(quantity, value);
    }

    @Nullable
    Journey journey(TransferId transfer) {
        return journeys.get(transfer);
    }

    /** The transfers that are in such a state. */
    List<TransferId> all(Predicate<Journey> wanted) {
        return journeys.entrySet()
                .stream()
                .filter(journey -> wanted.test(journey.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much of a transfer's line is on its way. */
    long inTransit(TransferId transfer, int lineNo) {
        Journey journey = journeys.get(transfer);
        Portion sent = journey == null ? null : journey.sent().get(lineNo);
        return sent == null ? 0 : sent.left(null);
    }

    private boolean requested(RequestTransfer request) {
        boolean possible = !journeys.containsKey(request.transferId())
                && request.lines().stream().allMatch(line -> shelves.isWhole(line.sku(), line.quantity()));
        if (possible) {
            Map<Integer, Wish> wanted = new TreeMap<>();
            for (RequestedLine line : request.lines()) {
                wanted.put(line.lineNo(), new Wish(line.sku(), line.quantity().thousandths()));
            }
            journeys.put(request.transferId(),
                    new Journey(request.from(), request.to(), Stage.REQUESTED, wanted, Map.of()));
        }
        return possible;
    }

    private boolean approved(ApproveTransfer approval) {
        Journey journey = journeys.get(approval.transferId());
        if (journey == null || journey.stage() != Stage.REQUESTED) {
            return false;
        }
        Map<Integer, Wish> allowed = new TreeMap<>(journey.wanted());
        for (ApproveLine line : approval.cuts()) {
            Wish wish = journey.wanted().get(line.lineNo());
            if (wish == null || line.quantity().thousandths() > wish.quantity()
                    || !shelves.isWhole(wish.sku(), line.quantity())) {
                return false;
            }
            allowed.put(line.lineNo(), new Wish(wish.sku(), line.quantity().thousandths()));
        }
        boolean some = allowed.values().stream().anyMatch(wish -> wish.quantity() > 0);
        if (some) {
            journeys.put(approval.transferId(),
                    new Journey(journey.from(), journey.to(), Stage.APPROVED, allowed, Map.of()));
        }
        return some;
    }

    private boolean rejected(RejectTransfer rejection) {
        Journey journey = journeys.get(rejection.transferId());
        if (journey == null || (journey.stage() != Stage.REQUESTED && journey.stage() != Stage.APPROVED)) {
            return false;
        }
        journeys.put(rejection.transferId(),
                new Journey(journey.from(), journey.to(), Stage.REJECTED, journey.wanted(), Map.of()));
        return true;
    }

    private boolean dispatched(DispatchTransfer dispatch, OffsetDateTime at) {
        List<Leaving> goods = dispatch.lines()
                .stream()
                .map(line -> new Leaving(line.sku(), line.quantity().thousandths(), line.batch(),
                        line.batchReason() != null))
                .toList();
        Journey before = journeys.get(dispatch.transferId());
        if ((before != null && !isAllowed(dispatch, before)) || !shelves.canLeave(dispatch.from(), goods, at)) {
            return false;
        }
        List<List<StockPart>> parts = shelves.takeOut(dispatch.from(), goods, at);
        Map<Integer, Portion> sent = new TreeMap<>();
        for (int place = 0; place < parts.size(); place++) {
            DispatchLine line = dispatch.lines().get(place);
            sent.put(line.lineNo(), new Portion(line.sku(), line.quantity().thousandths(), 0, parts.get(place)));
        }
        journeys.put(dispatch.transferId(),
                new Journey(dispatch.from(), dispatch.to(), Stage.DISPATCHED, Map.of(), sent));
        return true;
    }

    private static boolean isAllowed(DispatchTransfer dispatch, Journey approved) {
        return approved.stage() == Stage.APPROVED && approved.from().equals(dispatch.from())
                && approved.to().equals(dispatch.to()) && dispatch.lines().stream().allMatch(line -> {
                    Wish wish = approved.wanted().get(line.lineNo());
                    return wish != null && wish.sku().equals(line.sku())
                            && line.quantity().thousandths() <= wish.quantity();
                });
    }

    private boolean arrived(ReceiveTransfer arrival, OffsetDateTime at) {
        Journey journey = journeys.get(arrival.transferId());
        if (journey == null || !journey.isOnTheWay()
                || (arrival.location() != null && !arrival.location().equals(journey.to()))
                || !arrival.lines().stream().allMatch(line -> isOnTheWay(journey, line.lineNo(), line.quantity()))) {
            return false;
        }
        for (ReceiveLine line : arrival.lines()) {
            Portion portion = journey.sent().get(line.lineNo());
            shelves.putIn(journey.to(), portion.sku(), portion.take(line.quantity().thousandths(), null),
                    "TRANSFER_IN/" + arrival.transferId().value() + "/" + line.lineNo(), at, false);
        }
        if (arrival.writesOffTheRest()) {
            journey.sent().values().forEach(portion -> portion.take(portion.left(null), null));
        }
        return true;
    }

    private boolean isOnTheWay(Journey journey, int lineNo, Quantity quantity) {
        Portion portion = journey.sent().get(lineNo);
        return portion != null && shelves.isWhole(portion.sku(), quantity)
                && quantity.thousandths() <= portion.left(null);
    }

    private boolean closed(CloseTransfer close, OffsetDateTime at) {
        Journey journey = journeys.get(close.transferId());
        if (journey == null || !journey.isOnTheWay()
                || !close.lines().stream().allMatch(line -> isOnTheWay(journey, line.lineNo(), line.quantity()))) {
            return false;
        }
        Map<Integer, Long> told = new TreeMap<>();
        close.lines().forEach(line -> told.merge(line.lineNo(), line.quantity().thousandths(), Long::sum));
        if (!journey.sent()
                .entrySet()
                .stream()
                .allMatch(line -> told.getOrDefault(line.getKey(), 0L) == line.getValue().left(null))) {
            return false;
        }
        for (CloseLine line : close.lines()) {
            Portion portion = journey.sent().get(line.lineNo());
            List<StockPart> parts = portion.take(line.quantity().thousandths(), null);
            if (line.reason() == ClosingReason.RETURNED) {
                shelves.putIn(journey.from(), portion.sku(), parts,
                        "TRANSFER_BACK/" + close.transferId().value() + "/" + line.lineNo(),
                        at, false);
            }
        }
        return true;
    }
}
