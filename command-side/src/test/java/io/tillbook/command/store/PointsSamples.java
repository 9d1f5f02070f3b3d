package io.tillbook.command.store;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.points.EarningBase;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.LineMultiplier;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsEvent.HeldLinesCounted;
import io.tillbook.api.members.points.PointsEvent.PointsAdjusted;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsExpired;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsEvent.PointsMovedIn;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.members.points.PointsEvent.PointsTakenBack;
import io.tillbook.api.members.points.PointsEvent.SalePointsCounted;
import io.tillbook.api.members.points.PointsEvent.SalePointsReturned;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsMultiplier;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.TierMultiplier;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.command.members.account.MemberAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of members' points. */
final class PointsSamples {
    private static final MemberId MEMBER = new MemberId("M-1");
    private static final MemberId OTHER = new MemberId("M-2");
    private static final SaleId SALE = new SaleId("S-1");
    private static final ReturnId RETURN = new ReturnId("R-1");
    private static final LocationId STORE = new LocationId("SH-01");
    private static final OffsetDateTime SOLD = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2027, 11, 30);
    private static final PointsLot LOT = new PointsLot(LAST, DAY.plusDays(7), 150);
    private static final PointsProgram PROGRAM = new PointsProgram(Money.of(100),
            List.of(TenderMethod.CASH, TenderMethod.WECHAT),
            List.of(new PointsMultiplier(
                    new RuleGoods(List.of("YOG@3"), List.of(new Sku("milk")), List.of("food/dairy"), List.of("ACME")),
                    20_000)),
            List.of(new TierMultiplier("GOLD", 15_000)), 7, new PointsExpiry(ExpiryKind.END_OF_MONTH, 12));

    private PointsSamples() {}

    static List<Object> all() {
        return List.of(
                new PointsProgramDefined(2, SOLD, Instant.parse("2026-11-22T01:31:09Z"), PROGRAM, "double yogurt"),
                new PointsEarned(MEMBER, SALE, STORE, SOLD, 2, 150, change(LOT)),
                new PointsBurnt(MEMBER, SALE, STORE, SOLD, 600, Money.of(600),
                        new PointsChange(DAY, List.of(new PointsLot(LAST, null, -500)), 100, -100)),
                new PointsTakenBack(MEMBER, SALE, RETURN, STORE, 78, change(LOT.of(-78))),
                new PointsGivenBack(MEMBER, SALE, RETURN, STORE, 50, change(new PointsLot(null, null, 50))),
                new PointsAdjusted(MEMBER, -20, "credited twice", new EmployeeId("wang"), change(LOT.of(-20))),
                new PointsExpired(MEMBER, LAST, 300, change(new PointsLot(LAST, null, -300))),
                new PointsExpiryAnnounced(MEMBER, LAST, 30, 300),
                new PointsMovedOut(MEMBER, OTHER, change(LOT.of(-150))),
                new PointsMovedIn(OTHER, MEMBER, change(LOT)),
                new SalePointsCounted(SALE, MEMBER, 2, 15_000, List.of(TenderMethod.CASH),
                        new EarningBase(17_000, 15_000, 170_000_000), List.of(new LineMultiplier(2, 20_000)), 10, 160,
                        LOT, 600, List.of(new PointsLot(LAST, null, 500))),
                new HeldLinesCounted(SALE, 10_000_000, List.of(new LineMultiplier(3, 0)), 10),
                new SalePointsReturned(SALE, RETURN, new EarningBase(9_273, 7_273, 92_730_000), 78, 50),
                new MemberAccount(new PointsAccount(List.of(LOT), 0), StandingSamples.standing()));
    }

    /** A program as short as it can be, and a sale that earns nothing. */
    static List<Object> bare() {
        return List.of(
                new PointsProgramDefined(1, SOLD, Instant.parse("2026-11-22T01:31:09Z"),
                        new PointsProgram(Money.of(100), null, null, null, null, PointsExpiry.NEVER), null),
                new PointsAdjusted(MEMBER, 20, "welcome", null, change(new PointsLot(null, null, 20))),
                new SalePointsCounted(SALE, MEMBER, null, 10_000, List.of(), EarningBase.NONE, List.of(), 0, 0, null,
                        600, List.of()),
                new MemberAccount(new PointsAccount(List.of(), 49), MemberStanding.NONE));
    }

    private static PointsChange change(PointsLot lot) {
        return new PointsChange(DAY, List.of(lot), 0, 230);
    }
}
